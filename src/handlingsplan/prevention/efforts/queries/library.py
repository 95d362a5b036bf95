# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The national library of efforts, and the arenas, in the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from handlingsplan.guidance.models import Item
from handlingsplan.guidance.queries import entries, entry
from handlingsplan.guidance.terms import Evidence, Kind
from handlingsplan.lib.words import in_language
from handlingsplan.prevention.efforts.terms import (
    FACTOR_NAMES,
    FOCUS_NAMES,
    LABEL_MEANS,
    LABEL_NAMES,
    LEVEL_NAMES,
    PARTICIPATION_NAMES,
    Factor,
    Focus,
    Label,
    Level,
    LibraryStatus,
    Participation,
)
from handlingsplan.prevention.efforts.wording import ages

TEXTS = ("title", "synonyms", "target", "purpose", "content", "extent", "provider", "resources", "label_note")


@dataclass(frozen=True)
class Arena:
    """A place where prevention takes place; `asked` are those a municipality is asked to cover."""

    key: str
    name: str
    about: str
    asked: bool


@dataclass(frozen=True)
class Count:
    """A number the library proposes to follow."""

    name: str
    definition: str
    unit: str
    counted: str
    direction: str


@dataclass(frozen=True)
class LibraryEffort:
    """One effort of the library in one language; `texts` has the keys of TEXTS."""

    key: str
    version: int
    texts: Mapping[str, str]
    level: Level
    focus: Focus
    arenas: Sequence[str]
    factors: Sequence[Factor]
    participation: Participation
    age_from: int | None
    age_to: int | None
    label: Label
    status: LibraryStatus
    status_note: str
    checked: date
    source: Mapping[str, str]
    is_national: bool
    counts: Sequence[Count]

    def __str__(self) -> str:
        return self.texts["title"]

    @property
    def level_name(self) -> str:
        return str(LEVEL_NAMES[self.level])

    @property
    def focus_name(self) -> str:
        return str(FOCUS_NAMES[self.focus])

    @property
    def label_name(self) -> str:
        return str(LABEL_NAMES[self.label])

    @property
    def label_means(self) -> str:
        return str(LABEL_MEANS[self.label])

    @property
    def participation_name(self) -> str:
        return str(PARTICIPATION_NAMES[self.participation])

    @property
    def factor_names(self) -> str:
        return ", ".join(str(FACTOR_NAMES[factor]) for factor in self.factors)

    @property
    def arena_names(self) -> str:
        return named_arenas(self.arenas)

    @property
    def ages(self) -> str:
        return ages(self.age_from, self.age_to)

    @property
    def is_retired(self) -> bool:
        return self.status is LibraryStatus.RETIRED

    @property
    def is_to_be_checked(self) -> bool:
        return self.status is LibraryStatus.CHECK


def arenas(language: str | None = None) -> list[Arena]:
    """Every arena, in the order they are shown."""
    return [
        Arena(
            item.key,
            in_language(item.payload["name"], language),
            in_language(item.payload["about"], language),
            item.payload["asked"],
        )
        for item in entries(Kind.ARENA)
    ]


def named_arenas(keys: Sequence[str], language: str | None = None) -> str:
    """The names of these arenas, in the order of the list."""
    return ", ".join(arena.name for arena in arenas(language) if arena.key in keys)


def library(language: str | None = None) -> list[LibraryEffort]:
    """The newest version of every effort, broadest level first."""
    order = list(Level)
    found = [_effort(item, language) for item in entries(Kind.EFFORT)]
    return sorted(found, key=lambda effort: order.index(effort.level))


def library_effort(key: str, language: str | None = None) -> LibraryEffort:
    """One effort in its newest version. Raises KeyError."""
    return _effort(entry(Kind.EFFORT, key), language)


def newest_versions() -> dict[str, LibraryEffort]:
    """The library by key, for those that were copied from it."""
    return {effort.key: effort for effort in library()}


def _effort(item: Item, language: str | None) -> LibraryEffort:
    raw: dict[str, Any] = item.payload

    def said(name: str) -> str:
        return in_language(raw[name], language) if raw.get(name) else ""

    return LibraryEffort(
        key=item.key,
        version=item.version,
        texts={name: said(name) for name in TEXTS},
        level=Level(raw["level"]),
        focus=Focus(raw["focus"]),
        arenas=raw["arenas"],
        factors=[Factor(factor) for factor in raw["factors"]],
        participation=Participation(raw["participation"]),
        age_from=raw["age_from"],
        age_to=raw["age_to"],
        label=Label(raw["label"]),
        status=LibraryStatus(raw["status"]),
        status_note=said("status_note"),
        checked=date.fromisoformat(str(raw["checked"])),
        source=item.source,
        is_national=item.evidence == Evidence.NATIONAL,
        counts=[
            Count(
                in_language(count["name"], language),
                in_language(count["definition"], language),
                in_language(count["unit"], language),
                count["counted"],
                count["direction"],
            )
            for count in raw["counts"]
        ],
    )
