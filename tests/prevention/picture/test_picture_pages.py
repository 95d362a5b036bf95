# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of the local picture, in the hands of those who may and those who may not."""

from typing import Any

import pytest

from handlingsplan.prevention.picture.models import Figure, Note, Series
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER
from tests.people import Cast

from .test_local_picture import NOTE, SERIES, counted, noted

PAGE = "/m/lysbjerg/lokalt-billede/"
EDITED = ("note/", "note/{note}/", "note/{note}/fjern/", "tal/", "tal/{series}/", "tal/{series}/fjern/")


@pytest.fixture
def kept(cast: Cast) -> dict[str, int]:
    with within(cast.home.pk):
        return {"note": noted(cast).pk, "series": counted(cast).pk}


def typed(values: dict[str, Any], **other: Any) -> dict[str, Any]:
    return {name: str(value) for name, value in values.items()} | {"version": 1} | other


@pytest.mark.parametrize("path", ["", *EDITED])
class TestWhoGetsIn:
    def test_those_who_write_it_do(self, cast: Cast, kept: dict[str, int], path: str) -> None:
        assert cast.client("plan_coordinator").get(PAGE + path.format(**kept)).status_code == 200

    def test_strangers_and_other_towns_do_not(self, cast: Cast, kept: dict[str, int], path: str) -> None:
        address = PAGE + path.format(**kept)
        assert cast.client(cast.stranger).get(address).status_code == 404
        assert cast.client(cast.elsewhere).get(address).status_code == 404
        if "{" in path:
            assert cast.client(cast.elsewhere).get(address.replace("lysbjerg", "aaholm")).status_code == 404

    def test_readers_read_only(self, cast: Cast, kept: dict[str, int], path: str) -> None:
        assert cast.client("reader").get(PAGE + path.format(**kept)).status_code == (404 if path else 200)


class TestThePage:
    def test_caution_source_and_what_is_not_known_always_stand_there(self, cast: Cast, kept: dict[str, int]) -> None:
        page = cast.client("reader").get(PAGE).content.decode()
        for words in ("siger intet om enkeltpersoner", "Fritidsafdelingen", "Hvor de unge mødes i stedet.", "under 5"):
            assert words in page
        assert "<svg" in page

    def test_an_empty_picture_says_how_to_begin(self, cast: Cast) -> None:
        page = cast.client("plan_coordinator").get(PAGE).content.decode()
        assert "siger intet om enkeltpersoner" in page
        assert "Begynd med én ting" in page


class TestANote:
    def test_it_is_written_changed_and_taken_out(self, cast: Cast) -> None:
        client = cast.client("plan_coordinator")
        assert client.post(f"{PAGE}note/", typed(NOTE)).status_code == 302
        with within(cast.home.pk):
            own = f"{PAGE}note/{Note.objects.get().pk}/"
        client.post(own, typed(NOTE, title="Nyt"))
        stale = client.post(own, typed(NOTE, title="Andet"))
        assert "En anden har rettet det" in stale.content.decode()
        client.post(f"{own}fjern/")
        with within(cast.home.pk):
            assert not Note.objects.exists()

    def test_a_civil_registration_number_is_refused(self, cast: Cast) -> None:
        page = cast.client("plan_coordinator").post(f"{PAGE}note/", typed(NOTE, text=f"Om {NUMBER}"))
        assert "CPR" in page.content.decode()

    @pytest.mark.parametrize(
        ("text", "said"),
        [("Vi talte med Mette Kragelund.", "Mette Kragelund"), ("De unge i Birkevænget 12", "så lille et sted")],
    )
    def test_names_and_small_places_are_asked_about_once(self, cast: Cast, text: str, said: str) -> None:
        client = cast.client("plan_coordinator")
        first = client.post(f"{PAGE}note/", typed(NOTE, text=text))
        assert said in first.content.decode()
        assert "Gem alligevel" in first.content.decode()
        seen = first.context["form"].data["seen"]
        assert client.post(f"{PAGE}note/", typed(NOTE, text=text, seen=seen)).status_code == 302

    def test_a_period_does_not_end_before_it_begins(self, cast: Cast) -> None:
        page = cast.client("plan_coordinator").post(f"{PAGE}note/", typed(NOTE, period_to="2025-01-01"))
        assert "slutter, før den begynder" in page.content.decode()


class TestFigures:
    def rows(self, *pairs: tuple[str, str]) -> dict[str, str]:
        return {
            f"{name}_{number}": text
            for number, pair in enumerate(pairs, start=1)
            for name, text in zip(("period", "value"), pair, strict=True)
        }

    def test_small_ones_are_forgotten_and_shown_as_under_five(self, cast: Cast) -> None:
        client = cast.client("plan_coordinator")
        client.post(f"{PAGE}tal/", typed(SERIES, **self.rows(("2024", "2"), ("2025", "14"))))
        with within(cast.home.pk):
            series = Series.objects.get()
            assert list(Figure.objects.values_list("value", "is_small")) == [(None, True), (14, False)]
        form = client.get(f"{PAGE}tal/{series.pk}/").content.decode()
        assert 'value="under 5"' in form
        client.post(
            f"{PAGE}tal/{series.pk}/", typed(SERIES, **self.rows(("2024", "under 5"), ("2025", "14"), ("2026", "20")))
        )
        with within(cast.home.pk):
            assert Figure.objects.count() == 3

    @pytest.mark.parametrize(
        ("pair", "said"),
        [(("2024", "mange"), "Skriv et helt tal"), (("", "12"), "hvilken periode"), (("", ""), "mindst én periode")],
    )
    def test_what_is_wrong_is_said_where_it_is(self, cast: Cast, pair: tuple[str, str], said: str) -> None:
        page = cast.client("plan_coordinator").post(f"{PAGE}tal/", typed(SERIES, **self.rows(pair)))
        assert said in page.content.decode()
        assert SERIES["title"] in page.content.decode()

    def test_they_are_taken_out(self, cast: Cast, kept: dict[str, int]) -> None:
        cast.client("plan_coordinator").post(f"{PAGE}tal/{kept['series']}/fjern/")
        with within(cast.home.pk):
            assert not Series.objects.exists()
