# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The folder as files: valid and complete on paper, closed in itself as pages, and the public edition tells nothing."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from handlingsplan.acute.alarm import content, folder_paper
from handlingsplan.acute.alarm.bundle import INDEX, bundle, files
from handlingsplan.acute.alarm.folder import Folder, roles, short
from handlingsplan.acute.alarm.folder_terms import Form
from handlingsplan.lib.words import in_language
from handlingsplan.planning.cards.models import Card
from handlingsplan.tenancy.scope import within
from tests.craft.documents.verapdf import broken_rules
from tests.people import Cast

from .folder_world import GATHER, INNER_NUMBER, KNOW, OPEN_NUMBER, folder, furnish

pytestmark = pytest.mark.django_db
MILLIMETRE = 72 / 25.4
LINK = re.compile(r'(?:href|src)="([^"]*)"')
INSIDE_ONLY = (INNER_NUMBER, "70 00 01 50", GATHER, KNOW, "Ditte Afløser", "Olga Ejermand")


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def plain(pages: dict[str, str]) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", " ".join(pages.values())).split())


class TestOnPaper:
    def test_everything_that_is_needed_stands_in_it(self, cast: Cast) -> None:
        with within(cast.home.pk):
            site = furnish(cast)
            made = folder(cast, site)
            said = words_of(folder_paper.a4(made))
        asked = [*content.form("agenda")["points"], *content.form("questions")["questions"]]
        asked += [*content.form("stand_down")["criteria"], *content.form("threat_form")["common"]]
        missing = [one["key"] for one in asked if in_language(one["name"], "da") not in said]
        assert missing == []
        for words in (*INSIDE_ONLY[:4], OPEN_NUMBER, short(made.digest), "23. november 2026", "Leder på stedet"):
            assert words in said, words
        for words in ("Hverdag", "Aften", "Nat", "Weekend", "Helligdag", "Spring videre efter 3 minutter", "§ 15"):
            assert words in said, words
        assert "Rød: aldrig afprøvet" in said

    @pytest.mark.parametrize("form", [Form.PDF, Form.WALLET])
    def test_it_keeps_to_the_standards(self, cast: Cast, form: Form) -> None:
        draw = folder_paper.wallet if form is Form.WALLET else folder_paper.a4
        with within(cast.home.pk):
            pdf = draw(folder(cast, furnish(cast), "", form))
        assert broken_rules(pdf, "PDFA_2_A") == []
        assert broken_rules(pdf, "PDFUA_1") == []

    def test_wallet_cards_are_of_their_size_and_carry_the_chain(self, cast: Cast) -> None:
        with within(cast.home.pk):
            pdf = folder_paper.wallet(folder(cast, furnish(cast), form=Form.WALLET))
        for page in PdfReader(BytesIO(pdf)).pages:
            size = (float(page.mediabox.width) / MILLIMETRE, float(page.mediabox.height) / MILLIMETRE)
            assert size == pytest.approx((85, 54), abs=0.1)
        assert all(words in words_of(pdf) for words in ("112", "114", INNER_NUMBER, "Weekend"))

    def test_every_role_has_its_cards(self, cast: Cast) -> None:
        with within(cast.home.pk):
            site = furnish(cast)
            keys = {role: [card.card.key for card in folder(cast, site, role).cards] for role in roles()}
        every = keys.pop("")
        assert all(keys.values())
        assert {key for each in keys.values() for key in each} <= set(every)
        assert keys["log"] == ["ak5_log"]


class TestAsPages:
    def closed(self, made: Folder) -> dict[str, str]:
        with ZipFile(BytesIO(bundle(made))) as archive:
            return {name: archive.read(name).decode() for name in archive.namelist()}

    def test_every_link_leads_to_a_file_inside_or_a_telephone(self, cast: Cast) -> None:
        with within(cast.home.pk):
            pages = self.closed(folder(cast, furnish(cast), ""))
        assert INDEX in pages
        reached = set()
        for name, text in pages.items():
            assert not re.search(r"https?:|//[a-z]|<script|@import|url\(", text), name
            reached |= {link for link in LINK.findall(text) if not link.startswith("tel:")}
        assert reached == set(pages)

    def test_each_page_says_112_first_and_when_it_was_made(self, cast: Cast) -> None:
        with within(cast.home.pk):
            made = folder(cast, furnish(cast))
            pages = self.closed(made)
        for name, text in pages.items():
            if name.endswith(".html"):
                assert text.index("tel:112") < text.index("tel:114") < text.index("<h1"), name
                assert short(made.digest) in text
                assert "23. november 2026" in text

    def test_the_same_folder_gives_the_same_bytes(self, cast: Cast) -> None:
        with within(cast.home.pk):
            site = furnish(cast)
            assert bundle(folder(cast, site)) == bundle(folder(cast, site))


def test_the_public_edition_tells_nothing_from_inside(cast: Cast) -> None:
    with within(cast.home.pk):
        site = furnish(cast)
        made = folder(cast, site, "", internal=False)
        said = words_of(folder_paper.a4(made)) + plain(files(made))
        wallet = words_of(folder_paper.wallet(folder(cast, site, form=Form.WALLET, internal=False)))
        hidden = list(Card.objects.filter(is_public=False).values_list("title", flat=True))
    assert hidden
    for words in (*INSIDE_ONLY, *hidden):
        assert words not in said + wallet, words
    assert OPEN_NUMBER in said
    assert "Offentlig udgave" in said
