# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A coach reports anonymously, a teacher learns of her duty, a colleague wants only advice: on a phone."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import House, breaches, listen

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("pages")]
SMALL: Any = {"width": 320, "height": 640}
CITIZEN = "Borger, pårørende, træner eller frivillig"
SEEN = "Han sagde i hallen, at stævnet skulle ende med blod, og at han vidste, hvor kniven lå."
KEPT = "JSON.stringify(Object.values(sessionStorage)) + JSON.stringify(Object.values(localStorage))"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A small telephone with the tap, not the mouse."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, locale="da-DK", has_touch=True, bypass_csp=True
    )
    opened = context.new_page()
    complaints = listen(opened)
    yield opened
    context.close()
    assert complaints == []


def begin(page: Page, house: House, who: str, danger: str = "Nej") -> None:
    """From the municipality's page, one tap; then danger, and who one is."""
    page.goto(f"{house.address}/k/lysbjerg/")
    page.get_by_role("link", name="Fortæl om en bekymring").click()
    expect(page.get_by_role("link", name="112")).to_be_visible()
    page.get_by_label(danger, exact=True).check()
    go_on(page)
    if danger != "Nej":
        page.get_by_role("button", name="Fortsæt når politiet er kontaktet").click()
    page.get_by_label(who, exact=True).check()
    go_on(page)


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Fortsæt", exact=True).click()
    page.wait_for_load_state()
    expect(page.locator("body")).not_to_have_attribute("aria-busy", "true")


def tell(page: Page) -> None:
    """The pages about the concern, which are the same for all."""
    page.get_by_label("Hvad har du konkret set eller hørt").fill(SEEN)
    page.get_by_label("Selv set eller hørt").check()
    go_on(page)
    page.get_by_label("Hvad er du bekymret for kan ske?").fill("At han gør nogen ondt.")
    go_on(page)
    page.get_by_label("Nej", exact=True).check()
    go_on(page)
    page.get_by_label("Hvad går godt?").fill("Hans storebror støtter ham.")
    go_on(page)


def about(page: Page, age: str, relation: str) -> None:
    page.get_by_label("Din relation til personen").select_option(label=relation)
    page.get_by_label("Hvem drejer bekymringen sig om?").fill("Villads Fiktiv Holm")
    page.get_by_label(age, exact=True).check()
    go_on(page)


def no_children(page: Page) -> None:
    page.get_by_label("Nej", exact=True).check()
    go_on(page)


def send(page: Page) -> str:
    """Everything is shown; then it is sent, and the code comes."""
    expect(page.get_by_text(SEEN)).to_be_visible()
    assert breaches(page) == []
    press_send(page)
    while page.get_by_text("Det gik meget hurtigt.").count():  # no person fills it in within seconds
        page.wait_for_timeout(1000)
        press_send(page)
    assert breaches(page) == []
    return page.locator(".report-code").inner_text()


def press_send(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Send", exact=True).click()


def sent_as(page: Page) -> str:
    """How the browser would send it, were it not held back here."""
    page.evaluate("addEventListener('submit', (event) => event.preventDefault(), { once: true })")
    page.get_by_role("button", name="Send", exact=True).click()
    return str(page.locator("form[data-draft]").evaluate("form => form.enctype"))


def test_a_coach_reports_anonymously_and_is_answered(phone: Page, house: House) -> None:
    begin(phone, house, CITIZEN, danger="Ja")
    phone.get_by_label("Jeg vil fortælle om en, jeg er bekymret for").check()
    go_on(phone)
    phone.get_by_label("Ja, kommunen skal ikke kende mig").check()
    go_on(phone)
    about(phone, "18–25", "Klub, sport eller fritid")
    no_children(phone)
    tell(phone)
    assert SEEN in phone.evaluate(KEPT)
    assert sent_as(phone) == "application/x-www-form-urlencoded"
    files = phone.get_by_label("Filer, hvis du har nogen")
    files.set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"a"})
    assert sent_as(phone) == "multipart/form-data", "Who comes back and chooses a file sends the file."
    files.set_input_files([])
    code = send(phone)
    assert phone.evaluate(KEPT) == "[][]"
    assert phone.context.cookies() == []
    found = house.asked(
        "SELECT i::text || f::text FROM concerns.inquiry i JOIN concerns.casefile f ON f.id = i.file_id"
    )
    assert found
    assert not [row for (row,) in found if "Villads" in str(row) or "127.0.0.1" in str(row)]

    phone.get_by_role("link", name="Her bruger du koden").click()
    phone.get_by_label("Din kode").fill(code.lower())
    phone.get_by_role("button", name="Åbn den").click()
    expect(phone.get_by_text("Ingen har taget den op endnu")).to_be_visible()
    phone.get_by_label("Hvad vil du tilføje eller svare?").fill("Stævnet er på lørdag.")
    phone.get_by_role("button", name="Send").click()
    expect(phone.get_by_text("Stævnet er på lørdag.")).to_be_visible()
    expect(phone.get_by_text(SEEN)).to_have_count(0)
    assert breaches(phone) == []


def test_a_teacher_is_told_of_her_duty_and_lands_in_a_notice(phone: Page, house: House) -> None:
    begin(phone, house, "Fagperson i kommunen")
    expect(phone.get_by_text("En underretning kan du som offentligt ansat ikke afgive anonymt.")).to_be_visible()
    phone.get_by_label("At fortælle infohuset om en bekymring").check()
    go_on(phone)
    phone.get_by_label("Nej", exact=True).check()
    go_on(phone)
    phone.get_by_label("Navn").fill("Tove Fiktiv Lærer")
    phone.get_by_label("Telefon på arbejdet").fill("70 00 09 99")
    phone.get_by_label("Stilling og arbejdssted").fill("Lærer, Højskolen")
    go_on(phone)
    about(phone, "15–17", "Skole eller uddannelse")
    expect(phone.get_by_role("heading", name="Du underretter selv")).to_be_visible()
    expect(phone.get_by_text("barnets lov § 133")).to_be_visible()
    expect(phone.get_by_label("Send den som underretning til børnemyndigheden")).to_be_checked()
    go_on(phone)
    no_children(phone)
    tell(phone)
    phone.get_by_label("Hvad er allerede gjort?").fill("Jeg har talt med min leder.")
    phone.get_by_label("Nej", exact=True).check()
    phone.get_by_label("Hvornår, og hvordan blev det taget?").fill("Jeg vil høre jer først.")
    go_on(phone)
    phone.get_by_label("Ja", exact=True).check()
    go_on(phone)
    send(phone)
    expect(phone.get_by_text("Kvittering for modtaget underretning.")).to_be_visible()
    expect(phone.get_by_text("Inden 6 hverdage")).to_be_visible()


def test_a_colleague_wants_only_advice_and_leaves_nobody_behind(phone: Page, house: House) -> None:
    before = house.asked("SELECT count(*) FROM concerns.casefile")
    begin(phone, house, "Fagperson i kommunen")
    phone.get_by_label("Sparring uden at sige, hvem det handler om").check()
    go_on(phone)
    expect(phone.get_by_role("heading", name="Råd uden navne")).to_be_visible()
    expect(phone.get_by_role("link", name="112")).to_be_visible()
    assert house.asked("SELECT count(*) FROM concerns.casefile") == before
    assert phone.context.cookies() == []
    phone.get_by_role("link", name="Tilbage").click()
    expect(phone.get_by_label("Sparring uden at sige, hvem det handler om")).to_be_checked()


class TestHalfWritten:
    """What is half written survives a lost network, and is gone when she says so."""

    def half(self, page: Page, house: House) -> None:
        begin(page, house, CITIZEN)
        page.get_by_label("Jeg vil fortælle om en, jeg er bekymret for").check()
        go_on(page)
        page.get_by_label("Ja, kommunen skal ikke kende mig").check()
        go_on(page)
        page.get_by_label("Hvem drejer bekymringen sig om?").fill("Villads Fiktiv Holm")

    def test_without_network_it_says_so_and_goes_on_by_itself(self, phone: Page, house: House) -> None:
        self.half(phone, house)
        phone.get_by_label("Din relation til personen").select_option(label="Familie")
        phone.get_by_label("18–25", exact=True).check()
        phone.context.set_offline(True)
        phone.get_by_role("button", name="Fortsæt", exact=True).click()
        expect(phone.get_by_text("Du har intet net lige nu.")).to_be_visible()
        phone.context.set_offline(False)
        expect(phone.get_by_role("heading", name="Familien")).to_be_visible()

    def test_back_goes_one_page_back_with_what_was_typed(self, phone: Page, house: House) -> None:
        self.half(phone, house)
        phone.go_back()
        expect(phone.get_by_label("Ja, kommunen skal ikke kende mig")).to_be_checked()
        phone.go_forward()
        expect(phone.get_by_label("Hvem drejer bekymringen sig om?")).to_have_value("Villads Fiktiv Holm")
        phone.get_by_role("button", name="Tilbage").click()
        expect(phone.get_by_label("Ja, kommunen skal ikke kende mig")).to_be_checked()
        phone.reload()
        expect(phone.get_by_label("Ja, kommunen skal ikke kende mig")).to_be_checked()
        go_on(phone)
        expect(phone.get_by_label("Hvem drejer bekymringen sig om?")).to_have_value("Villads Fiktiv Holm")

    def test_it_is_found_again_in_the_same_window(self, phone: Page, house: House) -> None:
        self.half(phone, house)
        phone.goto(f"{house.address}/k/lysbjerg/")
        phone.get_by_role("link", name="Fortæl om en bekymring").click()
        phone.get_by_role("button", name="Fortsæt, hvor du var").click()
        expect(phone.get_by_label("Hvem drejer bekymringen sig om?")).to_have_value("Villads Fiktiv Holm")

    def test_it_is_gone_when_she_deletes_it_or_leaves_quickly(self, phone: Page, house: House) -> None:
        self.half(phone, house)
        phone.get_by_role("link", name="Slet det, jeg har skrevet").click()
        assert phone.evaluate(KEPT) == "[][]"
        self.half(phone, house)
        phone.route("https://www.dmi.dk/**", lambda route: route.fulfill(body="Vejret"))
        phone.get_by_role("link", name="Forlad siden hurtigt").click()
        phone.wait_for_url("https://www.dmi.dk/**")
        phone.goto(f"{house.address}/k/lysbjerg/bekymring/")
        assert phone.evaluate(KEPT) == "[][]"


def test_it_works_without_javascript(browser: Browser, house: House) -> None:
    context: Any = browser.new_context(
        java_script_enabled=False, locale="da-DK", viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    begin(page, house, CITIZEN)
    page.get_by_label("Jeg vil have et råd uden at sige, hvem det handler om").check()
    go_on(page)
    expect(page.get_by_role("heading", name="Råd uden navne")).to_be_visible()
    context.close()
