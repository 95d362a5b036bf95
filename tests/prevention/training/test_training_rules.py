# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Coverage, evaluations and answers on plain values."""

from datetime import date

import pytest

from handlingsplan.prevention.training.rules import Trained, can_be_evaluated, counted, coverage, may_be_shown
from handlingsplan.prevention.training.terms import Answer

TODAY = date(2026, 11, 22)
LAST_YEAR, NEXT_YEAR = date(2025, 10, 1), date(2027, 10, 1)


def trained(people: int, kind: str = "briefing", unit: int = 1, refresh: date = NEXT_YEAR) -> Trained:
    return Trained(unit, kind, people, LAST_YEAR, refresh)


class TestCoverage:
    def test_nobody_counts_twice(self) -> None:
        found = coverage(1, 30, [trained(12), trained(5), trained(9, "drill")], TODAY)
        assert (found.trained, found.missing) == (17, 13)

    def test_it_never_says_more_than_there_are(self) -> None:
        assert coverage(1, 10, [trained(8), trained(8)], TODAY).trained == 10

    def test_what_should_have_been_refreshed_no_longer_counts(self) -> None:
        found = coverage(1, 10, [trained(8, refresh=date(2026, 11, 21))], TODAY)
        assert (found.trained, found.lapsed, found.is_gap) == (0, 8, True)

    def test_it_counts_on_its_last_day(self) -> None:
        assert coverage(1, 10, [trained(8, refresh=TODAY)], TODAY).trained == 8

    def test_other_departments_are_others(self) -> None:
        assert coverage(2, 10, [trained(8)], TODAY).latest is None

    @pytest.mark.parametrize(("people", "small"), [(0, True), (4, True), (5, False), (None, False)])
    def test_few_people_are_not_counted_aloud(self, people: int | None, small: bool) -> None:
        assert coverage(1, people, [], TODAY).is_small is small

    def test_nobody_has_counted(self) -> None:
        assert coverage(1, None, [trained(8)], TODAY).missing is None


class TestEvaluation:
    @pytest.mark.parametrize(
        ("held", "on", "answers", "today", "is_open"),
        [
            (True, date(2026, 11, 1), 0, TODAY, True),
            (False, date(2026, 11, 1), 0, TODAY, False),
            (True, None, 0, TODAY, False),
            (True, date(2026, 11, 1), 20, TODAY, False),
            (True, date(2026, 9, 23), 0, TODAY, True),
            (True, date(2026, 9, 22), 0, TODAY, False),
        ],
    )
    def test_when_it_is_open(self, held: bool, on: date | None, answers: int, today: date, is_open: bool) -> None:
        assert can_be_evaluated(held, on, answers, 20, today) is is_open

    def test_answers_are_counted_in_their_order(self) -> None:
        assert counted(["no", "yes", "no"]) == [(Answer.YES, 1), (Answer.PARTLY, 0), (Answer.NO, 2)]

    def test_few_answers_are_not_shown(self) -> None:
        assert not may_be_shown(4)
        assert may_be_shown(5)
