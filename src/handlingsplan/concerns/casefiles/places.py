# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the things of a case lie: every table of the wing, and the way from it to the case file."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Func, TextField, Value

from .models import CaseFile, Sealed
from .terms import SCHEMA

FARTHEST = 4


@lru_cache(maxsize=1)
def ways_to_the_file() -> dict[type[models.Model], str]:
    """Each model of the wing whose rows belong to a case, with the shortest way to it ("meeting__case__file")."""
    ways: dict[type[models.Model], str] = {}
    wing = [model for model in apps.get_models() if model._meta.db_table.startswith(f'"{SCHEMA}"')]
    for _ in range(FARTHEST):
        for model in wing:
            if model is not CaseFile and model not in ways and (way := _way(model, ways)):
                ways[model] = way
    return ways


def sealed_models() -> dict[type[Sealed], str]:
    """Those of them that hold words."""
    return {model: way for model, way in ways_to_the_file().items() if issubclass(model, Sealed)}


def as_one_array(ids: Iterable[int]) -> Func:
    """Primary keys as they may stand behind `__in`: one value, written down as PostgreSQL writes an array, and not one
    for each in every table. A statement takes 65,535 values, and the wing has dozens of tables."""
    numbers = Value(f"{{{','.join(map(str, ids))}}}", output_field=TextField())
    return Func(numbers, template="(SELECT unnest((%(expressions)s)::bigint[]))")


def _way(model: type[models.Model], known: dict[type[models.Model], str]) -> str:
    """The way over one of the model's own columns; straight to the file where there is one."""
    found = []
    for field in model._meta.concrete_fields:
        target: Any = field.related_model
        if target is CaseFile:
            found.append(field.name)
        elif target in known:
            found.append(f"{field.name}__{known[target]}")
    return min(found, key=lambda way: (way.count("__"), way != "file"), default="")
