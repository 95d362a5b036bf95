# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Counting: by codes only, by year and one code at a time, and never in a year that is out."""

from datetime import date
from typing import Any

import pytest
from django.db import models

from handlingsplan.audit.models import Event
from handlingsplan.figures.actions import YearIsOut, count
from handlingsplan.figures.models import Tally
from handlingsplan.figures.policy import NotCounted, banded, topics
from handlingsplan.tenancy.scope import NoScope, within
from tests.people import Cast

pytestmark = pytest.mark.django_db

DAY = date(2026, 5, 6)
ADVICE = {"reporter": "citizen", "form": "unknown", "about": "individual", "online": "no"}


def counted() -> dict[tuple[str, str], int]:
    return {(row.dimension, row.code): row.count for row in Tally.objects.all()}


class TestCounting:
    def test_it_adds_one_to_the_whole_to_the_quarter_and_to_each_code(self, home: Cast) -> None:
        for _time in range(3):
            count("advice", ADVICE, on=DAY, today=DAY)
        count("advice", {**ADVICE, "online": "yes"}, on=date(2026, 7, 1), today=DAY)

        assert counted() == {
            ("", ""): 4,
            ("quarter", "q2"): 3,
            ("quarter", "q3"): 1,
            ("reporter", "citizen"): 4,
            ("form", "unknown"): 4,
            ("about", "individual"): 4,
            ("online", "no"): 3,
            ("online", "yes"): 1,
        }

    def test_what_nobody_has_said_is_counted_as_not_stated(self, home: Cast) -> None:
        count("advice", {"about": "group"}, on=DAY, today=DAY)

        assert counted()[("reporter", "not_stated")] == counted()[("form", "unknown")] == 1

    @pytest.mark.parametrize(
        ("topic", "cells"),
        [
            ("visits", {}),
            ("advice", {**ADVICE, "name": "citizen"}),
            ("advice", {**ADVICE, "reporter": "Inge Infohus"}),
            ("advice", {**ADVICE, "quarter": "q1"}),
            ("advice", {"reporter": "citizen"}),
        ],
        ids=["topic", "dimension", "code", "quarter", "nothing where something must be said"],
    )
    def test_what_the_file_does_not_know_is_refused(self, home: Cast, topic: str, cells: dict[str, str]) -> None:
        with pytest.raises(NotCounted):
            count(topic, cells, on=DAY, today=DAY)
        assert not Tally.objects.exists()

    def test_a_year_is_open_until_january_after_it_is_over(self, home: Cast) -> None:
        count("advice", ADVICE, on=date(2025, 12, 31), today=date(2026, 1, 31))
        for today in (date(2026, 2, 1), date(2024, 12, 31)):
            with pytest.raises(YearIsOut):
                count("advice", ADVICE, on=date(2025, 12, 31), today=today)
        assert counted()[("", "")] == 1

    def test_nothing_is_written_in_the_log_whose_moments_would_tell_which_case_it_was(self, home: Cast) -> None:
        before = Event.objects.count()
        count("advice", ADVICE, on=DAY, today=DAY)

        assert Event.objects.count() == before

    def test_each_municipality_counts_its_own(self, home: Cast) -> None:
        count("advice", ADVICE, on=DAY, today=DAY)
        with within(home.away.pk):
            assert counted() == {}
            count("advice", ADVICE, on=DAY, today=DAY)
            assert counted()[("", "")] == 1
        assert counted()[("", "")] == 1

    def test_it_needs_a_municipality(self, db: Any) -> None:
        with pytest.raises(NoScope):
            count("advice", ADVICE, on=DAY, today=DAY)


class TestWhatIsKept:
    def test_there_is_no_moment_no_order_and_no_way_to_a_case(self) -> None:
        fields = {field.name: field for field in Tally._meta.get_fields()}

        assert set(fields) == {"id", "municipality", "year", "topic", "dimension", "code", "count"}
        assert not [field for field in fields.values() if isinstance(field, models.DateField | models.AutoField)]

    def test_every_code_fits_its_column(self) -> None:
        keys = {key for topic in topics().values() for key in (topic.key, *topic.dimensions)}
        codes = {code for topic in topics().values() for found in topic.dimensions.values() for code in found.codes}

        assert max(map(len, keys | codes)) <= 40


class TestTheFile:
    def test_every_topic_names_only_dimensions_it_has(self) -> None:
        for topic in topics().values():
            named = {*topic.in_followup, *(name for together in topic.linked for name in together)}
            assert named <= set(topic.dimensions), topic.key

    def test_every_dimension_has_two_codes_and_both_languages(self) -> None:
        for topic in topics().values():
            assert topic.words.keys() == topic.about_words.keys() == {"da", "en"}
            for dimension in topic.dimensions.values():
                assert len(dimension.codes) > 1
                assert dimension.unsaid is None or dimension.unsaid in dimension.codes
                assert dimension.words.keys() == {"da", "en"}
                assert all(all(code.words[language] for language in ("da", "en")) for code in dimension.codes.values())

    @pytest.mark.parametrize(
        ("dimension", "number", "code"),
        [
            ("days_to_meeting", 0, "up_to_7"),
            ("days_to_meeting", 8, "up_to_14"),
            ("days_to_meeting", 31, "over_30"),
            ("days_to_meeting", None, "none"),
            ("age_band", 17, "from_15_to_17"),
            ("age_band", 18, "from_18_to_25"),
        ],
    )
    def test_a_number_becomes_a_band(self, dimension: str, number: int | None, code: str) -> None:
        assert banded(dimension, number) == code

    @pytest.mark.parametrize(("dimension", "number"), [("days_to_closing", None), ("form", 4), ("shoe_size", 4)])
    def test_what_has_no_band_is_refused(self, dimension: str, number: int | None) -> None:
        with pytest.raises(NotCounted):
            banded(dimension, number)
