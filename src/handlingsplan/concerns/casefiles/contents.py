# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that is written in a case, item by item: each room declares what it keeps; search, requests for access and
the journal read it here. One question reads it all, of one case or of thousands, whatever there is."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db import models
from django.db.models import Case, F, Func, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, JSONObject

from handlingsplan.keys.case_keys import CaseKey

from .labels import Fields, danish
from .models import Sealed
from .places import as_one_array, ways_to_the_file

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

POLICE = "police"
NOBODY = Value("")
EVERY = Q()


@dataclass(frozen=True)
class Item:
    """One item of a case: `ref` names it for good ("intake.inquiry:12"), `title` says what kind of item it is and holds
    no name. `said` are its words, each with its label, in Danish. `origin` is who it comes from ("police" is not passed
    on again without the police). `stays` where it is told to the person and to the journal, and is never chosen when
    something is passed on."""

    file_id: int
    ref: str
    title: "StrOrPromise"
    said: tuple[tuple[str, str], ...]
    at: datetime | None
    by: str = ""
    origin: str = ""
    stays: bool = False

    @property
    def text(self) -> str:
        """What the item says, each thing a paragraph after its label."""
        return "\n\n".join(f"{label}: {value}" if label else value for label, value in self.said)

    @property
    def is_labelled(self) -> bool:
        """Whether its words have labels of their own; where there is but one, the title is its label."""
        return any(label for label, _value in self.said)


@dataclass(frozen=True)
class Kept:
    """What a room keeps of one kind: the rows of `model` where `only` holds.

    `fields` are its words in the order they are told, each under its label; by code where the words depend on it.
    `untold` names the words that are told nowhere; the room says beside it why. `at` and `by` name columns, `code` the
    one column that title or fields depend on, `origin` is a column or an expression. What `stays` is in the case only
    where something is written in it.
    """

    model: type[Sealed]
    ref: str
    title: "StrOrPromise | Callable[[str], StrOrPromise]"
    fields: Fields | Mapping[str, Fields]
    at: str
    by: str = ""
    code: str = ""
    origin: Any = NOBODY
    only: Q = EVERY
    stays: bool = False
    untold: tuple[str, ...] = ()

    @cached_property
    def variants(self) -> Mapping[str, Fields]:
        """The fields by code; under "" where they are the same for every row."""
        return self.fields if isinstance(self.fields, Mapping) else {"": self.fields}

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that are told."""
        told = (field.name for fields in self.variants.values() for field in fields if field.in_the_open)
        return tuple(dict.fromkeys(told))

    def rows(self, number: int, cases: "Cases") -> QuerySet[Any, Any]:
        """The rows of those cases as `Row` has them; of one shape for every kind."""
        way = ways_to_the_file()[self.model]
        columns = (
            Value(number, models.IntegerField()),
            F("pk"),
            F(f"{way}_id"),
            F("place"),
            F("sealed"),
            F(self.at),
            _letters(F(f"{self.by}__full_name") if self.by else NOBODY),
            _letters(F(self.code) if self.code else NOBODY),
            _letters(self.origin),
            _letters(JSONObject(**{name: F(name) for name in self.columns}) if self.columns else NOBODY),
        )
        found = self.model._default_manager.filter(self.only, **{f"{way}__in": cases})
        return found.order_by().values_list(*columns)

    def item(self, row: "Row", key: CaseKey, carrier: Sealed) -> Item:
        """The item that a row is, in words. `carrier` is one of the model that carries the rows in turn."""
        carrier.place, carrier.sealed = row.place, row.sealed
        if self.code and "__" not in self.code:
            setattr(carrier, self.code, row.code)
        words = carrier.words(key)
        columns = json.loads(row.columns) if row.columns else {}
        fields = self.variants[row.code if isinstance(self.fields, Mapping) else ""]
        told = (field.told(words, columns) for field in fields)
        said = tuple((label, value) for label, value in told if value.strip())
        title = self.title(row.code) if callable(self.title) else self.title
        return Item(row.file_id, f"{self.ref}:{row.pk}", title, said, row.at, row.by, row.origin, self.stays)


class Row(NamedTuple):
    """A row of some kind, still closed."""

    kind: int
    pk: int
    file_id: int
    place: UUID
    sealed: bytes
    at: datetime | None
    by: str
    code: str
    origin: str
    columns: str


class Cases(dict[int, CaseKey]):
    """The keys of many cases by primary key. In a question (`file__in=keys`) they are one array, and not thousands of
    values that Django, the driver and the database each go through for every table."""

    @cached_property
    def _numbers(self) -> Func:
        """Written down once for all the tables."""
        return as_one_array(self)

    def resolve_expression(self, *args: Any, **how: Any) -> Any:
        return self._numbers.resolve_expression(*args, **how)


_kinds: list[Kept] = []


def keeps(kinds: Iterable[Kept]) -> None:
    """Declare what a room keeps; called from a room's `apps.py`."""
    _kinds.extend(kind for kind in kinds if kind not in _kinds)


def items(keys: Mapping[int, CaseKey]) -> Iterator[Item]:
    """Every item of the cases whose keys are given, kind by kind, each in the order it was written."""
    cases = Cases(keys)
    if not cases:
        return
    first, *others = [kind.rows(number, cases) for number, kind in enumerate(_kinds)]
    rows = [Row._make(found) for found in first.union(*others, all=True)]
    carriers = [kind.model() for kind in _kinds]
    for row in sorted(rows, key=lambda row: (row.kind, row.pk)):
        with danish():
            item = _kinds[row.kind].item(row, cases[row.file_id], carriers[row.kind])
        if item.said or not item.stays:
            yield item


def declared() -> tuple[Kept, ...]:
    """Every kind of item that a room has declared."""
    return tuple(_kinds)


def from_police(**where: Any) -> Case:
    """The origin of rows that come from the police where that holds, and of nobody else."""
    return Case(When(**where, then=Value(POLICE)), default=NOBODY)


def _letters(column: Any) -> Any:
    return Coalesce(Cast(column, TextField()), Cast(NOBODY, TextField()))
