# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Rows written together are as if each had been saved alone, and stand behind the same walls."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import ProgrammingError, transaction

from handlingsplan.clocks import actions as clocks
from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.models import NumberSeries
from handlingsplan.tenancy.insert import insert
from handlingsplan.tenancy.scope import within

AT = datetime(2026, 3, 2, 9, 15, tzinfo=UTC)


def clock(about: int) -> Clock:
    made = clocks.made("journalise", at=AT)
    made.about_type, made.about_id, made.reminded = "tenancy.municipality", about, [3, about]
    return made


def values(row: Clock) -> dict[str, Any]:
    return {field.attname: getattr(row, field.attname) for field in Clock._meta.concrete_fields}


def test_each_is_found_again_as_it_was_written(cast: Any) -> None:
    with within(cast.home.pk):
        rows = [clock(about) for about in (1, 2, 3)]
        insert(rows)
        assert [values(Clock.objects.get(pk=row.pk)) for row in rows] == [values(row) for row in rows]


def test_more_than_one_statement_takes(cast: Any) -> None:
    with within(cast.home.pk):
        rows = [clock(about) for about in range(1, 7000)]
        insert(rows)
        assert list(Clock.objects.order_by("pk").values_list("pk", "about_id")) == [
            (row.pk, row.about_id) for row in rows
        ]


def test_one_can_be_changed_and_saved_afterwards(cast: Any) -> None:
    with within(cast.home.pk):
        row = clock(1)
        insert([row])
        row.stopped_at = AT
        row.save()
        assert Clock.objects.get().stopped_at == AT


def test_nothing_is_nothing(cast: Any) -> None:
    with within(cast.home.pk):
        insert([])
        assert not Clock.objects.exists()


def test_another_municipalitys_row_is_refused(cast: Any) -> None:
    with within(cast.home.pk), pytest.raises(ProgrammingError), transaction.atomic():
        insert([NumberSeries(municipality_id=cast.away.pk, year=2026, last=1)])
