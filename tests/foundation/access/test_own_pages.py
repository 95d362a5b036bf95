# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One's own pages, where one works, and the demonstration's one click."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from handlingsplan.access.demo import demo_people, world
from handlingsplan.access.models import WiderGrant
from handlingsplan.access.queries import fingerprint_of
from handlingsplan.accounts.models import User
from handlingsplan.config.demo.people import seed_people

OWN = ("own_account", "workplaces", "second_factor_needed")


@pytest.mark.parametrize("name", OWN)
def test_one_must_be_signed_in(cast: Any, name: str) -> None:
    assert cast.client(None).get(reverse(name)).url.startswith(reverse("account_login"))


@pytest.mark.parametrize("name", ["own_account", "second_factor_needed"])
def test_they_open_for_everybody_signed_in(cast: Any, name: str) -> None:
    page = cast.client(cast.stranger).get(reverse(name))
    assert page.status_code == 200
    assert "<h1>" in page.content.decode()


def test_one_place_is_gone_to_at_once(cast: Any, settings: Any) -> None:
    settings.DEMO = False
    places = {
        role: cast.client(role).get(reverse("workplaces")).url for role in ("reader", "municipal_admin", "log_reviewer")
    }
    assert places == {
        "reader": reverse("plans", args=["lysbjerg"]),
        "municipal_admin": reverse("people", args=["lysbjerg"]),
        "log_reviewer": reverse("access_requests", args=["lysbjerg"]),
    }
    assert cast.client("centre_editor").get(reverse("workplaces")).url == reverse("national_content")


def test_without_a_place_it_is_explained(cast: Any) -> None:
    assert cast.client(cast.stranger).get(reverse("workplaces")).status_code == 200


def test_several_places_are_a_choice(cast: Any) -> None:
    WiderGrant.objects.create(user=cast["reader"], role="centre_adviser")
    page = cast.client("reader").get(reverse("workplaces")).content.decode()
    assert "Lysbjerg Kommune" in page
    assert reverse("national_content") in page


def test_a_demonstration_shows_the_choices(cast: Any) -> None:
    seed_people(world())
    page = cast.client("reader").get(reverse("workplaces")).content.decode()
    assert "Ragna Tofteled" in page


def test_one_click_signs_a_demo_person_in(cast: Any) -> None:
    people = seed_people(world())
    client = cast.client(None)
    answer = client.post(reverse("demo_sign_in"), {"person": people["ragna"].pk})
    assert answer.url == reverse("plans", args=["lysbjerg"])
    assert client.post(reverse("demo_sign_in"), {"person": people["liv"].pk}).url == reverse("national_content")


def test_a_demo_person_sees_the_browser_she_is_signed_in_with(cast: Any) -> None:
    people = seed_people(world())
    client = cast.client(None)
    client.post(reverse("demo_sign_in"), {"person": people["ragna"].pk})
    assert "i 1 browser" in client.get(reverse("own_account")).content.decode()


def test_the_click_knows_nobody_else(cast: Any) -> None:
    real = User.objects.create_user("rigtig@lysbjerg.example", "Rigtig Person")
    for wrong in (real.pk, 0, "", "x"):
        assert cast.client(None).post(reverse("demo_sign_in"), {"person": wrong}).status_code == 404
    assert cast.client(None).get(reverse("demo_sign_in")).status_code == 405


def test_outside_a_demonstration_there_is_no_click(cast: Any, settings: Any) -> None:
    settings.DEMO = False
    assert cast.client(None).post(reverse("demo_sign_in"), {"person": cast["reader"].pk}).status_code == 404
    assert demo_people() == []


def test_the_demo_people_are_made_once(cast: Any, django_assert_num_queries: Any) -> None:
    first, second = seed_people(world()), seed_people(world())
    assert first == second
    assert not any(user.has_usable_password() for user in first.values())
    with django_assert_num_queries(1):
        places = demo_people()
    assert [len(place.people) for place in places] == [20, 4, 1, 2]


def test_a_secret_leaves_only_its_fingerprint() -> None:
    assert fingerprint_of("hemmelig") != fingerprint_of("hemmelig ")
    assert len(fingerprint_of("hemmelig")) == 64


def test_the_front_page_of_a_demonstration_sets_no_cookie(cast: Any) -> None:
    people = seed_people(world())
    client = Client(enforce_csrf_checks=True)
    front = client.get(reverse("front"))
    assert reverse("demo_sign_in") in front.content.decode()
    assert not client.cookies
    assert client.post(reverse("demo_sign_in"), {"person": people["ragna"].pk}).status_code == 302


@pytest.mark.parametrize("told", [{"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.example"}], ids=str)
def test_another_site_signs_nobody_in(cast: Any, told: dict[str, str]) -> None:
    people = seed_people(world())
    client = Client(enforce_csrf_checks=True)
    answer = client.post(reverse("demo_sign_in"), {"person": people["ragna"].pk}, headers=told)
    assert answer.status_code == 403
    assert not client.cookies
