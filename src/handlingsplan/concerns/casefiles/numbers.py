# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The running number of a case: one after the other in a municipality and year, also when two come at once."""

from django.db import connection

from handlingsplan.tenancy.scope import municipality_in_scope

from .models import NumberSeries


def next_number(year: int) -> tuple[int, int]:
    """The next number of the year; the row is held until the transaction ends, so that none is given twice."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {NumberSeries._meta.db_table} AS series (municipality_id, year, last) VALUES (%s, %s, 1)"  # noqa: S608
            " ON CONFLICT (municipality_id, year) DO UPDATE SET last = series.last + 1 RETURNING last",
            [municipality_in_scope(), year],
        )
        return year, int(cursor.fetchone()[0])
