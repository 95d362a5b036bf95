# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a line of an inbox says of the time that is left."""

from datetime import datetime, timedelta

import pytest
from django.utils import translation

from handlingsplan.clocks.policy import clock_kinds
from handlingsplan.clocks.rules import due_at
from handlingsplan.clocks.terms import Unit
from handlingsplan.clocks.wording import left_of
from handlingsplan.lib.dates import DENMARK

START = datetime(2026, 11, 23, 10, 0, tzinfo=DENMARK)
ACUTE = "child_acute_assessment"


def said(kind: str, passed: timedelta, *, language: str = "da", started: datetime = START) -> str:
    due = due_at(started, clock_kinds()[kind].whole_length)
    with translation.override(language):
        return left_of(kind, started, due, started + passed).words


@pytest.mark.parametrize(
    ("kind", "passed", "danish", "english"),
    [
        (ACUTE, timedelta(hours=21, minutes=50), "2 t 10 min tilbage af 24 timer", "2 h 10 min left of 24 hours"),
        (ACUTE, timedelta(hours=23, minutes=15), "45 min tilbage af 24 timer", "45 min left of 24 hours"),
        (ACUTE, timedelta(hours=25, minutes=5), "overskredet med 1 t 5 min", "overdue by 1 h 5 min"),
        (ACUTE, timedelta(days=4), "overskredet med 3 dage", "overdue by 3 days"),
        ("sorting_urgent", timedelta(minutes=20), "40 min tilbage af 1 time", "40 min left of 1 hour"),
        ("receipt_to_notifier", timedelta(days=3), "3 hverdage tilbage", "3 weekdays left"),
        ("receipt_to_notifier", timedelta(days=5), "1 hverdag tilbage", "1 weekday left"),
        ("receipt_to_notifier", timedelta(days=7), "i dag er sidste dag", "the last day is today"),
        ("receipt_to_notifier", timedelta(days=8), "overskredet med 1 dag", "overdue by 1 day"),
        ("police_clarification", timedelta(0), "2 arbejdsdage tilbage", "2 working days left"),
        ("meeting", timedelta(days=2), "12 dage tilbage", "12 days left"),
        ("youth_board", timedelta(days=2), "19 dage tilbage", "19 days left"),
        ("child_examination", timedelta(days=2), "3 måneder tilbage", "3 months left"),
        ("duty_to_inform", timedelta(0), "30 dage tilbage", "30 days left"),
    ],
)
def test_in_both_languages(kind: str, passed: timedelta, danish: str, english: str) -> None:
    assert said(kind, passed) == danish
    assert said(kind, passed, language="en") == english


def test_the_night_that_is_an_hour_longer_is_told_in_real_hours() -> None:
    evening = datetime(2026, 10, 24, 20, 0, tzinfo=DENMARK)
    assert said(ACUTE, timedelta(0), started=evening) == "24 t 0 min tilbage af 24 timer"


def test_one_that_rests_says_so_and_stands_still() -> None:
    due = due_at(START, clock_kinds()["meeting"].whole_length)
    with translation.override("da"):
        found = left_of("meeting", START, due, START + timedelta(days=99), paused_at=START + timedelta(days=2))
    assert (found.words, found.overdue) == ("på pause: 12 dage tilbage", False)


def test_the_unit_decided_here_is_the_one_that_is_said() -> None:
    due = datetime(2026, 12, 7, 12, 0, tzinfo=DENMARK)
    with translation.override("da"):
        assert left_of("meeting", START, due, START, unit=Unit.WORKING_DAYS).words == "10 arbejdsdage tilbage"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ACUTE, "barnets lov § 136"),
        ("sorting", "lokal frist"),
        ("journalise", "lokal frist; snarest muligt efter offentlighedslovens § 15"),
    ],
)
def test_it_says_who_set_it(kind: str, words: str) -> None:
    with translation.override("da"):
        assert left_of(kind, START, START, START).provision_words == words
