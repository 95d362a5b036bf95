# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Searching the plan as Danes write: other endings, parts of joined words, slips of the finger."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from handlingsplan.planning.plans.actions import publish
from handlingsplan.planning.plans.models import Edition
from handlingsplan.planning.plans.queries.search import (
    CLOSES,
    MOST_WORDS,
    OPENS,
    asked,
    marked,
    plain,
    same_thing,
    search,
)
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from .public_plan import SECRET, published_plan

pytestmark = pytest.mark.django_db
INNER = "/m/lysbjerg/soeg/"


@pytest.fixture(autouse=True)
def quick_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are tested where they are made."""
    monkeypatch.setattr("handlingsplan.documents.editions.pdf", lambda document, *, timestamp: b"%PDF-1.7 small")
    monkeypatch.setattr("handlingsplan.documents.editions.docx", lambda document: b"PK small")


@pytest.fixture
def edition(cast: Cast) -> Edition:
    with within(cast.home.pk):
        return published_plan(cast.everything())


def keys(cast: Cast, words: str, *, internal: bool = False) -> list[str]:
    with within(cast.home.pk):
        return [hit.key for hit in search(words, internal=internal).hits]


class TestFinding:
    def test_another_ending_of_the_word_is_found(self, cast: Cast, edition: Edition) -> None:
        assert keys(cast, "bekymring") == ["4_detection.duty"]

    def test_the_beginning_of_a_joined_word_is_found(self, cast: Cast, edition: Edition) -> None:
        assert keys(cast, "infohus") == ["4_detection.intake"]

    def test_another_word_for_the_same_is_found(self, cast: Cast, edition: Edition) -> None:
        assert keys(cast, "bekymringshenvendelse") == ["4_detection.duty"]
        assert same_thing("Hvem skal jeg anmelde til") != []
        assert same_thing("torsdag") == []

    def test_a_slip_of_the_finger_is_mended_and_told(self, cast: Cast, edition: Edition) -> None:
        with within(cast.home.pk):
            found = search("tovhodleren")
        assert [hit.key for hit in found.hits] == ["5_handling.flow"]
        assert found.instead == "tovholderen"

    def test_words_in_quotation_marks_belong_together(self, cast: Cast, edition: Edition) -> None:
        assert keys(cast, '"hver torsdag"') == ["4_detection.intake"]

    @pytest.mark.parametrize("words", ["", "og", "!!!", "& | ( :*", "'", "\\", "xyzzyplugh", "a\x00b"])
    def test_nonsense_finds_nothing_and_breaks_nothing(self, cast: Cast, edition: Edition, words: str) -> None:
        assert keys(cast, asked(words)) == []

    @pytest.mark.parametrize(
        "words",
        ["-" * 99, "- " * 49, "a-" * 49, '"' * 99, '-"' * 49, "or " * 33, "(" * 99, "!" * 99, "a " * 50, "\x01\ufffe"],
    )
    def test_orders_to_the_database_are_not_obeyed(self, cast: Cast, edition: Edition, words: str) -> None:
        assert keys(cast, asked(words)) == []
        assert keys(cast, asked(f"bekymring {words}")) in ([], ["4_detection.duty"])

    def test_only_so_many_words_are_looked_for(self) -> None:
        assert plain("- " * 40 + '"hver  torsdag -" & !x' + " y" * 50) == '"hver torsdag" x' + " y" * (MOST_WORDS - 3)

    def test_an_edition_that_was_replaced_is_not_searched(self, cast: Cast, edition: Edition) -> None:
        with within(cast.home.pk):
            publish.editorial_update(
                edition, {}, note="Rettelse", by=cast.everything(), at=datetime(2026, 11, 2, 9, tzinfo=UTC)
            )
        assert keys(cast, "bekymring") == ["4_detection.duty"]

    def test_what_is_internal_is_found_only_inside(self, cast: Cast, edition: Edition) -> None:
        assert keys(cast, "vagtliste") == []
        assert keys(cast, "vagtliste", internal=True) == ["6_org.roles"]

    def test_a_misspelt_internal_word_is_not_given_away(self, cast: Cast, edition: Edition) -> None:
        with within(cast.home.pk):
            assert search("vagtlisten").instead == ""


class TestMarking:
    def test_everything_but_the_mark_is_escaped(self) -> None:
        assert marked(f"<b>{OPENS}a & b{CLOSES}</b>") == "&lt;b&gt;<mark>a &amp; b</mark>&lt;/b&gt;"

    def test_a_mark_that_is_not_whole_is_left_out(self) -> None:
        assert marked(f"{OPENS}a {OPENS}b{CLOSES}{CLOSES}") == "a <mark>b</mark>"


class TestThePublicPage:
    def test_a_hit_leads_to_its_place_in_the_plan(self, client: Client, edition: Edition) -> None:
        shown = client.get("/k/lysbjerg/soeg/", {"q": "bekymring"}).content.decode()
        assert 'href="/k/lysbjerg/plan/#4_detection.duty"' in shown
        assert "<mark>bekymringer</mark>" in shown

    def test_what_was_typed_comes_back_escaped(self, client: Client, edition: Edition) -> None:
        shown = client.get("/k/lysbjerg/soeg/", {"q": "<script>alert(1)</script>"}).content.decode()
        assert "<script>alert" not in shown
        assert "Intet i planen om" in shown

    def test_asking_nothing_gives_advice(self, client: Client, edition: Edition) -> None:
        assert "Skriv et ord" in client.get("/k/lysbjerg/soeg/").content.decode()

    def test_without_a_plan_there_is_nothing_to_search(self, client: Client, cast: Cast) -> None:
        shown = client.get("/k/lysbjerg/soeg/", {"q": "bekymring"}).content.decode()
        assert "ingen offentliggjort plan" in shown

    def test_hyphens_break_nothing(self, client: Client, edition: Edition) -> None:
        assert client.get("/k/lysbjerg/soeg/", {"q": "-" * 60 + "x"}).status_code == 200

    def test_in_another_town_it_is_not_found(self, client: Client, edition: Edition) -> None:
        assert "<mark>" not in client.get("/k/aaholm/soeg/", {"q": "bekymring"}).content.decode()

    def test_the_public_does_not_find_what_is_internal(self, client: Client, edition: Edition) -> None:
        assert SECRET[:12] not in client.get("/k/lysbjerg/soeg/", {"q": "vagtliste"}).content.decode()


class TestTheInnerPage:
    def test_those_inside_find_everything(self, cast: Cast, edition: Edition) -> None:
        shown = cast.client("reader").get(INNER, {"q": "vagtliste"}).content.decode()
        assert "<mark>vagtliste</mark>" in shown
        assert reverse("edition", args=["lysbjerg", edition.plan_id, edition.pk]) in shown

    def test_strangers_do_not_find_the_page(self, cast: Cast, edition: Edition) -> None:
        assert cast.client(cast.stranger).get(INNER).status_code == 404
        assert cast.client(cast.elsewhere).get(INNER).status_code == 404
        assert cast.client(None).get(INNER).status_code == 302
