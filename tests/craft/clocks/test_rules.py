# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""When a deadline falls, when it is reminded of, and what is left."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlingsplan.clocks.rules import Remaining, due_on, remaining, reminders_to_send
from handlingsplan.lib.dates import plus_months

BEFORE = (12, 6, 3, 1)
days = st.dates(min_value=date(2000, 1, 1), max_value=date(2080, 12, 31))


def test_a_plan_is_due_four_years_after_its_adoption() -> None:
    assert due_on(date(2026, 9, 15), 48) == date(2030, 9, 15)


@pytest.mark.parametrize(
    ("started", "due"), [(date(2024, 2, 29), date(2028, 2, 29)), (date(2096, 2, 29), date(2100, 2, 28))]
)
def test_a_deadline_from_a_leap_day(started: date, due: date) -> None:
    assert due_on(started, 48) == due


def test_an_earlier_end_that_was_promised_comes_first() -> None:
    assert due_on(date(2026, 9, 15), 48, no_later_than=date(2028, 12, 31)) == date(2028, 12, 31)


@given(days, st.integers(1, 120), days)
def test_it_never_falls_later_than_either_limit(started: date, months: int, promised: date) -> None:
    due = due_on(started, months, no_later_than=promised)
    assert due <= promised
    assert due <= plus_months(started, months)
    assert due in {promised, plus_months(started, months)}


@given(days)
def test_looked_at_every_day_each_reminder_is_sent_once(due: date) -> None:
    sent: list[int] = []
    for back in range(400, -30, -1):
        sent += reminders_to_send(due, due - timedelta(days=back), BEFORE, sent)
    assert sent == [12, 6, 3, 1]


@given(days, st.integers(0, 200))
def test_after_a_long_sleep_one_reminder_is_sent_and_no_earlier_one_after_it(due: date, slept_until: int) -> None:
    sent: list[int] = []
    first = reminders_to_send(due, due - timedelta(days=slept_until), BEFORE, sent)
    assert len(first) <= 1
    sent += first
    for back in range(slept_until, -1, -1):
        sent += reminders_to_send(due, due - timedelta(days=back), BEFORE, sent)
    assert sent == sorted(set(sent), reverse=True)


def test_nothing_is_reminded_of_too_early_or_too_late() -> None:
    assert reminders_to_send(date(2030, 9, 15), date(2029, 9, 14), BEFORE, []) == []
    assert reminders_to_send(date(2030, 9, 15), date(2030, 9, 16), BEFORE, []) == []


@pytest.mark.parametrize(
    ("due", "today", "left"),
    [
        (date(2030, 9, 15), date(2026, 9, 15), Remaining(4, 0, 0, overdue=False)),
        (date(2030, 9, 15), date(2029, 8, 14), Remaining(1, 1, 1, overdue=False)),
        (date(2030, 9, 15), date(2030, 9, 15), Remaining(0, 0, 0, overdue=False)),
        (date(2030, 9, 15), date(2030, 10, 16), Remaining(0, 1, 1, overdue=True)),
    ],
)
def test_what_is_left_is_said_in_years_months_and_days(due: date, today: date, left: Remaining) -> None:
    assert remaining(due, today) == left


@given(days, days)
def test_what_is_left_adds_up(due: date, today: date) -> None:
    left = remaining(due, today)
    earlier, later = sorted((due, today))
    assert plus_months(earlier, left.years * 12 + left.months) + timedelta(days=left.days) == later
    assert left.overdue == (today > due)
