# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Months and years end where a lawyer would say they end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlingsplan.lib.dates import plus_months, plus_years, whole_months_between

days = st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 12, 31))
months = st.integers(min_value=-240, max_value=240)


@pytest.mark.parametrize(
    ("day", "later", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 11, 2), 0, date(2026, 11, 2)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_the_month(day: date, later: int, end: date) -> None:
    assert plus_months(day, later) == end


def test_four_years_after_a_leap_day_is_a_leap_day_and_one_year_after_is_not() -> None:
    assert plus_years(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert plus_years(date(2024, 2, 29), 1) == date(2025, 2, 28)


@given(days, months)
def test_the_month_is_always_right_and_the_day_never_later(day: date, count: int) -> None:
    end = plus_months(day, count)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == count
    assert end.day <= day.day


@given(days, months)
def test_a_later_start_never_ends_earlier(day: date, count: int) -> None:
    assert plus_months(day, count) <= plus_months(day + timedelta(days=1), count)


@given(days, days)
def test_whole_months_fit_between_two_days_and_one_more_does_not(one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    count = whole_months_between(earlier, later)
    assert plus_months(earlier, count) <= later < plus_months(earlier, count + 1)


@given(days, days)
def test_counting_backwards_is_the_same_with_a_minus(one: date, other: date) -> None:
    assert whole_months_between(one, other) == -whole_months_between(other, one)
