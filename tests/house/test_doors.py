# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Every address is behind a door, and every door keeps out whom it should: generated from the URL table."""

from typing import Any

import pytest
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from handlingsplan.access.door import Door, open_to_all
from handlingsplan.access.roles import Place, roles
from handlingsplan.accounts.models import User
from tests.routes import Route, routes
from tests.world import NotInTheWorld, World

KINDS = {"open", "open_in_municipality", "own", "municipality", "wide", "foreign"}
ROUTES = routes()
TEMPORARY, UNKNOWN = 302, 404


def door_of(route: Route) -> Door | None:
    found = getattr(route.view, "door", None)
    return found if isinstance(found, Door) else None


def behind(*kinds: str) -> Any:
    chosen = [route for route in ROUTES if (door := door_of(route)) and door.kind in kinds]
    return pytest.mark.parametrize("route", chosen, ids=str)


def ask(route: Route, world: World, who: User | None, *, method: str = "get") -> HttpResponseBase:
    """Ask for an address as somebody; the names in it come from the world."""
    client = Client() if who is None else world.client(who)
    kwargs = {**world.kwargs_for(route), **dict(route.given)}
    answer: HttpResponseBase = getattr(client, method)(reverse(route.name, kwargs=kwargs))
    return answer


def test_every_address_is_behind_one_door() -> None:
    open_holes = [str(route) for route in ROUTES if (door := door_of(route)) is None or door.kind not in KINDS]
    assert open_holes == [], "Put one of the doors of access.door on these views."


def test_a_view_without_a_door_is_found() -> None:
    hole = Route("hole", "plans", lambda request: None, (), (), "hole/")
    assert door_of(hole) is None
    assert door_of(Route("page", "plans", open_to_all(lambda request: None), (), (), "page/")) == Door("open")


def test_addresses_under_a_municipality_have_its_doors_and_no_others() -> None:
    for route in ROUTES:
        door = door_of(route)
        assert door
        assert (door.kind == "municipality") == route.pattern.startswith("m/"), route.pattern
        assert (door.kind == "open_in_municipality") == ("slug" in route.names and route.pattern[:2] != "m/"), route
        assert door.kind in {"municipality", "wide"} or door.permission is None


def test_pages_for_every_role_in_a_town_are_few_and_known() -> None:
    """A page behind `member` needs no permission, only some role there: one's own notices, nothing else."""
    without = [route.name for route in ROUTES if (door := door_of(route)) and door == Door("municipality")]
    assert without == ["notices"]


def test_addresses_never_name_the_subject() -> None:
    """An address is seen by whoever looks over a shoulder or reads a browser's history."""
    telling = ("ekstrem", "extrem", "radikal", "terror", "bekymringssag")
    assert [route.pattern for route in ROUTES if any(word in route.pattern for word in telling)] == []


@pytest.mark.django_db
def test_an_unknown_name_in_an_address_says_what_to_add(world: World) -> None:
    with pytest.raises(NotInTheWorld, match=r"tests/world.py"):
        world.kwargs_for(Route("x", "plans", None, ("moon_id",), (), "x/"))


@behind("municipality", "wide")
class TestBehindARole:
    def test_the_anonymous_are_sent_to_sign_in(self, route: Route, world: World) -> None:
        answer = ask(route, world, None)
        assert answer.status_code == TEMPORARY
        assert answer.headers["Location"].startswith(reverse("account_login"))
        assert ask(route, world, None, method="post").status_code == 401

    def test_a_stranger_with_another_role_sees_nothing(self, route: Route, world: World) -> None:
        door = door_of(route)
        assert door
        place = {Place.MUNICIPALITY} if door.kind == "municipality" else {Place.POLICE_DISTRICT, Place.NATION}
        there = [role for role in roles().values() if role.place in place]
        lacking = [role.code for role in there if door.permission and door.permission not in role.permissions]
        for who in [*lacking, "nobody"]:
            assert ask(route, world, world.people[who]).status_code == UNKNOWN, who
        assert ask(route, world, world.people["nobody"], method="post").status_code == UNKNOWN

    def test_all_other_roles_together_open_nothing(self, route: Route, world: World) -> None:
        """Nor for somebody who works on every case, and is left with all roles but those that give it."""
        door = door_of(route)
        assert door
        if door.permission is None:
            return
        robbed = world.without(door.permission)
        for method in ("get", "post"):
            assert ask(route, world, robbed, method=method).status_code == UNKNOWN, method

    def test_every_role_in_another_town_opens_nothing_here(self, route: Route, world: World) -> None:
        for method in ("get", "post"):
            assert ask(route, world, world.people["elsewhere"], method=method).status_code == UNKNOWN

    def test_a_role_without_a_second_factor_is_asked_for_one(self, route: Route, world: World) -> None:
        answer = ask(route, world, world.people["without_factor"])
        assert (answer.status_code, answer.headers["Location"]) == (TEMPORARY, reverse("second_factor_needed"))

    def test_the_one_who_may_is_let_in(self, route: Route, world: World, missing: list[str]) -> None:
        assert ask(route, world, world.with_every_role()).status_code in {200, 302, 405}
        assert missing == [], "A template asks for what its view does not give."


@behind("municipality")
class TestInATown:
    def test_a_town_that_does_not_exist_looks_like_one_that_is_closed(self, route: Route, world: World) -> None:
        kwargs = {**world.kwargs_for(route), **dict(route.given), "slug": "ingensteds"}
        client = world.client(world.with_every_role())
        assert client.get(reverse(route.name, kwargs=kwargs)).status_code == UNKNOWN


@behind("own")
class TestOnesOwn:
    def test_the_anonymous_are_sent_to_sign_in(self, route: Route, world: World) -> None:
        assert ask(route, world, None).status_code == TEMPORARY

    def test_anybody_signed_in_is_let_in(self, route: Route, world: World, missing: list[str]) -> None:
        assert ask(route, world, world.people["nobody"]).status_code in {200, 302, 405}
        assert missing == [], "A template asks for what its view does not give."


@behind("open", "open_in_municipality")
class TestOpenToAll:
    def test_nobody_needs_to_sign_in(self, route: Route, world: World, missing: list[str]) -> None:
        answer = ask(route, world, None)
        assert answer.status_code in {200, 301, 302, 405}
        assert not answer.headers.get("Location", "").startswith(reverse("account_login"))
        assert missing == [], "A template asks for what its view does not give."
