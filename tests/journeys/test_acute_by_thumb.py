# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""At three in the morning on a small phone, without scripts: what matters stands in the first screen of a situation."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from .conftest import House, breaches, enter, manage

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

LEADER = "Kriseleder og vagthavende"
PHONE: ViewportSize = {"width": 320, "height": 640}
TITLE = "Med tommelfingeren"
A_DRILL = f"""
from django.utils import timezone
from handlingsplan.accounts.models import User
from handlingsplan.acute.staff import levels
from handlingsplan.acute.staff.actions.activate import Report, activate
from handlingsplan.config.demo.world import viewer_with_every_role
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
town = Municipality.objects.get(slug="lysbjerg")
words = dict.fromkeys(("where", "how", "begun"), "Prøve")
with within(town.pk):
    by = viewer_with_every_role(town, User.objects.filter(email__endswith="@lysbjerg.example").first())
    report = Report(what="{TITLE}", level=levels.levels(levels.vocabulary())[0].key, **words)
    activate(report, by=by, at=timezone.now(), is_drill=True)
"""


@pytest.fixture
def here(house: House) -> str:
    """The address of a drill in which everybody is being called in."""
    found = f"SELECT id FROM staff_drillsituation WHERE what = '{TITLE}'"
    if not house.asked(found):
        manage(house.surroundings, "shell", "--no-imports", "--command", A_DRILL)
    ((pk,),) = house.asked(found)
    return f"{house.address}/m/lysbjerg/akut/oevelser/{pk}/"


@pytest.fixture(params=[False, True], ids=["without scripts", "with scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def phone(browser: Browser, house: House, scripts: bool) -> Iterator[Page]:
    """A small phone in the hand of whoever leads."""
    context = browser.new_context(viewport=PHONE, locale="da-DK", has_touch=True, java_script_enabled=scripts)
    page = context.new_page()
    enter(page, house, LEADER)
    yield page
    context.close()


def bottom(thing: Locator) -> float:
    box = thing.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


@pytest.mark.parametrize("part", ["", "log/", "opgaver/", "indkaldelse/", "meldinger/ny/", "afmeld/"])
def test_the_heading_comes_first_and_the_way_to_the_others_after_it(
    phone: Page, here: str, part: str, scripts: bool
) -> None:
    phone.goto(here + part)
    heading, menu = phone.get_by_role("heading", level=1), phone.locator(".staff-menu summary")
    expect(phone.get_by_text("ØVELSE", exact=True).first).to_be_in_viewport()
    expect(heading).to_be_in_viewport()
    assert bottom(heading) < bottom(menu)
    way = phone.get_by_role("navigation", name="Situationen")
    expect(way).to_be_hidden()
    phone.get_by_role("link", name="Gå til indholdet").press("Enter")
    for _stop in range(20):
        phone.keyboard.press("Tab")
        if menu.evaluate("it => it === document.activeElement"):
            break
    phone.keyboard.press("Enter")
    expect(way.get_by_role("link", name="Opgaver")).to_be_visible()
    if scripts:  # axe is one
        assert breaches(phone) == []


def test_whom_to_call_now_and_what_she_said_fill_the_first_screen(phone: Page, here: str) -> None:
    phone.goto(f"{here}indkaldelse/")
    now = phone.locator(".staff-now")
    called = now.get_by_role("heading").inner_text()
    expect(now.locator("a[href^='tel:']").first).to_be_in_viewport(ratio=1)
    for answer in ("Kommer", "Kan ikke komme", "Svarer ikke"):
        expect(now.get_by_role("button", name=answer)).to_be_in_viewport(ratio=1)
    now.get_by_role("button", name="Svarer ikke").click()
    expect(now.get_by_text("Senest noteret")).to_be_visible()
    expect(now.get_by_role("heading")).not_to_have_text(called)
    assert bottom(now.get_by_role("button", name="Svarer ikke")) <= PHONE["height"]
