# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Hours are real hours, days end with the day, holidays are skipped, and a pause never brings a deadline nearer."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlingsplan.clocks.rules import counts, due_at, moved, reminders_by_day, reminders_by_hour
from handlingsplan.clocks.terms import Length, Unit
from handlingsplan.lib.dates import DENMARK, beginning_of, day_of, end_of
from handlingsplan.lib.holidays import is_public_holiday

moments = st.datetimes(min_value=datetime(2015, 1, 1), max_value=datetime(2050, 1, 1), timezones=st.just(UTC))
lengths = st.builds(Length, st.integers(1, 60), st.sampled_from(Unit), st.booleans())
in_days = lengths.filter(lambda length: length.unit != Unit.HOURS)
spans = st.timedeltas(timedelta(0), timedelta(days=90))
ACUTE = Length(24, Unit.HOURS)
RECEIPT = Length(6, Unit.WEEKDAYS)


def here(year: int, month: int, day: int, hour: int = 10, minute: int = 0, fold: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=DENMARK, fold=fold)


@given(moments, lengths)
def test_it_is_never_due_before_it_started(started: datetime, length: Length) -> None:
    assert due_at(started, length) > started


@given(moments, moments, lengths)
def test_what_starts_later_is_never_due_earlier(one: datetime, other: datetime, length: Length) -> None:
    first, second = sorted((one, other))
    assert due_at(first, length) <= due_at(second, length)


@given(moments, st.integers(1, 60), st.sampled_from(Unit), st.booleans())
def test_one_more_is_later(started: datetime, amount: int, unit: Unit, saturday: bool) -> None:
    assert due_at(started, Length(amount, unit, saturday)) < due_at(started, Length(amount + 1, unit, saturday))


@given(moments, st.integers(1, 200))
def test_hours_are_real_hours_whatever_the_time_of_year(started: datetime, hours: int) -> None:
    assert due_at(started.astimezone(DENMARK), Length(hours, Unit.HOURS)) - started == timedelta(hours=hours)


@given(moments, in_days)
def test_everything_else_ends_with_the_day(started: datetime, length: Length) -> None:
    due = due_at(started, length)
    assert due == end_of(day_of(due))
    assert due.astimezone(DENMARK).time() == time.max


@given(moments, in_days.filter(lambda length: length.unit in {Unit.WEEKDAYS, Unit.WORKING_DAYS}))
def test_it_ends_on_no_sunday_and_no_holiday_and_counts_each_day_between(started: datetime, length: Length) -> None:
    last = day_of(due_at(started, length))
    assert last.weekday() != 6
    assert not is_public_holiday(last)
    passed = [day_of(started) + timedelta(days=n) for n in range(1, (last - day_of(started)).days + 1)]
    assert sum(counts(day, length) for day in passed) == length.amount


@given(moments, st.integers(1, 60))
def test_counting_saturdays_is_the_stricter_reading(started: datetime, amount: int) -> None:
    strict, mild = (due_at(started, Length(amount, Unit.WEEKDAYS, saturday)) for saturday in (True, False))
    assert strict <= mild == due_at(started, Length(amount, Unit.WORKING_DAYS))


@given(moments, lengths, moments)
def test_a_promise_is_kept(started: datetime, length: Length, promised: datetime) -> None:
    assert due_at(started, length, no_later_than=promised) == min(due_at(started, length), promised)
    assert due_at(started, length, no_later_than=promised.date()) <= end_of(promised.date())


@given(
    moments, lengths, st.timedeltas(timedelta(0), timedelta(days=90)), st.timedeltas(timedelta(0), timedelta(days=90))
)
def test_a_pause_never_brings_it_nearer(started: datetime, length: Length, ran: timedelta, rested: timedelta) -> None:
    due, paused = due_at(started, length), started + ran
    later = moved(due, length, paused=paused, resumed=paused + rested)
    assert later >= due
    assert moved(due, length, paused=paused, resumed=paused) == due
    if length.unit == Unit.HOURS:
        assert later - due == rested
    else:
        assert later == end_of(day_of(later))


@pytest.mark.parametrize(
    ("started", "due"),
    [
        (here(2026, 3, 28, 14), here(2026, 3, 29, 15)),
        (here(2026, 10, 24, 14), here(2026, 10, 25, 13)),
        (here(2026, 10, 25, 2, 30, fold=0), here(2026, 10, 26, 1, 30)),
        (here(2026, 10, 25, 2, 30, fold=1), here(2026, 10, 26, 2, 30)),
        (here(2028, 2, 28, 22), here(2028, 2, 29, 22)),
        (here(2026, 12, 24, 18), here(2026, 12, 25, 18)),
    ],
)
def test_a_day_and_a_night(started: datetime, due: datetime) -> None:
    """Summer time begins, ends, is received twice over, a leap day, Christmas."""
    assert due_at(started, ACUTE) == due.astimezone(UTC)
    assert due_at(started, ACUTE) - started.astimezone(UTC) == timedelta(hours=24)


@pytest.mark.parametrize(
    ("started", "length", "last"),
    [
        (here(2026, 11, 23), RECEIPT, date(2026, 11, 30)),
        (here(2026, 11, 23), Length(6, Unit.WEEKDAYS, saturday_counts=False), date(2026, 12, 1)),
        (here(2026, 3, 31, 23, 59), RECEIPT, date(2026, 4, 10)),
        (here(2026, 12, 22), RECEIPT, date(2026, 12, 31)),
        (here(2023, 5, 4), Length(1, Unit.WORKING_DAYS), date(2023, 5, 8)),
        (here(2024, 4, 25), Length(1, Unit.WORKING_DAYS), date(2024, 4, 26)),
        (here(2026, 11, 27), Length(1, Unit.WORKING_DAYS), date(2026, 11, 30)),
        (here(2026, 11, 28), Length(2, Unit.WORKING_DAYS), date(2026, 12, 1)),
        (here(2026, 11, 23), Length(14, Unit.DAYS), date(2026, 12, 7)),
        (here(2026, 11, 23), Length(3, Unit.WEEKS), date(2026, 12, 14)),
        (here(2027, 1, 31), Length(1, Unit.MONTHS), date(2027, 2, 28)),
        (here(2028, 1, 31), Length(1, Unit.MONTHS), date(2028, 2, 29)),
    ],
)
def test_the_last_day(started: datetime, length: Length, last: date) -> None:
    """Among them Easter, Christmas, the prayer day while it was one, and after."""
    assert due_at(started, length) == end_of(last)


def test_the_day_is_denmarks() -> None:
    late = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    assert due_at(late, Length(1, Unit.DAYS)) == end_of(date(2026, 7, 2))
    assert end_of(date(2026, 3, 29)) - beginning_of(date(2026, 3, 29)) < timedelta(hours=23)
    assert end_of(date(2026, 10, 25)) - beginning_of(date(2026, 10, 25)) > timedelta(hours=24)


def test_a_pause_over_a_weekend_costs_a_working_day_nothing() -> None:
    length = Length(3, Unit.WORKING_DAYS)
    due = due_at(here(2026, 11, 26), length)
    assert due == end_of(date(2026, 12, 1))
    assert moved(due, length, paused=here(2026, 11, 27, 16), resumed=here(2026, 11, 29)) == due
    assert moved(due, length, paused=here(2026, 11, 27, 16), resumed=here(2026, 12, 1)) == end_of(date(2026, 12, 3))


def test_days_before_are_counted_days() -> None:
    tuesday, length = date(2026, 12, 1), Length(5, Unit.WORKING_DAYS)
    sent: list[int] = []
    for back in range(8, -3, -1):
        day = tuesday - timedelta(days=back)
        now = reminders_by_day(tuesday, day, [2, 0], sent, length)
        assert now == {date(2026, 11, 27): [2], tuesday: [0]}.get(day, [])
        sent += now


def test_hours_before_and_once_when_the_time_is_up() -> None:
    due = here(2026, 11, 23).astimezone(UTC)
    before = [12, 4, 1, 0]
    assert reminders_by_hour(due, due - timedelta(hours=12, minutes=1), before, []) == []
    assert reminders_by_hour(due, due - timedelta(hours=12), before, []) == [12]
    assert reminders_by_hour(due, due - timedelta(hours=11), before, [12]) == []
    assert reminders_by_hour(due, due - timedelta(minutes=30), before, []) == [1]
    assert reminders_by_hour(due, due + timedelta(days=2), before, [12, 4]) == [0]
    assert reminders_by_hour(due, due + timedelta(days=2), before, [0]) == []
    assert reminders_by_hour(due, due, [4], []) == []


@given(moments, st.integers(0, 40))
def test_looked_at_every_five_minutes_each_is_given_once(due: datetime, begins: int) -> None:
    sent: list[int] = []
    now = due - timedelta(hours=begins)
    while now <= due + timedelta(hours=1):
        sent += reminders_by_hour(due, now, [12, 4, 1, 0], sent)
        now += timedelta(minutes=5)
    assert sent == sorted(set(sent), reverse=True)
    assert sent[-1] == 0
