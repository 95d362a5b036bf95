# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Journey "rollout": who is told first is decided and sent, a receiver without an account confirms and answers, the
counts are seen, and a leader holds her meeting."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page, expect
from pptx import Presentation

from .conftest import House, breaches, enter, listen

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

HERE = "/m/lysbjerg/udbredelse/"
THERE = "/m/aaholm/udbredelse/"
COORDINATOR_THERE = "Planansvarlig, Infohus-tovholder"


def test_who_is_told_first_and_a_receiver_without_an_account(page: Page, house: House, browser: Browser) -> None:
    link = coordinator_sets_the_first_wave_and_sends(page, house)
    receiver = browser.new_context(viewport={"width": 320, "height": 700}, locale="da-DK").new_page()
    complaints = listen(receiver)
    receiver_confirms_and_answers(receiver, link)
    assert complaints == []
    receiver.context.close()

    page.goto(house.address + THERE)
    page.get_by_role("link", name="Kernen: dem, der skal svare").click()
    expect(page.get_by_role("region", name="Grupperne i tal")).to_be_visible()
    expect(page.get_by_text("1 af 12 har fået besked")).to_have_count(0)  # two links are too few to be counted aloud
    expect(page.get_by_text("@skole.example")).to_have_count(0)
    assert breaches(page) == []


def as_role(page: Page, house: House, role: str, place: str = "Lysbjerg Kommune") -> None:
    """Somebody else sits down."""
    page.context.clear_cookies()
    enter(page, house, role, place)
    expect(page.locator(".ui-viewer-role")).to_contain_text(role.split(",")[0])


def coordinator_sets_the_first_wave_and_sends(page: Page, house: House) -> str:
    """Set what is missing, begin, and send; returns the link as the letter has it."""
    as_role(page, house, COORDINATOR_THERE, "Aaholm Kommune")
    page.goto(house.address + THERE)
    expect(page.locator(".ui-lead").first).to_contain_text("får besked først")
    assert breaches(page) == []
    page.get_by_role("link", name="Kernen: dem, der skal svare").click()
    page.get_by_role("link", name="Ret", exact=True).click()
    page.get_by_label("Afsender").fill("Skolechefen")
    page.get_by_label("Hvordan").select_option("Med e-mail og personligt link")
    page.get_by_label("Side: Leder", exact=True).check()
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_text("Bølgen er gemt.")).to_be_visible()

    page.get_by_role("link", name="Modtagelsen", exact=True).click()
    page.get_by_label("Hvor mange").fill("12")
    page.get_by_role("button", name="Gem").click()
    page.get_by_role("link", name="Begynd bølgen").click()
    expect(page.get_by_text("Gruppernes ledere får besked")).to_be_visible()
    page.get_by_role("button", name="Begynd bølgen").click()

    page.get_by_role("link", name=re.compile("Send personlige links ?: Modtagelsen")).click()
    page.get_by_label("E-mailadresser").fill("a@skole.example\ndet er ikke en adresse")
    page.get_by_role("button", name="Send personlige links").click()
    expect(page.get_by_text("Linje 2").first).to_be_visible()
    page.get_by_label("E-mailadresser").fill("a@skole.example\nb@skole.example")
    page.get_by_role("button", name="Send personlige links").click()
    expect(page.get_by_text("2 breve er på vej.")).to_be_visible()
    assert breaches(page) == []
    return str(page.get_by_role("link", name="Brevet til modtager 1").get_attribute("href"))


def receiver_confirms_and_answers(receiver: Page, link: str) -> None:
    """On a telephone, without an account: read, confirm, answer three questions, be told where it stands."""
    receiver.goto(link)
    expect(receiver.get_by_role("heading", level=1)).to_have_text("Læs og bekræft")
    assert breaches(receiver) == []
    receiver.get_by_role("button", name="Læst og forstået").click()
    expect(receiver.get_by_role("heading", level=1)).to_have_text("Tre spørgsmål")
    for question in receiver.get_by_role("group").all():
        question.get_by_role("radio").first.check()
    receiver.get_by_role("button", name="Se svarene").click()
    expect(receiver.get_by_role("heading", level=1)).to_have_text("Svarene")
    expect(receiver.get_by_text("Det står i planen:").first).to_be_visible()
    assert receiver.evaluate("document.documentElement.scrollWidth") <= 320
    assert breaches(receiver) == []
    receiver.goto(link)
    expect(receiver.get_by_role("heading", level=1)).to_have_text("Du har bekræftet")


def test_a_leader_fetches_the_kit_and_ticks(page: Page, house: House) -> None:
    as_role(page, house, "Intern læser")
    page.goto(f"{house.address}{HERE}mine-moeder/")
    page.get_by_role("link", name="Havrebæk Skole").click()
    expect(page.get_by_role("heading", name="Billederne, og hvad du siger")).to_be_visible()
    assert breaches(page) == []
    with page.expect_download() as started:
        page.get_by_role("link", name="Billeder til mødet").click()
    assert started.value.suggested_filename == "personalemoede.pptx"
    show = Presentation(BytesIO(started.value.path().read_bytes()))
    assert len(show.slides) == 11
    page.get_by_label("Hvor mange var I").fill("30")
    page.get_by_role("button", name="Gennemgået på møde").click()
    expect(page.get_by_text("med 30 til stede")).to_be_visible()

    as_role(page, house, "Planansvarlig")
    page.goto(house.address + HERE)
    page.get_by_role("link", name="Medarbejdere: dem, der ser det først").click()
    counted = page.get_by_role("region", name="Grupperne i tal")
    expect(counted.get_by_role("row", name="Havrebæk Skole")).to_contain_text("30")


def test_the_order_is_changed_without_javascript(browser: Browser, house: House) -> None:
    page = browser.new_context(locale="da-DK", java_script_enabled=False).new_page()
    as_role(page, house, "Planansvarlig")
    page.goto(house.address + HERE)
    page.get_by_role("button", name=re.compile("Tidligere ?: Borgere")).click()
    expect(page.locator(".rollout-waves > li").nth(3)).to_contain_text("Borgere: alle andre")
    page.get_by_role("button", name=re.compile("Senere ?: Borgere")).click()
    expect(page.locator(".rollout-waves > li").nth(4)).to_contain_text("Borgere: alle andre")
    page.context.close()
