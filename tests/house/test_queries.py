# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""No page asks the database more than twelve questions, and none asks more because there is more to show."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from handlingsplan.acute.staff.queries import ongoing
from handlingsplan.guidance import queries as content
from handlingsplan.keys import municipality_keys
from handlingsplan.tenancy.scope import within
from tests.house.test_doors import ROUTES, door_of
from tests.multiplied import FEW_BY_NATURE, Multiplied, multiplied
from tests.routes import Route
from tests.world import World, tenant_models

AT_MOST = 12
MORE = 6
NOT_QUESTIONS = ("SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO", "SELECT set_config", "BEGIN", "COMMIT")
PAGES = [route for route in ROUTES if (door := door_of(route)) and door.kind != "foreign"]


def questions(route: Route, world: World) -> list[str] | None:
    """What a page asks the database, or None where the address shows no page."""
    client = world.client(world.with_every_role())
    address = reverse(route.name, kwargs={**world.kwargs_for(route), **dict(route.given)})
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = client.get(address)
    if answer.status_code != 200:
        return None
    return [query["sql"] for query in asked.captured_queries if not query["sql"].startswith(NOT_QUESTIONS)]


@pytest.fixture(scope="module")
def more(standing: World, django_db_blocker: Any) -> Multiplied:
    """The rows that are not there at first."""
    with django_db_blocker.unblock():
        return multiplied(tenant_models(), standing, MORE)


@pytest.fixture
def warm(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """National content, reference data, what is acute and the keys of the municipality are in memory, as in a process
    that has answered before; a test commits nothing, and a key is remembered only when it is there to stay."""
    monkeypatch.setattr(content, "SECONDS_KEPT", 3600)
    monkeypatch.setattr(ongoing, "SECONDS_KEPT", 3600)
    monkeypatch.setattr(municipality_keys, "_not_committed", set())
    monkeypatch.setattr(municipality_keys, "_remembered", {})
    content.template(content.templates()[0].key, content.templates()[0].version)
    Client().get(reverse("front"))
    return world


def test_there_is_more_of_everything_that_people_can_make_more_of(world: World, more: Multiplied) -> None:
    kinds = [model for model in tenant_models() if model._meta.label not in FEW_BY_NATURE]
    with within(world.home.pk):
        before = {model: model._default_manager.count() for model in kinds}
        more.put_in_place(world)
        too_few = [model for model in kinds if model._default_manager.count() < before[model] + MORE]
    assert too_few == []


@pytest.mark.parametrize("route", PAGES, ids=str)
def test_a_page_asks_few_questions_and_no_more_when_there_is_more(route: Route, warm: World, more: Multiplied) -> None:
    questions(route, warm)
    few = questions(route, warm)
    if few is None:
        return
    more.put_in_place(warm)
    questions(route, warm)  # what is new is marked as seen
    many = questions(route, warm)
    assert many is not None
    assert len(many) == len(few), "\n".join(sorted(set(many) - set(few)))[:2000]
    assert len(many) <= AT_MOST, "\n".join(many)
