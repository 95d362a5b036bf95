# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Journey 1: a page opens with a fictional municipality in full work; every role can be tried with one click."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import House, breaches, enter

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

ROLES_IN_LYSBJERG = (
    "Planansvarlig",
    "Infohus-tovholder, Afsnitsforfatter",
    "Gennemlæser",
    "Godkendende leder",
    "Byrådssekretariat",
    "Intern læser",
    "Brugeradministrator",
    "Databeskyttelsesrådgiver",
)


def test_the_start_page_says_what_this_is_and_what_to_do(page: Page, house: House) -> None:
    page.goto(house.address)
    expect(page.get_by_role("heading", level=1)).to_contain_text("plan")
    for door in ("Det er akut", "Jeg er bekymret", "Jeg arbejder med planen"):
        expect(page.get_by_role("link", name=door)).to_be_visible()
    for task in ("Generel forebyggelse", "Udredning og håndtering af bekymringer", "Handling i akutte situationer"):
        expect(page.get_by_text(task).first).to_be_visible()
    assert breaches(page) == []


def test_the_start_page_speaks_english(page: Page, house: House) -> None:
    page.goto(house.address)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("link", name="I am worried")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert breaches(page) == []


@pytest.mark.parametrize("role", ROLES_IN_LYSBJERG)
def test_each_role_is_one_click_away(page: Page, house: House, role: str) -> None:
    enter(page, house, role)
    expect(page.locator(".ui-viewer-role")).to_contain_text(role.split(",")[0])
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert breaches(page) == []


@pytest.mark.parametrize(
    ("role", "place"),
    [
        ("Infohus-tovholder, politi", "Midtfjord Politi"),
        ("Rådgiver, nationalt center", "Det nationale center"),
        ("Redaktør, nationalt center", "Det nationale center"),
    ],
)
def test_police_and_nation_are_one_click_away(page: Page, house: House, role: str, place: str) -> None:
    enter(page, house, role, place)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert breaches(page) == []


def test_a_citizen_finds_the_plan_and_reads_it_on_a_phone(page: Page, house: House) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(house.address)
    page.get_by_role("searchbox", name="Kommunens navn").fill("lysbjærg")
    page.get_by_role("button", name="Find", exact=True).click()
    page.get_by_role("link", name="Lysbjerg").first.click()
    first = page.locator("main a[href^='tel:']").first
    expect(first).to_have_attribute("href", "tel:112")
    page.get_by_role("link", name="Læs planen").last.click()  # another journey may have published a newer one
    expect(page.get_by_role("heading", name="Underretningspligt")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert breaches(page) == []
