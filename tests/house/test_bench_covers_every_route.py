# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The measurement drives every address: what it does not know how to fill in is found here, not on the day it runs."""

import tests.routes
from tools.bench import addresses, bars, routes
from tools.bench.routes import Route

EVERY = routes.routes()


def test_every_name_in_every_address_is_known() -> None:
    unknown = {route.pattern: names for route in EVERY if (names := addresses.unknown_names(route))}
    assert unknown == {}, "Say in tools/bench/addresses.py what stands in these addresses."


def test_an_unknown_name_is_found() -> None:
    new = Route("moon", "plans", lambda request: None, ("slug", "moon_id"), (), "m/<slug:slug>/<int:moon_id>/")
    assert addresses.unknown_names(new) == ["moon_id"]


def test_it_walks_as_many_addresses_as_the_doors_are_tested_with() -> None:
    assert sorted(route.pattern for route in EVERY) == sorted(route.pattern for route in tests.routes.routes())


def test_every_address_is_driven_by_somebody() -> None:
    assert [route.pattern for route in EVERY if not routes.who_may(route)] == []


def test_what_is_said_about_addresses_is_about_addresses_that_exist() -> None:
    names = {route.name for route in EVERY}
    rooms = {route.room for route in EVERY}
    spoken_of = {
        *bars.LISTS,
        *bars.RENDERED_ON_REQUEST,
        *addresses.ASKING,
        *(entry.partition(".")[0] for entry in (*addresses.TO_FILL_IN, *addresses.FIXED) if "." in entry),
    }
    assert spoken_of - names - rooms == set()
