# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Journey "unfounded in three minutes": the lead proposes, the deputy signs on her own screen, and it is gone."""

import time

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import House, breaches, enter, listen

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

LEAD, DEPUTY = "Infohus-tovholder, Afsnitsforfatter", "Infohus-tovholder"
INBOX = "/m/lysbjerg/sager/"
THREE_MINUTES = 180


def test_unfounded_in_three_minutes(page: Page, house: House, browser: Browser) -> None:
    enter(page, house, LEAD)
    number = a_concern_about_an_adult(house)
    began = time.monotonic()
    the_lead_proposes(page, house, number)
    deputy = browser.new_context(viewport={"width": 320, "height": 700}, locale="da-DK").new_page()
    complaints = listen(deputy)
    the_deputy_signs(deputy, house, number)
    assert time.monotonic() - began < THREE_MINUTES
    assert complaints == []
    deputy.context.close()

    page.goto(house.address + INBOX + "?vis=alle")
    expect(page.get_by_role("link", name=f"Sag {number}", exact=True)).to_have_count(0)


def a_concern_about_an_adult(house: House) -> str:
    """The number of one that waits to be sorted."""
    rows = house.asked(
        "SELECT f.year, f.running FROM concerns.casefile f JOIN concerns.inquiry i ON i.file_id = f.id"
        " JOIN tenancy_municipality m ON m.id = f.municipality_id"
        " WHERE m.slug = 'lysbjerg' AND i.state IN ('received', 'sorting') AND i.age_band = '18_25'"
        " AND i.violence = 'no' ORDER BY f.running LIMIT 1"
    )
    return "{}-{}".format(*rows[0])


def open_it(page: Page, house: House, number: str) -> None:
    """From the inbox to the page of the inquiry; the first time she says that she is not biased."""
    page.goto(house.address + INBOX + "?vis=alle")
    expect(page.get_by_role("heading", name="Sager", exact=True)).to_be_visible()
    assert breaches(page) == []
    page.get_by_role("link", name=f"Sag {number}", exact=True).click()
    heading = page.get_by_role("heading", name=f"Henvendelse {number}")
    unbiased = page.get_by_role("button", name="Nej, åbn sagen")
    expect(heading.or_(unbiased)).to_be_visible()
    if unbiased.count():
        assert breaches(page) == []
        unbiased.click()
    expect(heading).to_be_visible()
    assert breaches(page) == []


def the_lead_proposes(page: Page, house: House, number: str) -> None:
    open_it(page, house, number)
    page.get_by_role("link", name="Luk som ubegrundet").click()
    expect(page.get_by_text("Der er ikke fundet grundlag for bekymringen.")).to_be_visible()
    assert breaches(page) == []
    page.get_by_label("Hvorfor er den ubegrundet?").fill("De nye venner er fra et kor, hun ikke kendte.")
    page.get_by_label("Hvad viste sig ikke?").fill("Ingen kontakt til nogen, der kan bekymre.")
    page.get_by_label("Hvem får at vide, at den er lukket?").fill("Ingen.")
    page.get_by_role("button", name="Foreslå at lukke den").click()
    expect(page.get_by_text(f"Sag {number} venter på en person mere.")).to_be_visible()
    expect(page.get_by_role("region", name="Afventer andre").get_by_text(f"Sag {number}")).to_be_visible()


def the_deputy_signs(page: Page, house: House, number: str) -> None:
    enter(page, house, DEPUTY)
    open_it(page, house, number)
    page.get_by_role("link", name="Læs den", exact=True).click()
    expect(page.get_by_text("De nye venner er fra et kor")).to_be_visible()
    assert breaches(page) == []
    page.get_by_role("button", name="Skriv under, og luk sagen").click()
    expect(page.get_by_role("heading", name=f"Sag {number} er lukket og afskærmet")).to_be_visible()
    assert breaches(page) == []
