# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Counting: one way in and no way back to a case. Nothing is logged: the moment would tell which case it was."""

from collections.abc import Mapping
from datetime import date
from uuid import uuid4

from django.db import connection
from django.utils import timezone

from handlingsplan.tenancy.scope import municipality_in_scope

from .policy import NotCounted, topic
from .rules import is_out, quarter
from .terms import QUARTER, WHOLE

ONE_MORE = """
    INSERT INTO figures_tally (id, municipality_id, year, topic, dimension, code, count)
    SELECT id, %s, %s, %s, dimension, code, 1
    FROM unnest(%s::uuid[], %s::text[], %s::text[]) AS counted (id, dimension, code)
    ORDER BY dimension, code
    ON CONFLICT (municipality_id, year, topic, dimension, code) DO UPDATE SET count = figures_tally.count + 1
"""
"""Always in the same order, so that two who count at once wait for each other and never for ever."""


class YearIsOut(NotCounted):
    """The figures of that year have been shown and do not change any more."""


def count(topic_key: str, cells: Mapping[str, str], *, on: date, today: date | None = None) -> None:
    """Count one of a topic, by codes, for the municipality in scope and in the caller's own transaction.

    Of the day only the quarter is kept. What is left out is counted as not stated, where that may be. Raises NotCounted
    (a ValueError) for anything `policy/figures.yaml` does not know, and YearIsOut for a year that is out or not begun.
    """
    counted = topic(topic_key)
    codes = counted.settled(cells)
    now = today or timezone.localdate()
    if is_out(on.year, now) or on.year > now.year:
        raise YearIsOut(f"{on.year} is not open.")
    rows = [(WHOLE, WHOLE), (QUARTER, quarter(on)), *codes.items()]
    with connection.cursor() as cursor:
        cursor.execute(
            ONE_MORE,
            [
                municipality_in_scope(),
                on.year,
                counted.key,
                [uuid4() for _row in rows],
                [dimension for dimension, _code in rows],
                [code for _dimension, code in rows],
            ],
        )
