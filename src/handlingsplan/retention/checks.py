# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A field without a place in `policy/retention.yaml` stops the start."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register

from .policy import Field, compare, groups
from .purge import plugged

HINT = "Every field stands in exactly one group of policy/retention.yaml."


def fields_that_exist() -> Iterator[Field]:
    """Every column of every table, also those of foreign packages."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.concrete_fields:
            yield model._meta.label, field.name


@register()
def every_field_has_its_time(**_: Any) -> list[CheckMessage]:
    """Nothing is kept that nobody has decided how long to keep."""
    found = compare(groups().values(), fields_that_exist())
    return [
        *(
            Error(f"Nobody has said how long {_dotted(field)} is kept.", hint=HINT, id="retention.E001")
            for field in found.forgotten
        ),
        *(Error(f"{_dotted(field)} stands in two groups.", hint=HINT, id="retention.E002") for field in found.repeated),
        *(Error(f"{_dotted(field)} does not exist.", hint=HINT, id="retention.E003") for field in found.unknown),
    ]


@register()
def every_promise_to_remove_is_kept(**_: Any) -> list[CheckMessage]:
    """What the file says is removed by night has a room that can find it, and nothing else is removed."""
    promised = {key for key, group in groups().items() if group.purge_after_days is not None}
    able = set(plugged())
    return [
        *(
            Error(f"No room can find what {key} says is removed.", id="retention.E004")
            for key in sorted(promised - able)
        ),
        *(
            Error(f"{key} is removed without a promise in the file.", id="retention.E005")
            for key in sorted(able - promised)
        ),
    ]


def _dotted(field: Field) -> str:
    return ".".join(field)
