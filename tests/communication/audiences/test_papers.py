# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The papers of a page: few words, a date, a code that leads back; readable by all."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from handlingsplan.communication.audiences import actions
from handlingsplan.communication.audiences.models import PrintedPaper
from handlingsplan.communication.audiences.queries import audiences, page_of
from handlingsplan.communication.audiences.queries.papers import CALLS, printable
from handlingsplan.communication.audiences.queries.printed import hanging
from handlingsplan.communication.audiences.queries.short import short_texts
from handlingsplan.communication.audiences.rules import MOST_WORDS_ON_A_POSTER, MOST_WORDS_ON_A_SHEET, words_over
from handlingsplan.communication.audiences.terms import Mode, Paper
from handlingsplan.documents.paper import qr_code
from handlingsplan.tenancy.scope import within
from tests.communication.audiences.test_writing import NOW
from tests.craft.documents.verapdf import broken_rules

pytestmark = pytest.mark.django_db
M = "/m/lysbjerg/maalgrupper/"
URL = "https://handlingsplan.lysbjerg.example/k/lysbjerg/til/medarbejder-boern/"
KEYS = [
    *("employee_child", "employee_adult", "leader", "external_professional", "volunteer"),
    *("parent", "citizen", "self", "child", "politician"),
]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("key", KEYS)
def test_every_paper_has_room_for_the_national_texts(home: Any, key: str, language: str) -> None:
    """KOM-27."""
    page = page_of(key, language=language)
    for paper in Paper:
        made = printable(page, paper, url=URL, qr=qr_code(URL))
        assert (made.over, made.longest) == (0, ""), (paper, made.words)
        assert made.data["danger"][0]["number"] == "112"
        assert made.data["date"]
        assert made.data["mark"]
        if paper is Paper.SHEET and page.block("B3"):
            keys = [part["key"] for part in made.data["parts"]]
            signs = made.data["parts"][keys.index("B3")]
            assert keys.index("B4") == keys.index("B3") + 1
            assert signs["lists"][-1]["head"] in ("Det holder et menneske oppe", "What holds a person up")
        if paper is Paper.POSTER:
            assert made.words <= MOST_WORDS_ON_A_POSTER
            assert "41 74 90 90" in {row["number"] for row in (made.data["number"], made.data["closed"]) if row}
        if paper is Paper.WALLET:
            assert any(CALLS.search(step) for step in made.data["steps"]), made.data["steps"]


def test_too_many_words_name_the_block_to_shorten() -> None:
    assert words_over({"Det gør du": 200, "Din pligt": 90}, MOST_WORDS_ON_A_SHEET) == (40, "Det gør du")
    assert words_over({"Det gør du": 20}, MOST_WORDS_ON_A_POSTER) == (0, "")


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_short_texts_keep_within_their_signs(home: Any, language: str) -> None:
    """KOM-26."""
    for each in audiences():
        for text in short_texts(page_of(each.key, language=language), url=URL):
            assert text.length <= text.most, (each.key, text.kind, text.length)
            assert text.whole.endswith(URL)


@pytest.mark.parametrize("paper", list(Paper))
def test_a_paper_is_a_file_with_a_neutral_name(cast: Any, paper: str) -> None:
    answer = cast.client("reader").get(f"{M}volunteer/papirer/{paper}.pdf")
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["Content-Disposition"] == f'inline; filename="frivillig-{paper}-da.pdf"'


@pytest.mark.slow
@pytest.mark.parametrize("standard", ["PDFA_2_A", "PDFUA_1"])
@pytest.mark.parametrize("paper", list(Paper))
def test_every_paper_can_be_read_by_all(cast: Any, paper: str, standard: str) -> None:
    """KOM-29."""
    pdf = cast.client("reader").get(f"{M}employee_child/papirer/{paper}.pdf").content
    assert broken_rules(pdf, standard) == []


@pytest.mark.parametrize("key", KEYS)
def test_sheet_and_poster_are_one_page_and_the_card_two(cast: Any, key: str) -> None:
    for paper, pages in ((Paper.SHEET, 1), (Paper.POSTER, 1), (Paper.WALLET, 2)):
        made = cast.client("reader").get(f"{M}{key}/papirer/{paper}.pdf").content
        assert len(PdfReader(BytesIO(made)).pages) == pages, (key, paper)


class TestWhereTheyHang:
    """KOM-33."""

    def test_a_paper_grows_old_when_its_page_changes(self, home: Any) -> None:
        by = home.viewer("plan_coordinator")
        content = page_of("volunteer", language="da").content
        actions.note_paper("volunteer", Paper.SHEET, by=by, at=NOW, place="Klubhuset", content=content)
        assert [each.is_old for each in hanging(PrintedPaper.objects.all())] == [False]
        actions.write_text("volunteer", "B5", by=by, at=NOW, mode=Mode.ADDITION, body="Ring hellere én gang for meget.")
        assert [each.is_old for each in hanging(PrintedPaper.objects.all())] == [False]
        actions.approve("volunteer", by=home.viewer("approver"), at=NOW, lix_seen=True)
        assert [each.is_old for each in hanging(PrintedPaper.objects.all())] == [True]

    def test_it_is_noted_and_taken_down(self, cast: Any) -> None:
        client = cast.client("plan_coordinator")
        place = {"paper": "poster", "language": "da", "place": "Klubhuset", "copies": 2}
        assert client.post(f"{M}volunteer/papirer/haenger/", place).status_code == 302
        with within(cast.home.pk):
            noted = PrintedPaper.objects.get()
        assert "Klubhuset" in client.get(f"{M}papirer/").content.decode()
        client.post(f"{M}papirer/{noted.pk}/taget-ned/")
        client.get(f"{M}papirer/")  # the first answer after it names the place once more
        assert "Klubhuset" not in client.get(f"{M}papirer/").content.decode()
