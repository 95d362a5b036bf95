# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""No page asks the database more than twelve questions, and none asks more because there is more to show."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from handlingsplan.guidance.queries import template, templates
from handlingsplan.keys import municipality_keys
from tests.house.test_doors import ROUTES, door_of
from tests.routes import Route
from tests.world import World

AT_MOST = 12
MORE = 6
NOT_QUESTIONS = ("SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO", "SELECT set_config", "BEGIN", "COMMIT")
PAGES = [route for route in ROUTES if (door := door_of(route)) and door.kind != "foreign"]


def questions(route: Route, world: World) -> list[str] | None:
    """What a page asks the database, or None where the address shows no page."""
    client = Client()
    client.force_login(world.with_every_role())
    address = reverse(route.name, kwargs={**world.kwargs_for(route), **dict(route.given)})
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = client.get(address)
    if answer.status_code != 200:
        return None
    return [query["sql"] for query in asked.captured_queries if not query["sql"].startswith(NOT_QUESTIONS)]


@pytest.fixture
def warm(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """National content, reference data and the keys of the municipality are in memory, as in a process that has
    answered before; a test commits nothing, and a key is remembered only when it is there to stay."""
    monkeypatch.setattr(municipality_keys, "_not_committed", set())
    monkeypatch.setattr(municipality_keys, "_remembered", {})
    template(templates()[0].key, templates()[0].version)
    Client().get(reverse("front"))
    return world


@pytest.mark.parametrize("route", PAGES, ids=str)
def test_a_page_asks_few_questions_and_no_more_when_there_is_more(route: Route, warm: World) -> None:
    questions(route, warm)
    few = questions(route, warm)
    if few is None:
        return
    warm.more(MORE)
    questions(route, warm)  # what is new is marked as seen
    many = questions(route, warm)
    assert many is not None
    assert len(many) == len(few), "\n".join(sorted(set(many) - set(few)))[:2000]
    assert len(many) <= AT_MOST, "\n".join(many)
