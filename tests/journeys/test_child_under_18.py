# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Journey "a child under 18": taken, assessed within the 24 hours and answered; the infohus sees nothing."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import House, breaches, enter

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

ADVISER = "Børnerådgiver"
INBOX = "/m/lysbjerg/sager/"
REASON = "Hun er hos sin mormor i aften, og der er intet tegn på fare lige nu."


def test_a_child_under_18(page: Page, house: House) -> None:
    number, file_id = a_notice_nobody_has_taken(house)
    enter(page, house, ADVISER)
    open_it(page, house, number)
    expect(page.get_by_text("barnets lov § 136")).to_be_visible()
    page.get_by_role("button", name="Jeg tager den").click()
    page.get_by_role("link", name="Fortsæt").click()
    assess(page)
    assert breaches(page) == []
    page.get_by_role("link", name="Fortsæt").click()
    expect(page.get_by_label("Brevet")).to_contain_text("Tak for din underretning")
    page.get_by_role("button", name="Send kvitteringen").click()
    expect(page.get_by_role("heading", name="Screen underretningen")).to_be_visible()
    assert house.asked(
        "SELECT count(*) FROM clocks_clock c JOIN concerns.inquiry i ON i.id = c.about_id"
        f" WHERE c.about_type = 'intake.inquiry' AND c.stopped_at IS NULL AND i.file_id = {file_id}"
    ) == [(0,)]

    enter(page, house, "Infohus-tovholder")
    page.goto(f"{house.address}{INBOX}?vis=alle")
    expect(page.get_by_role("link", name=f"Sag {number}", exact=True)).to_have_count(0)
    answer = page.request.get(f"{house.address}{INBOX}{file_id}/underretning/")
    assert answer.status == 404


def a_notice_nobody_has_taken(house: House) -> tuple[str, int]:
    """Its number and its case."""
    rows = house.asked(
        "SELECT f.year, f.running, f.id FROM concerns.casefile f"
        " JOIN tenancy_municipality m ON m.id = f.municipality_id"
        " WHERE m.slug = 'lysbjerg' AND f.stage = 'intake.notice' ORDER BY f.running LIMIT 1"
    )
    year, running, file_id = rows[0]
    return f"{year}-{running}", file_id


def open_it(page: Page, house: House, number: str) -> None:
    """From the inbox to the notice; the first time she says that she is not biased."""
    page.goto(house.address + INBOX + "?vis=alle")
    page.get_by_role("link", name=f"Sag {number}", exact=True).click()
    heading = page.get_by_role("heading", name=f"Underretning {number}")
    unbiased = page.get_by_role("button", name="Nej, åbn sagen")
    expect(heading.or_(unbiased)).to_be_visible()
    if unbiased.count():
        unbiased.click()
    expect(heading).to_be_visible()
    assert breaches(page) == []


def assess(page: Page) -> None:
    """Nothing is acute, no help before, no sign of control, no siblings."""
    assert breaches(page) == []
    for question in (
        "Har barnet brug for hjælp med det samme?",
        "Får barnet allerede hjælp?",
        "Er der tegn på negativ social kontrol",
        "Er der søskende eller andre børn i hjemmet?",
    ):
        page.get_by_role("group", name=question).get_by_label("Nej", exact=True).check()
    page.get_by_label("Hvorfor vurderer du sådan?").fill(REASON)
    page.get_by_role("button", name="Vurderingen er lavet").click()
    expect(page.get_by_text("Vurderingen er gemt")).to_be_visible()
