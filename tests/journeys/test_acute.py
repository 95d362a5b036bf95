# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Journey "acute": from one tap on the front page to what was learned; and the same as a drill, which sends nothing."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from .conftest import House, breaches, enter, manage

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

LEADER = "Kriseleder og vagthavende"
PHONE: ViewportSize = {"width": 320, "height": 640}
WING = "/m/lysbjerg/akut/"
ROOM = "Rådhuset, lokale 214"
WRITER = "Beredskabskoordinator"
HOLDING = "Vi ved, at der går et opslag om skolen."
CRITICAL = "Hold skolens porte lukkede"
RECEIVER = "Hvem tager over på opgave 1"
OUTCOME = "Håndteret og afsluttet"
LESSON = "Nøglen til lokale 214 lå ikke i kuverten."
SEND = """
from handlingsplan.acute.staff.models import Dispatch
from handlingsplan.acute.staff.tasks import send_message
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
town = Municipality.objects.get(slug="lysbjerg")
with within(town.pk):
    waiting = list(Dispatch.objects.filter(state="queued").values_list("pk", flat=True))
for pk in waiting:
    send_message(pk, town.pk)
"""


def test_acute_from_the_first_tap_to_what_was_learned(page: Page, house: House) -> None:
    page.goto(house.address)
    press(page, "Det er akut", role="link", exact=False)
    assert page.locator("a[href^='tel:']").first.get_attribute("href") == "tel:112"
    enter(page, house, LEADER)
    here = she_activates(page, house, "aktiver/", "Aktivér og kald alle ind")
    a_member_answers_by_her_sms(page, house, here)
    they_meet(page, here)
    a_line_is_written_without_a_network(page, here)
    a_task_is_handed_out(page, here)
    one_writes_and_another_approves(page, house, here)
    nothing_critical_is_left_open(page, here)
    every_task_gets_somebody_and_what_is_missing_a_reason(page, here)
    they_learn(page, house, here)


def test_the_same_as_a_drill_says_so_everywhere_and_sends_nothing(page: Page, house: House) -> None:
    enter(page, house, LEADER)
    before = house.asked("SELECT count(*) FROM staff_dispatch")
    here = she_activates(page, house, "oevelser/ny/", "Begynd øvelsen")
    they_meet(page, here)
    a_line_is_written_without_a_network(page, here)
    a_task_is_handed_out(page, here)
    people_are_told(page, here)
    she_stands_down(page, here, "Øvelsen er gennemført")
    says_that_it_is_a_drill(page, here)
    assert house.asked("SELECT count(*) FROM staff_dispatch") == before
    assert house.asked("SELECT count(*) FROM staff_drilldispatch WHERE state <> 'held'") == [(0,)]


def press(page: Page, name: str, *, role: str = "button", exact: bool = True) -> None:
    """Press it, on a page that axe has nothing against."""
    assert breaches(page) == []
    page.get_by_role(role, name=name, exact=exact).first.click()  # type: ignore[arg-type]


def fill(page: Page, words: dict[str, str]) -> None:
    for label, text in words.items():
        page.locator("input, textarea").and_(page.get_by_label(label)).first.fill(text)


def choose(page: Page, question: str, answer: str) -> None:
    page.get_by_role("group", name=question).get_by_label(answer).first.check()


def she_activates(page: Page, house: House, address: str, word: str) -> str:
    """Four answers and a level, and everybody is called in. The address of the situation."""
    page.goto(f"{house.address}{WING}{address}")
    fill(page, {"Hvad er der sket?": "Et opslag truer skolen", "Hvor?": "Havrebæk Skole"})
    fill(page, {"Hvordan er situationen?": "Uroligt, forældre ringer", "Hvad er iværksat?": "114 er ringet op"})
    fill(page, {"Nummeret at ringe til, eller stedet": ROOM})
    choose(page, "Niveau", "Stabsberedskab")
    choose(page, "Hvordan mødes staben?", "Lokale")
    press(page, word)
    expect(page.get_by_text("pladser er dækket").first).to_be_visible()
    return page.url.removesuffix("indkaldelse/")


def a_member_answers_by_her_sms(page: Page, house: House, here: str) -> None:
    """The demonstration shows the text that would have left; who has the link answers without an account."""
    manage(house.surroundings, "shell", "--no-imports", "--command", SEND)
    page.goto(f"{here}indkaldelse/")
    seat = page.locator(".staff-folded > li", has=page.locator(".staff-test")).first
    seat.locator("summary").click()
    told = seat.locator(".staff-test").first
    assert "opslag" not in told.inner_text()
    link = str(told.get_by_role("link").get_attribute("href"))
    phone = a_phone(page)
    phone.goto(house.address + link[link.index("/k/") :])
    expect(phone.get_by_text(ROOM)).to_be_visible()
    press(phone, "Jeg kommer")
    expect(phone.get_by_text("Du har svaret, at du kommer.")).to_be_visible()
    phone.context.close()
    page.reload()
    expect(page.get_by_text(re.compile(r"^2 af \d+ pladser"))).to_be_visible()


def they_meet(page: Page, here: str) -> None:
    page.goto(here)
    press(page, "Begynd det første møde", role="link")
    press(page, "Begynd mødet")
    page.goto(f"{here}moeder/1/punkt/situation/")
    fill(page, {"Referat af punktet": "Politiet er på skolen."})
    page.locator("summary", has_text="En beslutning her").click()
    fill(page, {"Det er besluttet": "Skolen holder åbent.", "Begrundelse": "Politiet anbefaler det."})
    press(page, "Gem og bliv her")
    expect(page.get_by_text("Skolen holder åbent.").first).to_be_visible()
    page.goto(f"{here}moeder/1/slut/")
    page.get_by_label("Det var det sidste").check()
    page.locator("main form button").last.click()
    press(page, "Godkend referatet")


def a_line_is_written_without_a_network(page: Page, here: str) -> None:
    """In airplane mode it waits on the phone, and comes in once there is a network again."""
    phone = a_phone(page, signed_in=True)
    phone.goto(f"{here}log/")
    lines = phone.locator("[data-log-lines]")
    for text, offline in (("Skolelederen har ringet.", False), ("Skrevet uden net.", True)):
        phone.context.set_offline(offline)
        phone.get_by_label("Melding", exact=True).check()
        phone.get_by_label("Det, der skal stå i loggen").fill(text)
        phone.get_by_role("button", name="Skriv i loggen").click()
        if offline:
            expect(phone.get_by_text("venter på net").first).to_be_visible()
            phone.context.set_offline(False)
        expect(lines.get_by_text(text)).to_be_visible(timeout=30_000)
    phone.context.close()


def a_phone(page: Page, *, signed_in: bool = False) -> Page:
    assert page.context.browser is not None
    state = page.context.storage_state() if signed_in else None
    return page.context.browser.new_context(viewport=PHONE, locale="da-DK", storage_state=state).new_page()


def a_task_is_handed_out(page: Page, here: str) -> None:
    page.goto(f"{here}opgaver/")
    fill(page, {"Hvad der skal gøres": "Ring til forældrene", "Hvem gør det": "Skolechefen"})
    press(page, "Tilføj opgaven")
    expect(page.get_by_role("link", name="1. Ring til forældrene")).to_be_visible()


def people_are_told(page: Page, here: str) -> None:
    """By one who is alone on duty."""
    the_holding_line_is_put_up(page, here)
    expect(page.get_by_role("heading", name="Den venter på en anden, der leder")).to_be_visible()
    press(page, "Godkend den selv", role="link")
    page.get_by_label("Jeg skrev den, og jeg er alene på vagt").check()
    press(page, "Godkend den")
    it_is_noted_as_sent(page)


def one_writes_and_another_approves(page: Page, house: House, here: str) -> None:
    """A member of the staff writes on her phone, and may not approve; whoever leads reads it and does."""
    writer = a_phone(page)
    enter(writer, house, WRITER)
    the_holding_line_is_put_up(writer, here)
    expect(writer.get_by_role("heading", name="Den venter på godkendelse")).to_be_visible()
    expect(writer.get_by_role("link", name="Godkend den")).to_have_count(0)
    page.goto(f"{here}meldinger/1/")
    press(page, "Godkend den", role="link")
    expect(page.get_by_text(HOLDING)).to_be_visible()
    press(page, "Godkend den")
    it_is_noted_as_sent(page)
    writer.goto(f"{here}log/")
    approved = writer.locator("[data-log-lines] .log-text", has_text="Melding 1 er godkendt.")
    expect(approved).to_be_visible()
    assert "alene på vagt" not in approved.inner_text()
    assert breaches(writer) == []
    writer.context.close()


def the_holding_line_is_put_up(page: Page, here: str) -> None:
    """Three answers; the seven questions wait, folded."""
    page.goto(f"{here}meldinger/")
    press(page, "Skriv en melding ud", role="link")
    expect(page.get_by_label("Hvad er det seneste?")).to_be_hidden()
    fill(page, {"Holdelinje": HOLDING, "Vi melder ud igen": wall_clock(2)})
    page.get_by_role("group", name="Til hvem, i denne rækkefølge").get_by_role("checkbox").first.check()
    press(page, "Læg til godkendelse")
    expect(page.get_by_text(HOLDING)).to_be_visible()


def it_is_noted_as_sent(page: Page) -> None:
    press(page, "Skriv, at den er sendt", role="link")
    page.get_by_role("group", name="Til hvem").get_by_role("radio").first.check()
    fill(page, {"Hvornår": wall_clock(0)})
    press(page, "Gem")
    expect(page.get_by_role("region", name="Hvor den er sendt hen").get_by_role("listitem")).to_have_count(1)


def wall_clock(hours: int) -> str:
    return f"{datetime.now(ZoneInfo('Europe/Copenhagen')) + timedelta(hours=hours):%Y-%m-%dT%H:%M}"


def she_stands_down(page: Page, here: str, outcome: str) -> None:
    page.goto(f"{here}afmeld/")
    press(page, "Begynd afmeldingen")
    for criterion in criteria(page):
        criterion.check()
    choose(page, "Hvordan endte det?", outcome)
    fill(page, {RECEIVER: "Skolechefen"})
    press(page, "Afmeld")
    expect(page.get_by_role("heading", name="Hvad lærte I?")).to_be_visible()


def nothing_critical_is_left_open(page: Page, here: str) -> None:
    """Standing down is refused while a critical task is open, whoever would take it over; then it is carried out."""
    page.goto(f"{here}opgaver/")
    fill(page, {"Hvad der skal gøres": CRITICAL, "Hvem gør det": "Skolelederen"})
    page.get_by_label("Kritisk:").check()
    press(page, "Tilføj opgaven")
    page.goto(f"{here}afmeld/")
    press(page, "Begynd afmeldingen")
    for criterion in criteria(page):
        criterion.check()
    choose(page, "Hvordan endte det?", OUTCOME)
    fill(page, {"Med en sætning": "Politiet fandt ingen fare."})
    press(page, "Afmeld")
    expect(page.get_by_text("Kritiske opgaver er åbne: 2.")).to_be_visible()
    expect(page.get_by_label("Med en sætning")).to_have_value("Politiet fandt ingen fare.")
    press(page, f"2. {CRITICAL}", role="link")
    page.get_by_role("group", name="Hvordan det står til").get_by_label("Gennemført").check()
    press(page, "Gem")


def every_task_gets_somebody_and_what_is_missing_a_reason(page: Page, here: str) -> None:
    """Refused without a receiver and without a reason, each time with what was typed; then it is closed for good."""
    page.goto(f"{here}afmeld/")
    expect(page.get_by_role("heading", name="Kritiske opgaver er åbne")).to_have_count(0)
    first, *others = criteria(page)
    for criterion in others:
        criterion.check()
    choose(page, "Hvordan endte det?", OUTCOME)
    fill(page, {RECEIVER: ""})
    press(page, "Afmeld")
    expect(page.get_by_text("Skriv, hvem der tager over på opgave 1.")).to_be_visible()
    fill(page, {RECEIVER: "Dagvagten"})
    press(page, "Afmeld")
    expect(page.get_by_text("Ikke alt er på plads.")).to_be_visible()
    expect(page.get_by_label(RECEIVER)).to_have_value("Dagvagten")
    assert not first.is_checked()
    fill(page, {"Hvorfor afmelde uden resten?": "Politiet siger til i morgen tidlig."})
    press(page, "Afmeld")
    expect(page.get_by_text(OUTCOME)).to_be_visible()
    assert breaches(page) == []
    page.goto(f"{here}log/")
    expect(page.get_by_text("Opgave 1 overtages af Dagvagten.")).to_be_visible()
    expect(page.get_by_text("og loggen er lukket")).to_be_visible()
    assert breaches(page) == []


def criteria(page: Page) -> list[Locator]:
    return page.get_by_role("group", name="Hvad er på plads?").get_by_role("checkbox").all()


def they_learn(page: Page, house: House, here: str) -> None:
    """What is to be otherwise becomes something to be done, about a section of the plan, for those who keep it."""
    page.goto(f"{here}laering/")
    choose(page, "Hvad er det?", "Det skal være anderledes")
    fill(page, {"Hvad lærte I?": LESSON})
    page.get_by_label("Skal et afsnit i planen ændres?").select_option(index=1)
    press(page, "Gem det")
    expect(page.get_by_text("Står på opfølgningens liste").first).to_be_visible()
    assert breaches(page) == []
    assert house.asked(f"SELECT state FROM followup_action WHERE text = '{LESSON}'") == [("open",)]
    enter(page, house, "Planansvarlig")
    page.goto(f"{house.address}/m/lysbjerg/opfoelgning/")
    expect(page.get_by_text(LESSON).first).to_be_visible()
    assert breaches(page) == []


def says_that_it_is_a_drill(page: Page, here: str) -> None:
    for part in ("", "log/", "indkaldelse/", "opgaver/", "moeder/", "billeder/", "meldinger/", "trusler/", "vaeg/"):
        page.goto(here + part)
        expect(page.get_by_text("ØVELSE", exact=True).first).to_be_visible()
