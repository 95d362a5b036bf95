# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Journey 2: the plan coordinator starts a plan, the section is written, the council adopts it, everybody reads it."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import House, breaches, enter

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

TITLE = "Plan for tryghed i Lysbjerg"
TEXT = "Kommunen arbejder tidligt og sammen. Den planansvarlige følger op hvert halve år."


def test_from_nothing_to_an_adopted_plan(page: Page, house: House) -> None:
    enter(page, house, "Planansvarlig")
    plan = start_plan(page)
    fill_in_facts(page, plan)
    write_what_is_missing(page, plan)

    press(page, plan, "Send til intern gennemlæsning")
    as_role(page, house, "Gennemlæser", f"{plan}gennemlaesning/")
    page.get_by_label("Godkendt").check()
    page.get_by_role("button", name="Giv svaret").click()
    as_role(page, house, "Godkendende leder", f"{plan}vej/")
    press(page, plan, "Godkend for ledelsen")
    as_role(page, house, "Planansvarlig", f"{plan}vej/")
    expect(page.get_by_role("link", name="Læs sagsfremstillingen")).to_be_visible()
    press(page, plan, "Send til kommunalbestyrelsen")

    as_role(page, house, "Byrådssekretariat", f"{plan}beslutning/")
    page.get_by_label("Hvem har vedtaget").select_option("Byrådet")
    page.get_by_label("Beslutningens dato").fill("2026-11-17")
    page.get_by_label("Henvisning til dagsorden").fill("Byrådet 17. november 2026, punkt 4")
    page.get_by_label("Gælder fra").fill("2026-12-01")
    page.get_by_role("button", name=re.compile("frys")).click()
    expect(page.get_by_text("udgave 1", exact=False).first).to_be_visible()

    as_role(page, house, "Planansvarlig", f"{plan}offentliggoer/")
    page.get_by_role("button", name="Offentliggør").click()
    expect(page.get_by_text("17. november 2030").first).to_be_visible()
    page.goto(f"{house.address}{plan}formkrav/")
    expect(page.get_by_role("heading", name="Formkrav opfyldt")).to_be_visible()
    assert breaches(page) == []

    number = plan.rstrip("/").split("/")[-1]
    page.context.clear_cookies()
    page.goto(f"{house.address}/k/lysbjerg/plan/{number}/")
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE)
    expect(page.get_by_text("følger op hvert halve år").first).to_be_visible()
    assert breaches(page) == []
    with page.expect_download() as started:
        page.locator("a[href$='.pdf']").first.click()
    assert started.value.path().read_bytes()[:5] == b"%PDF-"


def test_a_section_can_be_written_without_javascript(browser: Browser, house: House) -> None:
    context = browser.new_context(java_script_enabled=False, locale="da-DK")
    page = context.new_page()
    enter(page, house, "Planansvarlig")
    page.goto(f"{house.address}/m/lysbjerg/planer/1/afsnit/1_vision.aims/")
    field = page.get_by_label("Afsnittets tekst")
    field.fill(field.input_value() + "\n\nEn linje skrevet uden JavaScript.")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_label("Afsnittets tekst")).to_have_value(re.compile("uden JavaScript"))
    context.close()


def test_two_people_who_write_at_once_see_both_texts(browser: Browser, house: House) -> None:
    section = f"{house.address}/m/lysbjerg/planer/1/afsnit/1_vision.vision/"
    pages = []
    for _ in range(2):
        page = browser.new_context(java_script_enabled=False, locale="da-DK").new_page()
        enter(page, house, "Planansvarlig")
        page.goto(section)
        pages.append(page)
    first, second = pages
    first.get_by_label("Afsnittets tekst").fill("Den førstes ord.")
    first.get_by_role("button", name="Gem", exact=True).click()
    second.get_by_label("Afsnittets tekst").fill("Den andens ord.")
    second.get_by_role("button", name="Gem", exact=True).click()
    expect(second.get_by_text("Den førstes ord.")).to_be_visible()
    expect(second.get_by_label("Afsnittets tekst")).to_have_value("Den andens ord.")


def start_plan(page: Page) -> str:
    """Start a plan from the 2024 template; returns the path of its home."""
    page.goto(re.sub(r"/m/lysbjerg/.*", "/m/lysbjerg/planer/ny/", page.url))
    page.get_by_label("Beredskab (2024)", exact=False).check()
    page.get_by_label("Planens titel").fill(TITLE)
    page.get_by_role("button", name="Start planen").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE)
    return re.sub(r"^https?://[^/]+", "", page.url)


def fill_in_facts(page: Page, plan: str) -> None:
    page.goto(origin(page) + f"{plan}oplysninger/")
    page.get_by_label("Søsterplanens navn").fill("Beredskab mod negativ social kontrol")
    page.get_by_label("Ansvarlig afdeling").fill("Center for Børn og Unge")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_label("Ansvarlig afdeling")).to_have_value("Center for Børn og Unge")


def write_what_is_missing(page: Page, plan: str) -> None:
    """Write every required section in the editor, waiting for each to be saved."""
    page.goto(origin(page) + f"{plan}formkrav/")
    lines = page.locator(".plan-lines li", has_text="Lovkrav").get_by_role("link")
    for path in [link.get_attribute("href") for link in lines.all()]:
        page.goto(origin(page) + str(path))
        surface = page.get_by_role("textbox", name="Afsnittets tekst")
        surface.click()
        page.keyboard.insert_text(TEXT)
        expect(page.locator("[data-save-state]")).to_contain_text("Gemt kl.", timeout=15_000)
    page.goto(origin(page) + f"{plan}formkrav/")
    expect(page.get_by_text("alle lovpligtige afsnit har tekst", exact=False)).to_be_visible()


def press(page: Page, plan: str, label: str) -> None:
    """Take one step of the way: choose it, confirm it."""
    page.goto(origin(page) + f"{plan}vej/")
    page.locator("main .plan-lines").get_by_role("link", name=label, exact=True).first.click()
    page.locator("main").get_by_role("button", name=label, exact=True).click()
    expect(page).to_have_url(re.compile("/vej/$"))


def as_role(page: Page, house: House, role: str, path: str) -> None:
    """Become another person of the demonstration and go to a page."""
    page.context.clear_cookies()
    enter(page, house, role)
    page.goto(house.address + path)


def origin(page: Page) -> str:
    return re.sub(r"^(https?://[^/]+).*", r"\1", page.url)
