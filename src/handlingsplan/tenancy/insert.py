# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A few new rows of one table in one statement, whose words are put together once and not for every row anew.

For what is written with every case that comes in. No signal is sent: nobody here listens to any.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from django.db import connection, models

MOST_VALUES = 65_535
"""What PostgreSQL takes beside one statement; more rows than that take several."""


def insert(rows: Sequence[models.Model]) -> None:
    """Save rows of one model that are new; each has its number afterwards, as if it had been saved alone."""
    if not rows:
        return
    kind = type(rows[0])
    at_once = MOST_VALUES // len(_fields(kind))
    for first in range(0, len(rows), at_once):
        _insert(kind, rows[first : first + at_once])


def _insert(kind: type[models.Model], rows: Sequence[models.Model]) -> None:
    fields = _fields(kind)
    values = [field.get_db_prep_save(field.pre_save(row, add=True), connection) for row in rows for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(_statement(kind, len(rows)), values)
        for row, (number,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = number
            row._state.adding, row._state.db = False, connection.alias


@cache
def _fields(kind: type[models.Model]) -> tuple["models.Field[Any, Any]", ...]:
    """Every column but the number, which the database gives."""
    return tuple(field for field in kind._meta.concrete_fields if not field.primary_key)


@lru_cache(maxsize=200)
def _statement(kind: type[models.Model], count: int) -> str:
    quoted = connection.ops.quote_name
    columns = ", ".join(quoted(str(field.column)) for field in _fields(kind))
    places = ", ".join([f"({', '.join(['%s'] * len(_fields(kind)))})"] * count)
    number = quoted(str(kind._meta.pk.column))
    return f"INSERT INTO {quoted(kind._meta.db_table)} ({columns}) VALUES {places} RETURNING {number}"  # noqa: S608
