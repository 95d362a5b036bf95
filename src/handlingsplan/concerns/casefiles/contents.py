# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that is written in a case, item by item: each room declares what it keeps; search, requests for access and
the journal read it here. One question reads it all, of one case or of thousands, whatever there is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import BigIntegerField, Case, F, Func, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Coalesce

from handlingsplan.keys.case_keys import CaseKey

from .models import Sealed
from .places import ways_to_the_file

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

POLICE = "police"
NOBODY = Value("")
EVERY = Q()


@dataclass(frozen=True)
class Item:
    """One item of a case: `ref` names it for good ("intake.inquiry:12"), `title` says what kind of item it is and holds
    no name. `origin` is who it comes from ("police" is not passed on again without the police), `text` its words.
    `stays` where it is told to the person and to the journal, and is never chosen when something is passed on."""

    file_id: int
    ref: str
    title: "StrOrPromise"
    text: str
    at: datetime | None
    by: str = ""
    origin: str = ""
    stays: bool = False


@dataclass(frozen=True)
class Kept:
    """What a room keeps of one kind: the rows of `model` where `only` holds.

    `text` names the words that are its text, line by line, or makes the text of the words and the code. `at` and `by`
    name columns, `code` the one column in the open that title or text depend on, `origin` is a column or an expression.
    What `stays` is in the case only where something is written in it.
    """

    model: type[Sealed]
    ref: str
    title: "StrOrPromise | Callable[[str], StrOrPromise]"
    text: tuple[str, ...] | Callable[[Any, str], str]
    at: str
    by: str = ""
    code: str = ""
    origin: Any = NOBODY
    only: Q = EVERY
    stays: bool = False

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
        )
        found = self.model._default_manager.filter(self.only, **{f"{way}__in": cases})
        return found.order_by().values_list(*columns)

    def item(self, row: "Row", key: CaseKey) -> Item:
        """The item that a row is, in words."""
        own = {self.code: row.code} if self.code and "__" not in self.code else {}
        words = self.model(place=row.place, sealed=row.sealed, **own).words(key)
        text = self.text(words, row.code) if callable(self.text) else lines(*(getattr(words, n) for n in self.text))
        title = self.title(row.code) if callable(self.title) else self.title
        return Item(row.file_id, f"{self.ref}:{row.pk}", title, text, row.at, row.by, row.origin, self.stays)


@dataclass(frozen=True)
class Row:
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


class Cases(dict[int, CaseKey]):
    """The keys of many cases by primary key. In a question (`file__in=keys`) they are one array, and not thousands of
    values that Django, the driver and the database each go through for every table."""

    def resolve_expression(self, *args: Any, **how: Any) -> Any:
        numbers = Value(list(self), output_field=ArrayField(BigIntegerField()))
        return Func(numbers, template="(SELECT unnest(%(expressions)s))").resolve_expression(*args, **how)


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
    rows = [Row(*found) for found in first.union(*others, all=True)]
    for row in sorted(rows, key=lambda row: (row.kind, row.pk)):
        item = _kinds[row.kind].item(row, cases[row.file_id])
        if item.text or not item.stays:
            yield item


def lines(*parts: str) -> str:
    """What there is of the parts, line by line."""
    return "\n".join(str(part) for part in parts if part)


def from_police(**where: Any) -> Case:
    """The origin of rows that come from the police where that holds, and of nobody else."""
    return Case(When(**where, then=Value(POLICE)), default=NOBODY)


def _letters(column: Any) -> Any:
    return Coalesce(Cast(column, TextField()), Cast(NOBODY, TextField()))
