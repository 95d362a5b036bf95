# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""In an emergency with no network or no server: what was seen once is there, says so, and nothing inner is."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.conftest import House, breaches, enter, free_port, served

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

ALARM = "/k/lysbjerg/akut/"
KEPT = """caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(cache => cache.keys()))))
    .then(found => found.flat().map(request => new URL(request.url).pathname))"""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A telephone in the hand."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="da-DK", has_touch=True)
    yield context.new_page()
    context.close()


def visit(phone: Page, address: str) -> None:
    """See the page once, and let the telephone keep it."""
    phone.goto(address + ALARM)
    assert phone.evaluate("navigator.serviceWorker.ready.then(found => new URL(found.scope).pathname)") == ALARM


def test_the_page_is_there_with_the_network_cut(phone: Page, house: House) -> None:
    visit(phone, house.address)
    assert not phone.locator(".stored").is_visible()
    phone.context.set_offline(True)
    phone.reload()
    assert phone.locator(".numbers a").evaluate_all("links => links.map(link => link.getAttribute('href'))") == [
        "tel:112",
        "tel:114",
    ]
    assert phone.locator(".stored").is_visible(), "It says that it is a copy."
    assert not phone.locator(".now").first.is_visible(), "It does not claim to know what is now."
    assert phone.locator(".numbers a").first.evaluate("link => getComputedStyle(link).borderTopWidth") == "8px"
    assert breaches(phone) == []
    phone.locator(".lines a").first.click()
    phone.get_by_role("heading", name="Angreb i gang eller lige sket").wait_for()
    phone.goto(house.address + ALARM)
    phone.get_by_text("Medarbejder", exact=True).click()
    phone.get_by_role("link", name="Dit kort: Nogen truer: det gør du").first.click()
    phone.get_by_role("heading", name="Nogen truer: det gør du").wait_for()


def test_the_page_is_there_with_the_server_killed_and_is_fresh_when_it_is_back(phone: Page, house: House) -> None:
    context, port = phone.context, free_port()
    with served(house.surroundings, port) as server:
        visit(phone, server.address)
        phone.close()
        server.kill()
    cold = a_cold_tab(context)
    cold.goto(server.address + ALARM)
    assert cold.locator(".stored").is_visible(), "It says that it is a copy."
    assert not cold.locator(".now").first.is_visible(), "It does not claim to know what is now."
    assert cold.locator(".numbers a").first.get_attribute("href") == "tel:112"
    part_of_the_week = cold.get_by_role("region", name="Kæden hele ugen igennem").locator("details").first
    part_of_the_week.locator("summary").click()
    assert part_of_the_week.locator("a[href^='tel:']").first.is_visible(), "The chain can be read and called."
    assert breaches(cold) == []
    cold.get_by_text("Medarbejder", exact=True).click()
    cold.get_by_role("link", name="Dit kort: Nogen truer: det gør du").first.click()
    cold.get_by_role("heading", name="Nogen truer: det gør du").wait_for()
    assert cold.locator(".stored").is_visible()
    with served(house.surroundings, port):
        cold.goto(server.address + ALARM)
        assert not cold.locator(".stored").is_visible(), "The page is fresh again."
        assert cold.locator(".now").first.is_visible()


def a_cold_tab(context: BrowserContext) -> Page:
    """A new tab, in a browser whose helpers have all been put to sleep."""
    tab = context.new_page()
    session = context.new_cdp_session(tab)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    session.detach()
    return tab


def test_nothing_that_is_behind_sign_in_is_kept(phone: Page, house: House) -> None:
    enter(phone, house, "Beredskabskoordinator")
    visit(phone, house.address)
    phone.goto(f"{house.address}/m/lysbjerg/akut/")
    phone.goto(house.address + ALARM)
    kept = phone.evaluate(KEPT)
    assert ALARM in kept
    assert all(path.startswith((ALARM, "/static/")) for path in kept), kept


def test_it_is_readable_without_any_script(browser: Browser, house: House) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="da-DK", java_script_enabled=False)
    page = context.new_page()
    page.goto(house.address + ALARM)
    first = page.locator(".numbers a").first.bounding_box()
    second = page.locator(".numbers a").nth(1).bounding_box()
    assert first is not None
    assert second is not None
    assert first["y"] < 40, "112 stands at the top."
    assert second["y"] + second["height"] < 640, "114 is above the fold."
    context.close()
