# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Journey "the log survives": two write, one loses the network twice and reloads; each line is there once."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from .conftest import House, breaches, enter, manage

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

PHONE: ViewportSize = {"width": 320, "height": 640}
A_SITUATION = """
from django.utils import timezone
from handlingsplan.acute.staff.models import Situation
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
town = Municipality.objects.get(slug="lysbjerg")
words = dict.fromkeys(("what", "where", "how", "begun"), "Prøve")
with within(town.pk):
    Situation.objects.create(municipality=town, number=990, title="Loggen uden net", vocabulary="own", level="raised",
        activated_at=timezone.now(), **words)
"""


@pytest.fixture
def log(house: House) -> str:
    """The address of the log of a new situation."""
    if not house.asked("SELECT 1 FROM staff_situation WHERE number = 990"):
        manage(house.surroundings, "shell", "--no-imports", "--command", A_SITUATION)
    ((pk,),) = house.asked("SELECT id FROM staff_situation WHERE number = 990")
    return f"{house.address}/m/lysbjerg/akut/haendelser/{pk}/log/"


@pytest.fixture
def phones(browser: Browser, house: House, log: str) -> Iterator[tuple[Page, Page]]:
    """Two people, each on a phone of her own, with the log open."""
    with ExitStack() as until_the_end:
        pages = []
        for role in ("Beredskabskoordinator", "Kriseleder og vagthavende"):
            context = browser.new_context(viewport=PHONE, locale="da-DK", timezone_id="Europe/Copenhagen")
            until_the_end.callback(context.close)
            page = context.new_page()
            enter(page, house, role)
            page.goto(log)
            pages.append(page)
        yield pages[0], pages[1]


def write(page: Page, text: str, kind: str = "Melding") -> None:
    page.get_by_label(kind, exact=True).check()
    page.get_by_label("Det, der skal stå i loggen").fill(text)
    page.get_by_role("button", name="Skriv i loggen").click()


def texts(page: Page) -> list[str]:
    return page.locator("[data-log-lines] .log-text").all_inner_texts()


def waiting(page: Page) -> list[str]:
    return page.locator("[data-log-waiting] li:has(button) p:first-child").all_inner_texts()


def test_each_line_is_there_once_and_in_order(phones: tuple[Page, Page], house: House, log: str) -> None:
    cut, other = phones
    assert breaches(cut) == []
    write(cut, "Første, med net")
    expect(other.get_by_text("Første, med net")).to_be_visible()

    ready = "navigator.serviceWorker.ready.then(() => caches.match('/k/lysbjerg/akut/logark/')).then(Boolean)"
    assert cut.evaluate(ready)
    off(cut)
    write(cut, "Anden, uden net")
    write(cut, "Tredje, uden net")
    expect(cut.get_by_text("venter på net").first).to_be_visible()
    assert waiting(cut) == ["Anden, uden net", "Tredje, uden net"]
    write(other, "Fjerde, fra den anden")
    expect(other.get_by_text("gemt som nr. 2")).to_be_visible()

    on(cut)
    expect(other.get_by_text("Tredje, uden net")).to_be_visible()
    expect(cut.get_by_text("gemt som nr. 4").first).to_be_visible()

    off(cut)
    write(cut, "Femte, uden net igen")
    cut.reload()
    expect(cut.get_by_role("heading", name="Logark")).to_be_visible()
    expect(cut.get_by_text("Femte, uden net igen")).to_be_visible()
    write(cut, "Sjette, på arket")
    assert waiting(cut) == ["Femte, uden net igen", "Sjette, på arket"]
    on(cut)
    expect(other.get_by_text("Sjette, på arket")).to_be_visible(timeout=30000)

    cut.goto(log)
    wanted = ["Første, med net", "Anden, uden net", "Tredje, uden net", "Fjerde, fra den anden"]
    wanted += ["Femte, uden net igen", "Sjette, på arket"]
    assert texts(cut) == texts(other) == list(reversed(wanted))
    assert waiting(cut) == []
    assert cut.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('log:line:')).length") == 0
    ((count, last),) = house.asked(
        "SELECT count(*), max(staff_line.number) FROM staff_line JOIN staff_situation s"
        " ON s.id = situation_id WHERE s.number = 990"
    )
    assert (count, last) == (6, 6)


def test_what_somebody_else_wrote_on_the_phone_waits_for_her_unseen(phones: tuple[Page, Page], log: str) -> None:
    _other, phone = phones
    off(phone)
    write(phone, "Hemmelig adresse")
    expect(phone.get_by_text("venter på net").first).to_be_visible()
    phone.evaluate(
        "for (const key of Object.keys(localStorage).filter((key) => key.startsWith('log:line:')))"
        " localStorage.setItem(key, JSON.stringify({...JSON.parse(localStorage[key]), mark: 'another'}))"
    )
    on(phone)
    phone.goto(log)
    expect(phone.get_by_text("En anden har skrevet det på samme telefon")).to_be_visible()
    write(phone, "Min egen")
    expect(phone.get_by_text("gemt som nr.").first).to_be_visible()
    assert "Hemmelig adresse" not in phone.locator("body").inner_text()
    keys = "Object.keys(localStorage).filter((key) => key.startsWith('log:line:'))"
    kept = f"{keys}.map((key) => JSON.parse(localStorage[key]))"
    assert [(line["text"], line.get("why")) for line in phone.evaluate(kept)] == [("Hemmelig adresse", None)]


def off(page: Page) -> None:
    context: BrowserContext = page.context
    context.set_offline(True)


def on(page: Page) -> None:
    page.context.set_offline(False)
