# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A coach on a Friday evening finds out what to do, on a phone: from the front page in four touches, without a menu."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import House, breaches

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

FIRST_SCREENS = 2
"""What must be known stands on the first two screens of a phone (look.md, audience page)."""


@pytest.fixture(params=["with", "without"], ids=["with scripts", "without scripts"])
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A small phone; the journey is the same when no script has been loaded."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, locale="da-DK", java_script_enabled=request.param == "with"
    )
    yield context.new_page()
    context.close()


def test_a_coach_finds_out_what_to_do(phone: Page, house: House) -> None:
    phone.goto(house.address)
    phone.get_by_role("link", name="Jeg er bekymret").click()
    name = phone.locator("main input[type=search], main input[name=q]").first
    name.fill("lysbjerg")
    name.press("Enter")
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Lysbjerg")
    phone.get_by_role("link", name="frivillig").first.click()

    numbers = phone.locator("main a[href^='tel:']")
    assert [numbers.nth(at).get_attribute("href") for at in (0, 1)] == ["tel:112", "tel:114"]
    steps = phone.get_by_role("heading", name="Det gør du")
    expect(steps).to_be_visible()
    place = steps.bounding_box()
    assert place is not None
    assert place["y"] < FIRST_SCREENS * 640
    expect(phone.get_by_text("Bliv ved")).to_be_visible()
    expect(phone.get_by_role("link", name="41 74 90 90").first).to_be_visible()
    expect(phone.get_by_role("heading", name="Må jeg være anonym, og hvad skrives ned?")).to_be_visible()
    expect(phone.get_by_role("heading", name="Hvad sker der bagefter?")).to_be_visible()
    expect(phone.get_by_text("skærpet underretningspligt")).to_have_count(0)


def test_signs_never_stand_without_their_caution(phone: Page, house: House) -> None:
    phone.goto(f"{house.address}/k/lysbjerg/til/frivillig/")
    phone.locator("summary", has_text="Det kan du lægge mærke til").click()
    for words in ("Det er ikke en tjekliste", "Det er ikke i sig selv", "Det, der holder et menneske oppe"):
        expect(phone.get_by_text(words).first).to_be_visible()


def test_the_page_is_hers_in_english_too(page: Page, house: House) -> None:
    page.goto(f"{house.address}/k/lysbjerg/til/frivillig/")
    page.get_by_role("link", name="English").or_(page.get_by_role("button", name="English")).first.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", name="What to do")).to_be_visible()
    assert breaches(page) == []
