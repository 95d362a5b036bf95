# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures as pages and as a file: finished years only, small counts nowhere, and only for those who may read."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from handlingsplan.figures import queries
from handlingsplan.figures.actions import count
from tests.people import Cast

pytestmark = pytest.mark.django_db

READERS = ("plan_coordinator", "approver", "council_secretariat", "infohus_lead", "log_reviewer")
STRANGERS = ("reader", "municipal_admin", "section_author", "stranger", "elsewhere")
ADVICE = {"form": "unknown", "about": "individual", "online": "no"}
MEASURE = {"measure": "mentor", "age_band": "over_25"}
CLOSED = {"closed_as": "unfounded", "days_to_closing": "up_to_7"}


def counted(topic: str, cells: dict[str, str], times: int, year: int = 2025) -> None:
    day = date(year, 5, 6)
    for _time in range(times):
        count(topic, cells, on=day, today=day)


@pytest.fixture
def figures(home: Cast) -> Iterator[Cast]:
    """Advice 12 + 6 + 3 by who asked in 2025, two measures, and nine in a year that is not over."""
    with time_machine.travel("2026-11-22T09:00:00+01:00", tick=False):
        for reporter, times in {"citizen": 12, "police": 6, "hotline": 3}.items():
            counted("advice", {**ADVICE, "reporter": reporter}, times)
        counted("measure_begun", MEASURE, 2)
        counted("advice", {**ADVICE, "reporter": "self"}, 9, 2026)
        counted("advice", {**ADVICE, "reporter": "self"}, 7, 2024)
        yield home


def page(cast: Cast, who: str, address: str = "tal/") -> Any:
    return cast.client(getattr(cast, who, None) or who).get(f"/m/lysbjerg/{address}")


class TestReading:
    def test_only_years_that_are_out(self, figures: Cast) -> None:
        assert queries.years() == [2025, 2024]
        assert queries.published(2026) is None
        assert queries.yearly(2026) == []

    def test_a_small_count_takes_the_smallest_other_one_with_it(self, figures: Cast) -> None:
        found = queries.published(2025)
        assert found
        shown = found["topics"]["advice"]["tables"]["reporter"]
        assert (shown["citizen"], shown["police"], shown["hotline"], shown["self"]) == (12, None, None, 0)

    def test_a_small_whole_is_not_divided(self, figures: Cast) -> None:
        captions = [table.caption for table in queries.yearly(2025)]
        assert queries.totals(queries.published(2025) or {}).rows[-1][1] == "under 5"
        assert not [caption for caption in captions if caption.startswith("Indsatser")]

    def test_in_words(self, figures: Cast) -> None:
        said = queries.sentence(2025, queries.published(2025))
        assert said == "Tallene fra sagsgangen i 2025: anonymiseret sparring: 21; indsatser sat i gang: under 5."
        assert queries.sentence(2026, queries.published(2026)) == "Der er ingen tal fra sagsgangen for 2026."
        nothing = {"year": 2023, "topics": {"advice": {"total": 0, "tables": {}}}}
        assert queries.sentence(2023, nothing) == "Der blev ikke talt noget i sagsgangen i 2023."

    def test_for_the_follow_up_there_is_the_whole_and_a_few_tables(self, figures: Cast) -> None:
        counted("inquiry_closed", CLOSED, 8, 2024)
        assert queries.for_followup(None) == []
        captions = [table.caption for table in queries.for_followup(queries.published(2024))]
        assert captions[1:] == ["Henvendelser lukket uden infohusmøde: Hvordan den blev lukket"]


class TestPages:
    @pytest.mark.parametrize("who", READERS)
    def test_those_who_may_see_the_newest_year(self, figures: Cast, who: str) -> None:
        text = page(figures, who).content.decode()
        assert "Anonymiseret sparring" in text
        assert "I alt: 21" in text
        assert "For få til at blive delt op" in text
        assert "/m/lysbjerg/tal/2024/" in text

    @pytest.mark.parametrize("who", STRANGERS)
    @pytest.mark.parametrize("address", ["tal/", "tal/2025/", "tal/2025/tal.csv"])
    def test_strangers_see_nothing(self, figures: Cast, who: str, address: str) -> None:
        assert page(figures, who, address).status_code == 404

    def test_a_year_that_is_not_out_is_nowhere(self, figures: Cast) -> None:
        for address in ("tal/2026/", "tal/2026/tal.csv", "tal/1999/"):
            assert page(figures, "approver", address).status_code == 404

    def test_where_nothing_is_out_it_says_when(self, home: Cast) -> None:
        assert "Der er ingen tal endnu" in page(home, "approver").content.decode()

    def test_a_year_is_read_in_two_questions_however_much_was_counted(
        self, figures: Cast, django_assert_max_num_queries: Any
    ) -> None:
        with django_assert_max_num_queries(2):
            queries.years()
            queries.published(2025)

    def test_an_older_year(self, figures: Cast) -> None:
        assert "I alt: 7" in page(figures, "approver", "tal/2024/").content.decode()

    def test_the_file_holds_what_the_page_shows_and_nothing_more(self, figures: Cast) -> None:
        answer = page(figures, "approver", "tal/2025/tal.csv")
        lines = answer.content.decode("utf-8-sig").split("\r\n")
        assert answer["Content-Disposition"] == 'attachment; filename="tal-2025.csv"'
        assert "2025;Anonymiseret sparring;Hvem henvendte sig;Borger eller pårørende;12" in lines
        assert "2025;Anonymiseret sparring;Hvem henvendte sig;Hotline;vises ikke" in lines
        assert "2025;Indsatser sat i gang;;;under 5" in lines
        assert not [line for line in lines if line.rpartition(";")[2] in {"1", "2", "3", "4"}]
