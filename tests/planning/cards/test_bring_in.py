# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""From an emergency plan to a draft in the hands of those who write cards: read, seen, begun; nothing before."""

import html
from io import BytesIO
from typing import Any

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from handlingsplan.audit.models import Event
from handlingsplan.documents.word_text import OLD_OR_LOCKED
from handlingsplan.planning.cards import events
from handlingsplan.planning.cards.directory import directory
from handlingsplan.planning.cards.layout.word import laid_out
from handlingsplan.planning.cards.models import Card
from tests.numbers import NUMBER
from tests.people import Cast

from .conftest import approved
from .test_layout_reading import MESSY, messy_file

ADDRESS = "/m/lysbjerg/kort/ny/fra-indsatsplan/"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def file(data: bytes, name: str = "plan.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type=WORD)


def given(text: str = "", **more: Any) -> dict[str, Any]:
    return {"kind": "acute", "text": text, "title": "", "language": "da", "step": "read", **more}


def page(home: Cast, **sent: Any) -> str:
    answer = home.client("plan_coordinator").post(ADDRESS, sent)
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


class TestWhoGetsIn:
    def test_writers_alone(self, home: Cast) -> None:
        for who in ("reader", home.stranger, home.elsewhere):
            client = home.client(who)
            assert client.get(ADDRESS).status_code == 404
            assert client.post(ADDRESS, given(MESSY, step="begin")).status_code == 404
        assert not Card.objects.exists()
        assert home.client("plan_coordinator").get(ADDRESS).status_code == 200

    def test_the_way_there(self, home: Cast) -> None:
        for path in ("national/", "ny/"):
            assert ADDRESS in home.client("plan_coordinator").get(f"/m/lysbjerg/kort/{path}").content.decode()
        assert ADDRESS not in home.client("reader").get("/m/lysbjerg/kort/national/").content.decode()

    def test_the_file_for_the_plan_is_inside_alone(self, home: Cast) -> None:
        card = approved(home, "volunteer")
        address = f"/m/lysbjerg/kort/{card.key}/indsatsplan.docx"
        answer = home.client("reader").get(address)
        assert answer.content.startswith(b"PK")
        assert "indsatsplan.docx" in answer["Content-Disposition"]
        for who in (home.stranger, home.elsewhere):
            assert home.client(who).get(address).status_code == 404
        assert "indsatsplan.docx" in home.client("reader").get(f"/m/lysbjerg/kort/{card.key}/").content.decode()
        assert "indsatsplan.docx" not in home.client("reader").get(f"/k/lysbjerg/kort/{card.key}/").content.decode()


class TestReading:
    def test_it_is_shown_before_anything_is_kept(self, home: Cast) -> None:
        said = page(home, **given(MESSY))
        for words in (
            "Det blev teksten til",
            "En person truer med våben på skolen.",
            "Det, der ikke fik en plads",
            "To biler og en radio",
            "Kortet har ikke et felt til det.",
            "Det ligner navnet på en person: Jens Hansen",
            'value="Væbnet angreb på en skole"',
            'formtarget="_blank"',
        ):
            assert words in said, words
        assert not Card.objects.exists()
        assert not Event.objects.filter(kind=events.BEGUN).exists()

    def test_older_advice_is_told_of_with_what_replaces_it_and_why(self, home: Cast) -> None:
        said = page(home, **given(MESSY))
        assert "Der står ældre råd om angreb i teksten" in said
        assert "lås, lig og lyt" in said
        assert "(Første time)" in said
        assert "Skriv i stedet: Flygt, gem dig, alarmér." in said
        assert "ældre råd" not in page(home, **given(MESSY.replace("Lås, lig og lyt", "Flygt")))

    def test_what_is_missing_is_told_of_at_its_field(self, home: Cast) -> None:
        said = page(home, **given("Titel\nAlarmering\nRing til skolechefen\nHandling\nLuk døren"))
        assert "Det første opkald på et akutkort er altid 112 eller 114" in said
        assert "Det er ikke udfyldt endnu." in said

    def test_a_word_file_becomes_a_text_that_can_be_mended(self, home: Cast) -> None:
        said = page(home, **given(file=file(messy_file())))
        assert "## 1. Situation" in said
        assert "Nogen truer personalet." in said
        assert not Card.objects.exists()

    def test_our_own_file_leaves_nothing_over(self, home: Cast) -> None:
        card = approved(home)
        said = page(home, **given(file=file(laid_out(card, directory(), municipality="Lysbjerg Kommune"))))
        assert "Hver linje har fundet sin plads." in said
        assert "Ikke godkendt" not in said.partition("Det, kortet selv siger")[0]

    @pytest.mark.parametrize(
        ("sent", "why"),
        [
            ({}, "Vælg en Word-fil, eller sæt teksten ind her."),
            ({"text": "Kære alle\nVi ses i morgen"}, "Vi fandt ingen af de ni overskrifter."),
            ({"text": "Situation\n" + "a" * 40_000}, "der læses højst 40000 ad gangen"),
            ({"text": f"Situation\nBarnet, {NUMBER}, er væk"}, "CPR"),
            ({"text": MESSY, "kind": "other"}, "Valget findes ikke længere"),
        ],
    )
    def test_what_cannot_be_read_says_why_and_stays(self, home: Cast, sent: dict[str, Any], why: str) -> None:
        said = page(home, **given(**sent))
        assert why in said
        assert sent.get("text", "") in said
        assert not Card.objects.exists()

    @pytest.mark.parametrize(
        ("data", "why"),
        [
            (b"%PDF-1.7", "Det er ikke en Word-fil"),
            (OLD_OR_LOCKED + b"0" * 600, "Filen har en adgangskode"),
            (b"PK" + b"0" * (5 * 1024 * 1024), "større end 5 MB"),
            (b"", "Filen er tom"),
        ],
    )
    def test_a_file_that_is_not_read_says_why(self, home: Cast, data: bytes, why: str) -> None:
        assert why in page(home, **given(title="Min titel", file=file(data)))

    def test_a_file_with_far_more_than_a_card_is_not_shown(self, home: Cast) -> None:
        book = docx.Document()
        book.add_paragraph(f"Situation {'ord ' * 120_000}")
        made = BytesIO()
        book.save(made)
        said = page(home, **given(file=file(made.getvalue())))
        assert "langt mere i filen" in said
        assert "ord ord" not in said

    def test_a_file_and_a_text_are_one_too_many_and_the_text_stays(self, home: Cast) -> None:
        said = page(home, **given("Situation\nX", file=file(messy_file())))
        assert "Der er også en tekst nedenfor" in said
        assert "Situation\nX" in said.replace("\r", "")

    def test_a_file_with_a_cpr_number_is_shown_to_be_mended(self, home: Cast) -> None:
        card = Card(kind="acute", title="T", content={"aim": f"Find {NUMBER}"})
        said = page(home, **given(file=file(laid_out(card, directory(), municipality="L"))))
        assert "CPR" in said
        assert f"Find {NUMBER}" in said


class TestBeginning:
    def begin(self, home: Cast, text: str = MESSY, **more: Any) -> Any:
        return home.client("plan_coordinator").post(ADDRESS, given(text, step="begin", **more))

    def test_one_button_makes_a_draft(self, home: Cast) -> None:
        answer = self.begin(home, title="Angreb på en skole")
        card = Card.objects.get()
        assert answer["Location"] == f"/m/lysbjerg/kort/{card.key}/skriv/"
        assert (card.state, card.in_force, card.title) == ("draft", None, "Angreb på en skole")
        assert card.writers == [home["plan_coordinator"].pk]
        assert card.content["first_hour"][0]["text"] == "Saml personalet"
        assert str(card.next_revision) == "2027-08-01"
        assert not card.is_public
        assert Event.objects.get(kind=events.BEGUN).details["thing"] == card.title
        seen = home.client("reader").get(answer["Location"].removesuffix("skriv/")).content.decode()
        assert "Der står ældre råd om angreb på kortet" in seen
        assert "Saml personalet" in home.client("plan_coordinator").get(answer["Location"]).content.decode()

    def test_twice_is_once(self, home: Cast) -> None:
        assert self.begin(home)["Location"] == self.begin(home)["Location"]
        assert Card.objects.count() == 1

    def test_a_concern_card_too(self, home: Cast) -> None:
        self.begin(home, "Bekymring\nSituation\nDu er bekymret.\nHandling\nTal med lederen", kind="concern")
        assert Card.objects.get().content["steps"][0]["text"] == "Tal med lederen"

    def test_without_a_title_nothing_is_begun_and_nothing_lost(self, home: Cast) -> None:
        answer = self.begin(home, "Situation\nNogen truer.")
        assert "Skriv en titel." in answer.content.decode()
        assert "Nogen truer." in answer.content.decode()
        assert not Card.objects.exists()

    def test_a_title_that_may_not_stand_on_a_card_is_refused_at_its_box(self, home: Cast) -> None:
        answer = self.begin(home, title="Ring {Chefen}")
        assert "er ikke en kontakt" in answer.content.decode()
        assert not Card.objects.exists()
        assert (
            home.client("plan_coordinator")
            .post("/m/lysbjerg/kort/ny/", {"kind": "acute", "title": "Ring {Chefen}", "language": "da"})
            .status_code
            == 200
        )
        assert not Card.objects.exists()
