# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Journey "what is held about me": he asks, his cases are found, also the shut one; each item is read and decided, a
passage is covered, the answer is fetched, and what was covered is not in it."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from .conftest import House, breaches, enter

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

OFFICER, LEAD = "Databeskyttelsesrådgiver", "Infohus-tovholder"
SECRET = "sang"


def test_he_asks_and_is_answered(page: Page, house: House) -> None:
    enter(page, house, OFFICER)
    page.goto(f"{house.address}/m/lysbjerg/indsigt/ny/")
    page.get_by_label("Indsigt i egne oplysninger").check()
    page.get_by_label("Modtaget").fill("2026-11-20")
    page.get_by_label("Navn").fill("Villads Fiktiv Holm")
    page.get_by_label("Født").fill("2003-05-14")
    assert breaches(page) == []
    page.get_by_role("button", name="Registrér og find").click()
    expect(page.get_by_text("afskærmet", exact=False).first).to_be_visible()

    page.get_by_label("Hvordan det blev sikret").first.fill("Logget ind med MitID")
    page.get_by_role("button", name="Notér").first.click()
    assert breaches(page) == []
    decided = decide_everything(page)
    assert decided >= 2

    page.get_by_role("button", name="Det er rigtigt: besvar").click()
    expect(page.get_by_text("Givet delvist").first).to_be_visible()
    words = fetched(page)
    assert "Villads Fiktiv Holm" in words
    assert "udeladt" in words
    assert "Databeskyttelsesrådgiver" in words
    assert SECRET not in words


def decide_everything(page: Page) -> int:
    """Read each item; cover the secret where it stands, and give the rest."""
    decided = 0
    while (link := page.get_by_role("link", name="Læs og afgør", exact=True)).count():
        link.first.click()
        field = page.get_by_label("Hvad der skal dækkes")
        text = field.input_value()
        if SECRET in text:
            page.get_by_label("Giv med dækkede passager").check()
            field.fill(text.replace(SECRET, f"[[{SECRET}]]"))
            page.get_by_label("Hjemmel for det, der holdes tilbage").select_option(
                label=page.locator("option", has_text="andres rettigheder").inner_text()
            )
            page.get_by_label("Den konkrete begrundelse").fill("Det peger på, hvem der henvendte sig.")
        else:
            page.get_by_label("Giv", exact=True).check()
        if not decided:
            assert breaches(page) == []
        page.get_by_role("button", name="Afgør").click()
        decided += 1
    return decided


def fetched(page: Page) -> str:
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Svaret som PDF").first.click()
    file = Path(str(waiting.value.path()))
    return "\n".join(one.extract_text() for one in PdfReader(BytesIO(file.read_bytes())).pages)


def test_the_log_says_that_the_cases_were_opened_to_answer(page: Page, house: House) -> None:
    enter(page, house, OFFICER)
    page.goto(f"{house.address}/m/lysbjerg/indsigt/")
    page.get_by_role("link", name="2026-i").first.click()
    page.goto(f"{house.address}/m/lysbjerg/sager/kontrol/")
    number = page.get_by_role("searchbox", name="Sagens nummer")
    number.fill("2026-1")
    number.press("Enter")
    expect(page.get_by_text("besvarer en anmodning om indsigt").first).to_be_visible()
