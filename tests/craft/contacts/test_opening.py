# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Weekly hours read from words, and how it stands at a moment in Denmark."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from handlingsplan.contacts.opening import NotHours, standing, week
from handlingsplan.contacts.wording import open_now
from handlingsplan.lib.dates import DENMARK
from handlingsplan.lib.holidays import is_shut

OFFICE = "man-ons, fre 8-15; tors 8-17"
HOTLINE = "alle dage 8-22"


def here(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=DENMARK)


def words(text: str, at: datetime) -> str:
    hours = week(text)
    assert hours
    with translation.override("da"):
        return open_now(standing(hours, at), at)


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        (OFFICE, here(2026, 11, 26, 16, 59), "Åbent nu, til kl. 17"),
        (OFFICE, here(2026, 11, 26, 17, 0), "Lukket nu. Åbner i morgen kl. 8"),
        (OFFICE, here(2026, 11, 27, 15, 0), "Lukket nu. Åbner mandag kl. 8"),
        (OFFICE, here(2026, 11, 26, 7, 59), "Lukket nu. Åbner kl. 8"),
        (OFFICE, here(2026, 12, 23, 16, 0), "Lukket nu. Åbner mandag kl. 8"),
        (HOTLINE, here(2026, 12, 25, 9, 0), "Åbent nu, til kl. 22"),
        (HOTLINE, here(2026, 11, 22, 22, 0), "Lukket nu. Åbner i morgen kl. 8"),
        ("hele døgnet", here(2026, 12, 25, 3, 0), "Åbent hele døgnet"),
        ("alle dage lukket", here(2026, 12, 25, 3, 0), "Lukket nu"),
        ("hverdage 8-12, 13-15", here(2026, 11, 23, 12, 30), "Lukket nu. Åbner kl. 13"),
        ("hverdage 8-15; helligdage 10-14", here(2026, 12, 25, 11, 0), "Åbent nu, til kl. 14"),
        ("man 8-24; tir 0-8", here(2026, 11, 23, 23, 0), "Åbent nu, til i morgen kl. 8"),
        ("Hverdage kl. 8.30–15", here(2026, 11, 23, 8, 0), "Lukket nu. Åbner kl. 8.30"),
        ("mon-fri 9-15", here(2026, 11, 23, 9, 0), "Åbent nu, til kl. 15"),
    ],
)
def test_what_is_said(text: str, at: datetime, said: str) -> None:
    assert words(text, at) == said


@pytest.mark.parametrize(
    ("day", "shut"),
    [
        (date(2026, 4, 3), True),
        (date(2026, 5, 1), False),
        (date(2026, 6, 5), True),
        (date(2026, 12, 24), True),
        (date(2027, 4, 23), False),
        (date(2026, 11, 23), False),
    ],
)
def test_public_holidays_are_denmarks(day: date, shut: bool) -> None:
    """Good Friday, May Day, Constitution Day, Christmas Eve, the prayer day that was abolished, a Monday."""
    assert is_shut(day) is shut


def test_the_clock_is_denmarks_in_summer_and_winter() -> None:
    hours = week("hverdage 8-15")
    assert hours
    assert not standing(hours, datetime(2026, 11, 23, 6, 59, tzinfo=UTC)).is_open
    assert standing(hours, datetime(2026, 11, 23, 7, 0, tzinfo=UTC)).is_open
    assert standing(hours, datetime(2026, 7, 20, 6, 0, tzinfo=UTC)).is_open


@pytest.mark.parametrize(
    "text", ["fre 15-8", "når vi kan", "man 25-26", "8-15", "man-", "tors-man 8-15", "man 8-12, 11-15"]
)
def test_what_cannot_be_read_is_named(text: str) -> None:
    with pytest.raises(NotHours) as refused:
        week(text)
    assert refused.value.line == text


def test_no_hours_are_no_week() -> None:
    assert week("") is None
