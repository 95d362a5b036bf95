# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A local deadline is as long as the municipality's own flow says, and hour clocks are looked at often."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from procrastinate.contrib.django import app

from handlingsplan.clocks.policy import clock_kinds, length_here, local_length
from handlingsplan.clocks.terms import Length, Unit
from handlingsplan.config import often
from handlingsplan.config.lengths import length_in_flow
from handlingsplan.planning.groundwork.actions import begin_flow
from handlingsplan.planning.groundwork.models import Step
from handlingsplan.tenancy.scope import within
from tests.people import Cast

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def home(cast: Cast) -> Iterator[Cast]:
    with within(cast.home.pk, user=cast["plan_coordinator"].pk):
        begin_flow("concern", by=cast.viewer("plan_coordinator"), at=AT)
        yield cast


def decide(step: str, amount: int | None, unit: str) -> None:
    Step.objects.filter(flow__key="concern", key=step).update(deadline_amount=amount, deadline_unit=unit)


def test_the_national_flow_and_the_file_say_the_same(home: Cast) -> None:
    for kind in clock_kinds().values():
        if kind.flow_step:
            assert local_length(kind.key) == kind.whole_length


def test_what_is_decided_in_the_flow_holds(home: Cast) -> None:
    decide("meeting", 10, "working_days")
    decide("police", 4, "hours")
    assert length_here("meeting") == Length(10, Unit.WORKING_DAYS)
    assert length_here("police_clarification") == Length(4, Unit.HOURS)


@pytest.mark.parametrize(("amount", "unit"), [(None, ""), (90, "minutes")])
def test_without_one_that_can_be_counted_the_file_holds(home: Cast, amount: int | None, unit: str) -> None:
    decide("meeting", amount, unit)
    assert local_length("meeting") is None
    assert length_here("meeting") == Length(14, Unit.DAYS)


def test_a_step_that_is_gone_decides_nothing(home: Cast) -> None:
    Step.objects.filter(flow__key="concern", key="meeting").delete()
    assert length_in_flow("concern", "meeting") is None


def test_the_law_is_not_decided_here(home: Cast) -> None:
    decide("child_acute", 48, "hours")
    assert length_here("child_acute_assessment") == Length(24, Unit.HOURS)


def test_every_municipality_is_looked_at_every_five_minutes(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[datetime] = []
    monkeypatch.setattr(often, "remind_of_hours", asked.append)
    often.remind(0)
    assert len(asked) >= 2
    crons = {each.task.name: each.cron for each in app.periodic_registry.periodic_tasks.values()}
    assert crons["config.remind_of_hours"] == "*/5 * * * *"
