# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Deadlines that run: started, paused, carried over, stopped, reminded of, and as long as the municipality decided."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import translation

from handlingsplan.accounts.models import User
from handlingsplan.clocks import actions, policy
from handlingsplan.clocks.actions import MayNotPause, carry_over, pause, restart, resume, start, stop
from handlingsplan.clocks.models import Clock
from handlingsplan.clocks.queries import running, running_for
from handlingsplan.clocks.terms import Length, Unit
from handlingsplan.clocks.wording import left
from handlingsplan.lib.dates import DENMARK, end_of
from tests.people import Cast

AT = datetime(2026, 11, 23, 10, 0, tzinfo=DENMARK)
ACUTE, MEETING, GATHERING, REVIEW = "child_acute_assessment", "meeting", "gathering", "exemption_review"


@pytest.fixture
def thing(home: Cast) -> User:
    """Anything with a number of its own."""
    return home["plan_coordinator"]


@pytest.fixture
def other(home: Cast) -> User:
    return home["approver"]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """What was reminded of; only the kinds below have a reminder plugged in."""
    said: list[tuple[str, int]] = []
    plugged = dict.fromkeys((ACUTE, GATHERING), lambda clock, before: said.append((clock.kind, before)))
    monkeypatch.setattr(actions, "_reminders", plugged)
    return said


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch) -> dict[str, Length]:
    """What the municipality decided in its flow, by step."""
    steps: dict[str, Length] = {}
    monkeypatch.setattr(policy, "_deciding", [lambda flow, step: steps.get(f"{flow}/{step}")])
    return steps


class TestStarting:
    def test_an_hour_clock_knows_its_moment_and_its_days(self, thing: User) -> None:
        clock = start(ACUTE, about=thing, at=AT)
        clock.refresh_from_db()
        assert (clock.started_at, clock.due_at) == (AT, AT + timedelta(hours=24))
        assert (clock.started_on, clock.due_on) == (date(2026, 11, 23), date(2026, 11, 24))
        assert not clock.is_overdue(clock.due_at)
        assert clock.is_overdue(clock.due_at + timedelta(seconds=1))

    def test_a_day_clock_is_due_at_the_end_of_the_day(self, thing: User) -> None:
        clock = start("plan_revision", about=thing, on=date(2026, 9, 15))
        clock.refresh_from_db()
        assert clock.due_on == date(2030, 9, 15)
        assert clock.due_at == end_of(date(2030, 9, 15))

    def test_now_when_nothing_is_said(self, thing: User) -> None:
        assert abs(start(ACUTE, about=thing).started_at - datetime.now(UTC)) < timedelta(minutes=1)

    def test_a_moment_or_a_day_never_both(self, thing: User) -> None:
        with pytest.raises(ValueError, match="not both"):
            start(ACUTE, about=thing, at=AT, on=date(2026, 11, 23))

    @pytest.mark.parametrize("length", [12, 48, Length(1, Unit.HOURS)])
    def test_the_law_is_not_shortened_or_lengthened(self, thing: User, length: int | Length) -> None:
        with pytest.raises(ValueError, match="may not"):
            start(ACUTE, about=thing, at=AT, length=length)

    def test_a_local_one_is(self, thing: User) -> None:
        assert start(MEETING, about=thing, at=AT, length=7).due_on == date(2026, 11, 30)

    def test_a_ceiling_may_be_lowered_only(self, thing: User) -> None:
        assert start(REVIEW, about=thing, at=AT, length=30).due_on == date(2026, 12, 23)
        for length in (91, 0, Length(3, Unit.MONTHS)):
            with pytest.raises(ValueError, match="may not"):
                start(REVIEW, about=thing, at=AT, length=length)


class TestDecidedHere:
    def test_the_flow_sets_the_length_and_the_unit(self, thing: User, decided: dict[str, Length]) -> None:
        decided["concern/meeting"] = Length(10, Unit.WORKING_DAYS)
        clock = start(MEETING, about=thing, at=AT)
        assert (clock.length, clock.unit, clock.due_on) == (10, "working_days", date(2026, 12, 7))

    def test_what_was_decided_later_changes_nothing_that_runs(self, thing: User, decided: dict[str, Length]) -> None:
        clock = start(MEETING, about=thing, at=AT)
        decided["concern/meeting"] = Length(3, Unit.HOURS)
        assert clock.measure == Length(14, Unit.DAYS)

    def test_never_that_of_the_law_and_never_nothing(self, decided: dict[str, Length]) -> None:
        decided |= dict.fromkeys(("concern/child_acute", "concern/meeting"), Length(0, Unit.DAYS))
        assert policy.local_length(ACUTE) is None
        assert policy.local_length(MEETING) is None
        assert policy.length_here(MEETING) == Length(14, Unit.DAYS)


class TestPausing:
    def test_the_law_never_pauses_and_says_so(self, thing: User) -> None:
        clock = start(ACUTE, about=thing, at=AT)
        for act in (pause, resume):
            with translation.override("en"), pytest.raises(MayNotPause) as refused:
                act(clock, AT)
            assert "barnets lov § 136" in refused.value.message
        clock.refresh_from_db()
        assert clock.paused_at is None

    def test_nor_does_a_local_one_that_may_not(self, thing: User) -> None:
        with translation.override("da"), pytest.raises(MayNotPause) as refused:
            pause(start("sorting", about=thing, at=AT), AT)
        assert refused.value.message == "Denne frist kan aldrig sættes på pause."

    def test_it_is_due_later_by_the_time_it_rested(self, thing: User) -> None:
        clock = start(MEETING, about=thing, at=AT)
        pause(clock, AT + timedelta(days=1))
        pause(clock, AT + timedelta(days=2))
        resume(clock, AT + timedelta(days=4))
        resume(clock, AT + timedelta(days=9))
        clock.refresh_from_db()
        assert (clock.due_on, clock.paused_at) == (date(2026, 12, 10), None)
        assert clock.due_at == end_of(clock.due_on)

    def test_a_resting_one_does_not_grow_overdue(self, thing: User) -> None:
        clock = start(MEETING, about=thing, at=AT)
        pause(clock, AT)
        assert not clock.is_overdue(AT + timedelta(days=99))
        with translation.override("da"):
            assert str(left(clock, AT + timedelta(days=99))) == "på pause: 14 dage tilbage"


class TestLists:
    def test_only_the_kind_named_is_stopped(self, thing: User) -> None:
        start(ACUTE, about=thing, at=AT)
        start(MEETING, about=thing, at=AT)
        assert stop(thing, at=AT, kind=MEETING) == 1
        assert [clock.kind for clock in running(thing)] == [ACUTE]
        assert stop(thing, at=AT) == 1

    def test_what_runs_for_a_list_is_one_question(self, thing: User, other: User, django_assert_num_queries) -> None:
        start(MEETING, about=thing, at=AT)
        start(ACUTE, about=thing, at=AT)
        with django_assert_num_queries(1):
            found = running_for("accounts.user", [thing.pk, other.pk])
        assert {pk: [clock.kind for clock in clocks] for pk, clocks in found.items()} == {thing.pk: [ACUTE, MEETING]}

    def test_begun_again_one_runs(self, thing: User) -> None:
        start(MEETING, about=thing, at=AT)
        again = restart(MEETING, about=thing, at=AT + timedelta(days=3))
        assert list(running(thing)) == [again]
        assert again.due_on == date(2026, 12, 10)
        assert Clock.objects.count() == 2


class TestCarryingOver:
    def test_same_start_same_end_and_what_was_said_stays_said(self, thing: User, other: User) -> None:
        clock = start(ACUTE, about=thing, at=AT)
        clock.reminded = [12]
        clock.save()
        carried = carry_over(clock, to=other)
        assert carried.pk != clock.pk
        assert (carried.started_at, carried.due_at, carried.reminded) == (clock.started_at, clock.due_at, [12])
        assert list(running(other)) == [carried]
        assert list(running(thing)) == [clock]

    @pytest.mark.parametrize("there", [-3, 3])
    def test_where_one_runs_already_the_earlier_end_holds(self, thing: User, other: User, there: int) -> None:
        known = start(ACUTE, about=other, at=AT + timedelta(hours=there))
        carried = carry_over(start(ACUTE, about=thing, at=AT), to=other)
        assert carried.pk == known.pk
        assert running(other).get().due_at == min(AT, AT + timedelta(hours=there)) + timedelta(hours=24)

    def test_not_what_has_stopped(self, thing: User, other: User) -> None:
        start(ACUTE, about=thing, at=AT)
        stop(thing, at=AT)
        with pytest.raises(ValueError, match="stopped"):
            carry_over(Clock.objects.get(), to=other)


class TestReminding:
    def test_by_the_hour(self, thing: User, told: list[tuple[str, int]]) -> None:
        start(ACUTE, about=thing, at=AT)
        looked = [AT + timedelta(hours=hours) for hours in (1, 12, 13, 23, 25, 26)]
        assert [actions.remind_of_hours(now) for now in looked] == [0, 1, 0, 1, 1, 0]
        assert told == [(ACUTE, 12), (ACUTE, 1), (ACUTE, 0)]
        assert actions.remind_of_all(date(2026, 11, 24)) == 0

    def test_by_the_day_and_not_while_it_rests(self, thing: User, told: list[tuple[str, int]]) -> None:
        clock = start(GATHERING, about=thing, at=AT)
        pause(clock, AT)
        assert actions.remind_of_all(date(2026, 12, 3)) == 0
        resume(clock, AT)
        assert actions.remind_of_all(date(2026, 12, 3)) == 1
        assert actions.remind_of_all(date(2026, 12, 7)) == 1
        assert told == [(GATHERING, 2), (GATHERING, 0)]
        assert actions.remind_of_hours(AT + timedelta(days=30)) == 0

    def test_nobody_is_reminded_where_nothing_is_plugged_in(self, thing: User, told: list[tuple[str, int]]) -> None:
        start("breach_notice", about=thing, at=AT)
        assert actions.remind_of_hours(AT + timedelta(hours=72)) == 0
