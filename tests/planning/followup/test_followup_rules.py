# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is overdue, who is reminded when, what is shown, what must be said."""

from datetime import date, timedelta

import pytest

from handlingsplan.planning.followup import rules
from handlingsplan.planning.followup.rules import UNDER_FEW, When

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("due", "heading"),
    [
        (date(2026, 11, 21), When.OVERDUE),
        (date(2026, 11, 22), When.THIS_MONTH),
        (date(2026, 11, 30), When.THIS_MONTH),
        (date(2026, 12, 1), When.LATER),
        (date(2027, 11, 22), When.LATER),
    ],
)
def test_each_stands_under_its_heading(due: date, heading: When) -> None:
    assert rules.when(due, TODAY) is heading


@pytest.mark.parametrize(
    ("left", "reminded_ago", "due"),
    [
        (8, None, False),
        (7, None, True),
        (0, None, True),
        (5, 1, False),
        (-1, 8, True),
        (-1, 1, True),
        (-2, 1, False),
        (-15, 14, True),
        (-14, 13, False),
        (3, 20, True),
    ],
)
def test_owners_are_reminded_before_after_and_every_fortnight(left: int, reminded_ago: int | None, due: bool) -> None:
    reminded = None if reminded_ago is None else TODAY - timedelta(days=reminded_ago)
    assert rules.reminder_due(TODAY + timedelta(days=left), TODAY, reminded) is due


@pytest.mark.parametrize(
    ("unverified", "numbers", "too_many"), [(0, 0, False), (1, 4, False), (2, 7, True), (5, 20, False), (6, 20, True)]
)
def test_more_than_a_quarter_is_too_many(unverified: int, numbers: int, too_many: bool) -> None:
    assert rules.too_many_unverified(unverified, numbers) is too_many


def test_small_counts_and_the_sums_that_would_give_them_away_are_not_shown() -> None:
    counts = {"a": 0, "b": 4, "c": 5, "d": None, "e": 1}
    assert rules.shown(counts) == {"a": 0, "b": UNDER_FEW, "c": 5, "d": None, "e": UNDER_FEW}
    assert rules.total_shown(counts.values()) is None
    assert rules.total_shown([0, 5, None]) == 5
    assert rules.total_shown([None]) is None


def test_every_core_task_and_the_exercise_must_be_spoken_of() -> None:
    assert rules.missing_before_signing(["T1", "T2", "T3"], ["T2"], "") == ["T1", "T3", "exercise"]
    assert rules.missing_before_signing(["T1"], ["T1"], "no") == []
