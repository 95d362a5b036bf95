# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of the whole house: open, calm, and right about the two numbers that matter."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from handlingsplan.tenancy.queries import municipalities
from tests.people import Cast

pytestmark = pytest.mark.django_db
PAGES = ("front", "worried", "acute", "municipalities", "police_districts", "about", "accessibility")
MOST_QUERIES = 6


def shown(client: Client, name: str, **query: str) -> str:
    response = client.get(reverse(name), query)
    assert response.status_code == 200
    return str(response.content.decode())


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["da", "en"])
def test_it_opens_in_both_languages_with_few_questions(
    client: Client, django_assert_max_num_queries: Any, name: str, language: str
) -> None:
    client.cookies["django_language"] = language
    with django_assert_max_num_queries(MOST_QUERIES):
        assert f'<html lang="{language}">' in shown(client, name)


class TestFront:
    def test_it_has_the_three_doors_and_the_way_to_a_municipality(self, client: Client) -> None:
        page = shown(client, "front")
        assert all(reverse(name) in page for name in ("acute", "worried", "account_login", "municipalities"))

    def test_it_quotes_the_three_tasks(self, client: Client) -> None:
        assert "Udredning og håndtering af bekymringer" in shown(client, "front")

    def test_roles_can_be_tried_only_in_a_demonstration(self, client: Client, settings: Any) -> None:
        settings.DEMO = False
        assert reverse("demo_sign_in") not in shown(client, "front")


class TestAcute:
    def test_112_comes_first_then_114_and_nothing_that_loads_later(self, client: Client) -> None:
        page = shown(client, "acute")
        assert page.index("tel:112") < page.index("tel:114") < page.index("<h2")
        assert "<script" not in page
        assert "<img" not in page
        assert reverse("account_login") not in page

    def test_it_says_the_national_words(self, client: Client) -> None:
        assert "Er nogen i fare nu?" in shown(client, "acute")


class TestWorried:
    def test_the_steps_stand_in_order_with_their_numbers(self, client: Client) -> None:
        page = shown(client, "worried")
        assert page.index("Fare lige nu") < page.index("Hotline mod radikalisering")
        assert "41 74 90 90" in page

    def test_the_number_for_professionals_is_not_shown(self, client: Client) -> None:
        assert "72 14 22 14" not in shown(client, "worried")


class TestMunicipalities:
    def test_all_stand_in_danish_order(self, client: Client) -> None:
        page = shown(client, "municipalities")
        assert all(f"/k/{place.slug}/" in page for place in municipalities())
        assert page.index("/k/vordingborg/") < page.index("/k/aeroe/") < page.index("/k/aalborg/")

    def test_the_one_that_is_meant_is_opened(self, client: Client) -> None:
        assert client.get("/kommuner/", {"q": "ålborg"}).headers["Location"] == "/k/aalborg/"

    def test_a_misspelt_name_is_asked_about(self, client: Client) -> None:
        assert "Mente du" in shown(client, "municipalities", q="Silkebrog")

    def test_what_was_typed_comes_back_escaped(self, client: Client) -> None:
        page = shown(client, "municipalities", q="<script>qqq")
        assert "<script>qqq" not in page
        assert "&lt;script&gt;qqq" in page

    def test_programs_get_the_same_list(self, client: Client) -> None:
        listed = client.get("/kommuner.json").json()["municipalities"]
        real = [place for place in listed if not place["fictional"]]
        assert len(real) == 98
        assert {"code": "0101", "full_name": "Københavns Kommune"}.items() <= real[0].items() or any(
            place["code"] == "0101" and place["full_name"] == "Københavns Kommune" for place in real
        )
        assert all(place["region"]["name"] and place["police_district"]["name"] for place in listed)

    def test_every_municipality_stands_under_its_police_district(self, client: Client) -> None:
        page = shown(client, "police_districts")
        assert len(re.findall(r'href="/k/', page)) == len(municipalities())


class TestWhatProgramsAreTold:
    def test_a_demonstration_is_not_to_be_found(self, client: Client) -> None:
        assert "Disallow: /\n" in shown(client, "robots")

    def test_a_real_house_keeps_only_its_inner_rooms_shut(self, client: Client, settings: Any) -> None:
        settings.DEMO = False
        assert "Disallow: /m/" in shown(client, "robots")
        assert "Disallow: /\n" not in shown(client, "robots")

    def test_a_finder_of_holes_is_told_whom_to_write_to(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "/om/" in shown(client, "security_txt")
        monkeypatch.setenv("HANDLINGSPLAN_OPERATOR_SECURITY", "sikkerhed@lysbjerg.example")
        page = shown(client, "security_txt")
        assert "Contact: mailto:sikkerhed@lysbjerg.example" in page
        assert "Expires: " in page


class TestWhoRunsIt:
    def test_a_gap_is_drawn_and_filled(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "Mangler" in shown(client, "accessibility")
        monkeypatch.setenv("HANDLINGSPLAN_OPERATOR", "Midtfjord Fælles-it")
        monkeypatch.setenv("HANDLINGSPLAN_OPERATOR_EMAIL", "hjaelp@lysbjerg.example")
        monkeypatch.setenv("HANDLINGSPLAN_OPERATOR_CHECKED_ON", "2026-11-22")
        page = shown(client, "accessibility")
        assert "Midtfjord Fælles-it" in page
        assert "22. november 2026" in page
        assert "mailto:hjaelp@lysbjerg.example" in shown(client, "about")

    def test_old_addresses_lead_on(self, client: Client, cast: Cast) -> None:
        assert client.get("/was/").headers["Location"] == "/tilgaengelighed/"
        assert client.get("/kontakt/").headers["Location"] == "/om/#kontakt"
