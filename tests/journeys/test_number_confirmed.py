# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Journey "number confirmed": a function without an account opens the letter's link on a telephone and answers it.

A real browser, since only a real browser refuses to send a form from a page that may not say where it stands.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import House, breaches, enter, listen

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

KEEPER = "Planansvarlig"


@pytest.fixture
def telephone(browser: Browser) -> Iterator[Page]:
    """Somebody who has no account; whatever her browser complains of fails the test."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="da-DK")
    opened = context.new_page()
    complaints = listen(opened)
    yield opened
    context.close()
    assert complaints == []


def letter(page: Page, house: House) -> str:
    """The keeper of the contacts asks the first function she is unsure of; returns the link as the letter has it."""
    enter(page, house, KEEPER)
    page.goto(f"{house.address}/m/lysbjerg/kontakter/")
    page.get_by_role("button", name="e-mail").first.click()
    return house.address + str(page.get_by_role("link", name="Åbn brevets link").get_attribute("href"))


def test_a_function_says_what_has_changed(page: Page, house: House, telephone: Page) -> None:
    telephone.goto(letter(page, house))
    telephone.get_by_role("link", name="Noget er ændret").click()
    telephone.get_by_label("Åbningstid").fill("Hverdage kl. 8–14")
    assert breaches(telephone) == []
    telephone.get_by_role("button", name="Send").click()
    expect(telephone.get_by_role("heading", level=1)).to_have_text("Tak")
    expect(telephone.get_by_text("blev modtaget")).to_be_visible()


def test_a_function_says_that_its_number_is_right(page: Page, house: House, telephone: Page) -> None:
    telephone.goto(letter(page, house))
    assert breaches(telephone) == []
    telephone.get_by_role("button", name="Ja, det passer").click()
    expect(telephone.get_by_role("heading", level=1)).to_have_text("Tak")
    expect(telephone.get_by_text("blev bekræftet")).to_be_visible()
