# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The groups of `policy/retention.yaml`: which fields, on what ground, for how long, and what then."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings

Field = tuple[str, str]
"""A model's label and one of its fields."""


@dataclass(frozen=True)
class Group:
    """What is kept together and why. All words but `key` are the Danish prose of the file.

    `record` says whether the archive law protects it; only what is no record may have `purge_after_days`.
    """

    key: str
    name: str
    about: str
    record: bool
    ground: str
    kle: str
    lock: str
    review: str
    end: str
    purge_after_days: int | None
    fields: frozenset[Field]


@dataclass(frozen=True)
class Misplaced:
    """Where the file and the models disagree."""

    forgotten: list[Field]
    repeated: list[Field]
    unknown: list[Field]


def load(path: Path) -> dict[str, Group]:
    """Read a retention file. Raises KeyError or ValueError where it is not in the shape described at its top."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {key: _group(key, entry) for key, entry in raw["groups"].items()}


def _group(key: str, entry: Mapping[str, Any]) -> Group:
    days = entry.get("purge_after_days")
    if entry["record"] and days is not None:
        raise ValueError(f"{key}: a record is never removed by the night work.")
    listed = [(model, name) for model, names in entry["fields"].items() for name in names]
    if len(listed) != len(set(listed)):
        raise ValueError(f"{key}: a field stands twice.")
    return Group(
        key=key,
        name=entry["name"],
        about=entry["about"].strip(),
        record=bool(entry["record"]),
        ground=entry["ground"],
        kle=entry["kle"],
        lock=entry["lock"],
        review=entry["review"],
        end=entry["end"],
        purge_after_days=days,
        fields=frozenset(listed),
    )


@lru_cache(maxsize=1)
def groups() -> dict[str, Group]:
    """All groups by key, in the order of the file."""
    return load(settings.POLICY / "retention.yaml")


def compare(file: Iterable[Group], existing: Iterable[Field]) -> Misplaced:
    """Every field that exists must stand in exactly one group, and nothing else may."""
    placed = Counter(field for group in file for field in group.fields)
    there = set(existing)
    return Misplaced(
        forgotten=sorted(there - set(placed)),
        repeated=sorted(field for field, times in placed.items() if times > 1),
        unknown=sorted(set(placed) - there),
    )
