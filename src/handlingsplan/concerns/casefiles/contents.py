# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that is written in a case, item by item: each room says what it holds; search, requests for access and the
journal read it here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, Func, Value

from handlingsplan.keys.case_keys import CaseKey

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Item:
    """One item of a case: `ref` names it for good ("intake.inquiry:12"), `title` says what kind of item it is and holds
    no name. `origin` is who it comes from ("police" is not passed on again without the police), `text` its words."""

    file_id: int
    ref: str
    title: "StrOrPromise"
    text: str
    at: datetime | None
    by: str = ""
    origin: str = ""


class Cases(dict[int, CaseKey]):
    """The keys of many cases by primary key. In a question (`file__in=keys`) they are one array, and not thousands of
    values that Django, the driver and the database each go through for every table."""

    def resolve_expression(self, *args: Any, **how: Any) -> Any:
        numbers = Value(list(self), output_field=ArrayField(BigIntegerField()))
        return Func(numbers, template="(SELECT unnest(%(expressions)s))").resolve_expression(*args, **how)


Reader = Callable[[Mapping[int, CaseKey]], Iterable[Item]]
"""Reads the items of many cases at once, by the cases' primary keys: as many questions for a thousand as for one."""

_readers: dict[str, Reader] = {}


def holds(room: str, reader: Reader) -> None:
    """Plug in what a room holds; called from a room's `apps.py`."""
    _readers[room] = reader


def items(keys: Mapping[int, CaseKey]) -> Iterator[Item]:
    """Every item of the cases whose keys are given."""
    cases = Cases(keys)
    for reader in _readers.values():
        yield from reader(cases)
