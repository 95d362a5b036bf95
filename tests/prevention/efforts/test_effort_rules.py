# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Months, ages, small numbers and what may be concluded, on plain values."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from handlingsplan.prevention.efforts import rules, sentences, wording
from handlingsplan.prevention.efforts.rules import Point
from handlingsplan.prevention.efforts.states import EFFORT
from handlingsplan.prevention.efforts.terms import LABEL_MEANS, Label

D = Decimal


class TestANumberFarFromTheLast:
    @pytest.mark.parametrize(
        ("value", "last", "expected"),
        [("3", "163", True), ("33", "163", False), ("800", "163", False), ("900", "163", True), ("4", "0", False)],
    )
    def test_less_than_a_fifth_or_more_than_five_times(self, value: str, last: str, expected: bool) -> None:
        assert rules.is_unlike(D(value), D(last)) is expected


class TestMonths:
    @pytest.mark.parametrize(
        ("starts", "ends", "months", "expected"),
        [
            (None, None, [], ()),
            (None, None, [3, 9], (3, 9)),
            (date(2026, 4, 1), None, [], tuple(range(4, 13))),
            (date(2025, 4, 1), date(2026, 2, 1), [], (1, 2)),
            (date(2025, 4, 1), None, [3, 9], (3, 9)),
            (date(2026, 4, 1), None, [3, 9], (9,)),
            (date(2027, 1, 1), None, [], ()),
            (None, date(2026, 6, 30), [6, 7], (6,)),
        ],
    )
    def test_when_it_runs_in_2026(
        self, starts: date | None, ends: date | None, months: list[int], expected: tuple[int, ...]
    ) -> None:
        assert rules.months_in(2026, starts_on=starts, ends_on=ends, months=months) == expected

    @pytest.mark.parametrize(
        ("months", "expected"),
        [
            ([], []),
            ([3], [(3, 3)]),
            ([1, 2, 3, 9], [(1, 3), (9, 9)]),
            ([11, 12, 1], [(11, 1)]),
            (list(range(1, 13)), [(1, 12)]),
        ],
    )
    def test_months_that_follow_each_other(self, months: list[int], expected: list[tuple[int, int]]) -> None:
        assert rules.runs(months) == expected


@pytest.mark.parametrize(
    ("age", "first", "last", "expected"),
    [
        (5, 6, 16, False),
        (6, 6, 16, True),
        (16, 6, 16, True),
        (17, 6, 16, False),
        (99, 18, None, True),
        (3, None, None, True),
    ],
)
def test_ages(age: int, first: int | None, last: int | None, expected: bool) -> None:
    assert rules.is_for_age(age, age_from=first, age_to=last) is expected


class TestSmallNumbers:
    @pytest.mark.parametrize("value", ["1", "4", "4.9"])
    def test_few_people_are_held_back(self, value: str) -> None:
        assert rules.shown("people", D(value), None, exact=False) is None

    @pytest.mark.parametrize("value", ["0", "5"])
    def test_nobody_and_five_are_shown(self, value: str) -> None:
        assert rules.shown("people", D(value), None, exact=False) == D(value)

    def test_activities_are_no_people(self) -> None:
        assert rules.shown("activities", D(2), None, exact=False) == 2

    @pytest.mark.parametrize("counted", ["percent", "average"])
    def test_a_share_of_few_or_unknown_answers_is_held_back(self, counted: str) -> None:
        assert rules.shown(counted, D(75), 4, exact=False) is None
        assert rules.shown(counted, D(75), None, exact=False) is None
        assert rules.shown(counted, D(75), 5, exact=False) == 75

    def test_those_who_keep_the_register_see_it(self) -> None:
        assert rules.shown("people", D(2), None, exact=True) == 2


class TestWhatMayBeSaid:
    def points(self, *values: str | None) -> list[Point]:
        return [Point(date(2026, place, 1), D(value) if value else None) for place, value in enumerate(values, 1)]

    def said(self, *values: str | None, baseline: str | None = None, direction: str = "up", late: bool = False) -> str:
        with translation.override("en"):
            return " ".join(
                sentences.what_it_shows(
                    self.points(*values),
                    baseline=D(baseline) if baseline else None,
                    direction=direction,
                    unit="classes",
                    is_late=late,
                )
            )

    def test_nothing_before_it_is_measured(self) -> None:
        assert "nothing can be said" in self.said()

    def test_one_number_has_no_way(self) -> None:
        assert "not where it is going" in self.said("7")

    def test_from_the_baseline_to_the_last(self) -> None:
        assert "up. That is what was expected" in self.said("7", "9", baseline="5")
        assert "down. That is not what was expected" in self.said("4", baseline="8")
        assert "neither up nor down" in self.said("101", baseline="100")

    def test_without_an_expectation_nothing_is_as_expected(self) -> None:
        assert "Nobody had said beforehand" in self.said("7", "9", direction="open")

    def test_nothing_of_the_way_is_said_when_its_end_is_held_back(self) -> None:
        said = self.said("7", None, baseline="5")
        assert "nothing is said about the way" in said
        assert "fewer than 5" in said
        assert " up." not in said

    def test_a_late_indicator_has_nothing_to_compare_with(self) -> None:
        assert "after the effort began" in self.said("7", late=True)

    @pytest.mark.parametrize(
        ("counted", "value", "answers", "expected"),
        [
            ("people", "19", None, True),
            ("activities", "20", None, False),
            ("percent", "80", 29, True),
            ("average", "4.1", 30, False),
        ],
    )
    def test_a_small_difference_may_be_chance(
        self, counted: str, value: str, answers: int | None, expected: bool
    ) -> None:
        assert rules.is_few(counted, D(value), answers) is expected

    @pytest.mark.parametrize("label", list(Label))
    def test_never_that_the_effort_was_the_cause(self, label: Label) -> None:
        with translation.override("en"):
            said = " ".join(sentences.what_it_does_not_show(label))
            assert "do not show that the effort is the cause" in said
            assert str(LABEL_MEANS[label]) in said


def test_words_for_ages_and_periods() -> None:
    with translation.override("da"):
        assert wording.ages(6, 16) == "6–16 år"
        assert wording.ages(18, None) == "fra 18 år"
        assert wording.months([1, 2, 3, 9]) == "januar–marts, september"
        assert wording.months(list(range(1, 13))) == "hele året"
        assert wording.period(date(2026, 1, 5), None, [3]) == "marts, fra 5. januar 2026"
        assert wording.period(None, None, []) == ""
        assert wording.amount(D("4.5")) == "4,5"
        assert wording.amount(D("27.0")) == "27"
        assert wording.amount(None) == "færre end 5"


def test_every_move_says_what_happens() -> None:
    assert all(wording.consequences(step.verb) for step in EFFORT.moves)
