# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Cards as files: every built-in card on one A4 page and two small sides, valid, readable, and the same twice."""

from io import BytesIO
from typing import Any

import docx
import pytest
from django.test import Client
from pypdf import PdfReader

from handlingsplan.planning.cards import paper
from handlingsplan.planning.cards.directory import Directory, directory
from handlingsplan.planning.cards.models import CardText
from handlingsplan.planning.cards.national import as_text, national_cards
from handlingsplan.planning.cards.queries import facts_of
from handlingsplan.planning.cards.rules import problems, words_in
from handlingsplan.planning.cards.terms import MOST_WORDS, CardKind
from handlingsplan.planning.cards.word import word
from tests.craft.documents.conftest import libreoffice  # noqa: F401 - a fixture
from tests.craft.documents.verapdf import broken_rules
from tests.people import Cast

from .conftest import LATER, approved

ADDRESS = "https://plan.example/k/lysbjerg/kort/kort/"
MILLIMETRE = 72 / 25.4
BUILT_IN = 14
Draw = Any


def built_in(language: str) -> list[CardText]:
    return [as_text(item, language) for item in national_cards()]


def a4(text: CardText, contacts: Directory) -> bytes:
    return paper.a4(text, contacts, municipality="Lysbjerg Kommune", internal=True, address=ADDRESS)


def pocket(text: CardText, contacts: Directory) -> bytes:
    return paper.pocket(text, contacts, municipality="Lysbjerg Kommune", internal=True, address=ADDRESS)


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_built_in_card_is_ready_but_for_the_contacts(home: Cast, language: str) -> None:
    cards, contacts = built_in(language), directory()
    assert len(cards) == BUILT_IN
    for text in cards:
        text.owner, text.next_revision = "SSP", LATER
        found = problems(facts_of(text), text.content, title=text.title, reach=contacts.reach, numbers=contacts.numbers)
        assert {str(one.sentence).rpartition(" har ")[2] for one in found} <= {
            "ikke noget nummer endnu. Udfyld kontakten, eller vælg en anden."
        }, text.title
        if text.kind == CardKind.CONCERN:
            assert words_in(text.kind, text.content, text.title) <= MOST_WORDS


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_built_in_card_fits_its_paper(home: Cast, language: str) -> None:
    contacts = directory()
    for text in built_in(language):
        assert len(PdfReader(BytesIO(a4(text, contacts))).pages) == paper.pages(a4(text, contacts)) == 1, text.title
        sides = PdfReader(BytesIO(pocket(text, contacts))).pages
        sizes = [(round(side.mediabox.width / MILLIMETRE), round(side.mediabox.height / MILLIMETRE)) for side in sides]
        assert sizes == [(85, 54), (85, 54)], text.title


def test_nothing_on_the_a4_page_is_smaller_than_eleven_points(home: Cast) -> None:
    contacts = directory()
    for text in built_in("da"):
        page, sizes = PdfReader(BytesIO(a4(text, contacts))).pages[0], set[float]()

        def see(words: str, _cm: Any, matrix: Any, _font: Any, size: float, seen: set[float] = sizes) -> None:
            if words.strip():
                seen.add(round(abs(size * matrix[3]), 1))

        page.extract_text(visitor_text=see)
        assert min(sizes) >= 11, text.title


@pytest.mark.parametrize("draw", [a4, pocket])
@pytest.mark.parametrize("national", ["ak2_site", "employee_child"])
def test_the_files_are_valid_for_long_keeping_and_for_everyone(home: Cast, draw: Draw, national: str) -> None:
    text = next(text for text in built_in("da") if text.national_key == national)
    pdf = draw(text, directory())
    assert broken_rules(pdf, "PDFA_2_A") == []
    assert broken_rules(pdf, "PDFUA_1") == []
    assert draw(text, directory()) == pdf


def test_the_two_kinds_are_told_apart_in_words(home: Cast) -> None:
    cards = {text.national_key: text for text in built_in("da")}
    acute, concern = words_of(a4(cards["ak1_threat"], directory())), words_of(a4(cards["volunteer"], directory()))
    assert acute.replace(" ", "").startswith("AKUT")
    assert concern.replace(" ", "").startswith("BEKYMRING")
    assert acute.index("112") < acute.index("0–10 minutter")
    assert "Intet af det er i sig selv et tegn" in concern
    assert "UDKAST" in acute


def test_a_gap_and_an_unchecked_number_are_said_on_paper(home: Cast) -> None:
    text = next(text for text in built_in("da") if text.national_key == "ak4_crisis_leader")
    said = words_of(a4(text, directory())).replace("\xad ", "")
    assert "ikke udfyldt" in said
    assert "Ikke bekræftet i 90 dage" in said


def test_the_word_file_opens(home: Cast, libreoffice: Any) -> None:  # noqa: F811 - the fixture
    for text in built_in("da")[:1] + built_in("en")[-1:]:
        file = word(text, directory(), municipality="Lysbjerg Kommune", internal=True)
        read = docx.Document(BytesIO(file))
        assert [p.text for p in read.paragraphs if p.style and p.style.name == "Title"] == [text.title]
        assert text.title in words_of(libreoffice(file, "kort.docx"))


def test_the_word_file_has_whole_numbers_its_notes_and_the_way_to_the_newest(home: Cast) -> None:
    text = next(text for text in built_in("da") if text.national_key == "volunteer")
    file = word(text, directory(), municipality="Lysbjerg Kommune", internal=True, address=ADDRESS)
    read = docx.Document(BytesIO(file))
    cells = [cell.text for table in read.tables for row in table.rows for cell in row.cells]
    said = "\n".join([*cells, *(paragraph.text for paragraph in read.paragraphs)])
    assert "70\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}11" in said
    assert "70 00" not in said
    assert "UDKAST" in said
    assert ADDRESS in said
    assert [shape._inline.docPr.get("descr") for shape in read.inline_shapes] == [ADDRESS]
    assert word(text, directory(), municipality="Lysbjerg Kommune", internal=True, address=ADDRESS) == file


def test_a_pocket_card_names_the_contacts_of_its_card_and_the_hotline(home: Cast) -> None:
    text = next(text for text in built_in("da") if text.national_key == "volunteer")
    text.content = {**text.content, "contacts": ["intake"], "infohus_step": "Ring til {intake}."}
    said = words_of(pocket(text, directory()))
    assert "Intake" in said
    assert "41 74 90 90" in said
    assert "Infohus lead" not in said


def test_the_files_are_fetched(home: Cast) -> None:
    card = approved(home, "volunteer")
    for client, before in ((Client(), "/k/lysbjerg/kort/"), (home.client("reader"), "/m/lysbjerg/kort/")):
        for name, start in (("a4.pdf", b"%PDF"), ("lomme.pdf", b"%PDF"), ("kort.docx", b"PK")):
            answer = client.get(f"{before}{card.key}/{name}")
            assert answer.content.startswith(start)
            assert card.key in answer["Content-Disposition"]
    said = words_of(Client().get(f"/k/lysbjerg/kort/{card.key}/a4.pdf").content)
    assert "UDKAST" not in said
    assert "version 1" in said
