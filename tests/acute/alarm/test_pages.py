# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The acute pages: 112 and 114 before all, light, without cookie; inside the whole chain."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from handlingsplan.acute.alarm import actions, content
from handlingsplan.contacts.models import ContactFunction
from handlingsplan.planning.cards.models import Card, CardVersion
from handlingsplan.tenancy.scope import within
from tests.people import Cast

pytestmark = pytest.mark.django_db
PUBLIC = "/k/lysbjerg/akut/"
INNER = "/m/lysbjerg/akut/"
LIGHT = 50_000
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def contact(cast: Cast, key: str, number: str, **more: Any) -> None:
    with within(cast.home.pk):
        known = {"label": key, "is_public": False, "verified_on": date.today()} | more
        ContactFunction.objects.create(municipality=cast.home, key=key, number=number, **known)


def card(cast: Cast, *, is_public: bool = True, text: str = "Ring.") -> None:
    facts: dict[str, Any] = {
        "kind": "acute",
        "title": "Nogen truer",
        "national_key": "ak1_threat",
        "is_public": is_public,
        "content": {"role": "Alle", "first_minutes": [{"text": text, "contact": ""}]},
    }
    with within(cast.home.pk):
        made = Card.objects.create(municipality=cast.home, key="trussel", state="approved", in_force=1, **facts)
        CardVersion.objects.create(
            municipality=cast.home,
            card=made,
            number=1,
            approved_by=cast["approver"],
            approved_at="2026-11-01T10:00Z",
            **facts,
        )


def page(address: str = PUBLIC) -> str:
    return Client().get(address).content.decode()


class TestTheFirstPage:
    def test_nothing_stands_before_the_two_numbers(self, cast: Cast) -> None:
        body = page().partition("<body>")[2]
        before = re.sub(r"<[^>]+>", "", body.partition('<a href="tel:112">')[0]).strip()
        assert before == ""
        assert body.index("tel:112") < body.index("tel:114") < body.index("<h1")
        assert re.findall(r"<a [^>]*>", body)[:2] == ['<a href="tel:112">', '<a href="tel:114">']

    @pytest.mark.parametrize("address", [PUBLIC, f"{PUBLIC}A1/", f"{PUBLIC}kort/trussel/", "/akut/"])
    def test_it_weighs_less_than_50_kb_with_all_it_brings(self, cast: Cast, address: str) -> None:
        card(cast)
        found = page(address)
        brought = re.findall(r'(?:href|src)="/static/([^"]+)"', found)
        sizes = [Path(str(finders.find(name))).stat().st_size for name in brought]
        assert len(found.encode()) + sum(sizes) < LIGHT
        assert "<img" not in found

    def test_it_asks_for_no_name_and_leaves_no_cookie(self, cast: Cast) -> None:
        client = Client()
        assert client.get(PUBLIC).status_code == 200
        assert client.get(f"{PUBLIC}A2/").status_code == 200
        assert not client.cookies

    def test_it_says_what_may_be_happening_and_who_one_may_be(self, cast: Cast) -> None:
        found = page()
        assert all(f"{PUBLIC}{raw['code']}/" in found for raw in content.triggers())
        assert all(raw["name"]["da"] in found for raw in content.people())

    def test_the_social_duty_is_always_there(self, cast: Cast) -> None:
        assert "Den sociale døgnvagt" in page()
        contact(cast, "social_duty", "70 00 01 24", is_public=True)
        assert "70 00 01 24" in page()

    def test_a_social_duty_that_is_not_public_is_reached_through_the_police(self, cast: Cast) -> None:
        before = page()
        contact(cast, "social_duty", "70 00 01 24", is_public=False)
        assert "70 00 01 24" not in page()
        assert page().count('class="gap"') == before.count('class="gap"')

    def test_a_number_that_is_not_public_stays_inside(self, cast: Cast) -> None:
        contact(cast, "duty_manager", "70 00 01 40")
        contact(cast, "chief_executive", "70 00 01 50")
        assert "70 00 01 40" not in page() + page(f"{PUBLIC}A1/")
        inside = cast.client("duty_leader").get(INNER).content.decode()
        assert "70 00 01 40" in inside
        assert "70 00 01 50" in inside

    def test_every_time_of_the_week_is_there_for_a_stored_copy(self, cast: Cast) -> None:
        found = page()
        assert all(word in found for word in ("Hverdag, kl. 8-15", "Aften, kl. 15-22", "Nat, kl. 22-8", "Helligdag"))
        assert "Spring videre efter 3 minutter uden svar" in found


class TestOneSituation:
    def test_it_says_what_to_do_and_what_not(self, cast: Cast) -> None:
        found = page(f"{PUBLIC}a3/")
        assert found.index("tel:112") < found.index("<h1")
        assert "Deler skærmbilledet i forældregrupper." in found
        assert "Flygt, gem dig, alarmér" in page(f"{PUBLIC}A1/")

    def test_one_that_is_switched_off_or_unknown_is_not_there(self, cast: Cast) -> None:
        with within(cast.home.pk):
            actions.switch_trigger("A7", is_used=False, by=cast.everything(), at=AT)
        assert Client().get(f"{PUBLIC}A7/").status_code == 404
        assert f"{PUBLIC}A7/" not in page()
        assert Client().get(f"{PUBLIC}A99/").status_code == 404

    def test_the_public_card_stands_under_who_one_is(self, cast: Cast) -> None:
        card(cast)
        assert f"{PUBLIC}kort/trussel/" in page()
        shown = page(f"{PUBLIC}kort/trussel/")
        assert "Nogen truer" in shown
        assert shown.index("tel:112") < shown.index("<h1")

    def test_a_card_that_is_not_public_is_not(self, cast: Cast) -> None:
        card(cast, is_public=False)
        assert f"{PUBLIC}kort/trussel/" not in page()
        assert Client().get(f"{PUBLIC}kort/trussel/").status_code == 404


class TestTheWorker:
    def test_it_names_the_public_pages_and_nothing_inner(self, cast: Cast) -> None:
        card(cast)
        answer = Client().get(f"{PUBLIC}sw.js")
        script = answer.content.decode()
        assert answer["Content-Type"].startswith("text/javascript")
        assert answer["Cache-Control"] == "no-cache"
        assert f'"{PUBLIC}A1/"' in script
        assert f'"{PUBLIC}kort/trussel/"' in script
        assert "/m/" not in script

    def test_it_keeps_the_pages_in_the_language_of_the_one_that_asks(self, cast: Cast) -> None:
        assert f'data-worker="{PUBLIC}sw.js?sprog=da"' in page()
        assert '"language": "en"' in page(f"{PUBLIC}sw.js?sprog=en")
        assert '"language": "da"' in page(f"{PUBLIC}sw.js?sprog=xx")

    def test_its_version_follows_what_stands_on_the_pages(self, cast: Cast) -> None:
        version = re.compile(r'"version": "(\w+)"')
        first = version.findall(page(f"{PUBLIC}sw.js"))
        assert first == version.findall(page(f"{PUBLIC}sw.js"))
        contact(cast, "infohus_lead", "70 00 01 12", is_public=True)
        assert first != version.findall(page(f"{PUBLIC}sw.js"))


class TestInside:
    def test_who_is_let_in(self, cast: Cast) -> None:
        assert cast.client("duty_leader").get(INNER).status_code == 200
        assert cast.client(cast.stranger).get(INNER).status_code == 404
        assert cast.client(cast.elsewhere).get(INNER).status_code == 404
        assert cast.client(cast.elsewhere).get(f"{INNER}type/A1/").status_code == 404
        assert cast.client("duty_leader").get(f"{INNER}type/A1/").status_code == 200

    def test_a_number_nobody_has_checked_is_said_aloud(self, cast: Cast) -> None:
        contact(cast, "duty_manager", "70 00 01 40", verified_on=None)
        assert (
            "ikke blevet kontrolleret" in cast.client("duty_leader").get(INNER).content.decode() or "Ikke kontrolleret"
        )

    def test_a_card_with_older_advice_is_named(self, cast: Cast) -> None:
        card(cast, text="Husk: Lås, lig og lyt!")
        assert "lås, lig og lyt" in cast.client("duty_leader").get(INNER).content.decode()

    def test_the_header_leads_to_the_municipality_in_one_tap(self, cast: Cast) -> None:
        assert f'class="ui-acute" href="{PUBLIC}"' in page("/k/lysbjerg/")
        assert 'class="ui-acute" href="/akut/"' in page("/")
        assert f'href="{PUBLIC}"' in page("/akut/")
