# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""How days, times and deadlines are said."""

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils import translation

from handlingsplan.ui import wording

NOW = datetime(2026, 11, 22, 13, 32, tzinfo=UTC)  # 14.32 in Copenhagen


@pytest.mark.parametrize(
    ("language", "said"),
    [("da", "22. november 2026 / kl. 14.32"), ("en", "22 November 2026 / 14:32")],
)
def test_a_moment_is_said_in_the_reader_s_language(language: str, said: str) -> None:
    template = Template("{% load ui %}{{ moment|long_date }} / {{ moment|clock }}")
    with translation.override(language):
        assert template.render(Context({"moment": NOW})) == said


@pytest.mark.parametrize(
    ("deadline", "said"),
    [
        (date(2030, 1, 22), "3 år og 2 måneder tilbage"),
        (date(2027, 11, 22), "1 år tilbage"),
        (date(2027, 1, 27), "2 måneder og 5 dage tilbage"),
        (date(2026, 11, 23), "1 dag tilbage"),
        (date(2026, 11, 22), "fristen er i dag"),
        (date(2026, 11, 18), "overskredet med 4 dage"),
        (datetime(2026, 11, 22, 15, 42, tzinfo=UTC), "2 t 10 min tilbage"),
        (datetime(2026, 11, 22, 13, 2, tzinfo=UTC), "overskredet med 30 min"),
        ("2026-12-22", "1 måned tilbage"),
        (None, ""),
        ("", ""),
    ],
)
def test_a_deadline_is_said_in_words(deadline: object, said: str) -> None:
    with translation.override("da"):
        assert wording.remaining(deadline, NOW) == said


def test_the_last_day_of_a_short_month_is_a_whole_month_away() -> None:
    with translation.override("da"):
        assert wording.remaining(date(2027, 2, 28), datetime(2027, 1, 31, 12, tzinfo=UTC)) == "1 måned tilbage"


def test_a_day_lasts_until_it_ends() -> None:
    assert not wording.is_over(date(2026, 11, 22), NOW)
    assert wording.is_over(date(2026, 11, 21), NOW)
    assert wording.is_over(datetime(2026, 11, 22, 13, 0, tzinfo=UTC), NOW)


@pytest.mark.parametrize("value", ["i morgen", 7, None, ""])
def test_what_is_no_day_is_said_as_nothing(value: object) -> None:
    assert wording.long_date(value) == ""
    assert wording.clock_time(value) == ""
