# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A municipality that has decided who is told first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.communication.rollout import actions
from handlingsplan.communication.rollout.models import Group, PersonalLink, Wave
from handlingsplan.communication.rollout.rules import fingerprint_of
from handlingsplan.tenancy.scope import within
from tests.people import Cast

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
HOME = "/m/lysbjerg/udbredelse/"
SET = {"starts_on": date(2026, 11, 22), "channel": "email", "sender": "Direktøren", "material": ["plan"]}


@dataclass
class Town:
    """Lysbjerg's cast with the national waves; the first is set. Use within the scope."""

    cast: Cast
    lead: Viewer

    def wave(self, place: int = 1) -> Wave:
        return Wave.objects.select_related("municipality").get(position=place)

    def group(self, name: str = "Modtagelsen") -> Group:
        return Group.objects.select_related("wave__municipality", "municipality", "leader").get(name=name)

    def begun(self, at: datetime = AT) -> Wave:
        return actions.begin(self.wave(), by=self.lead, at=at)

    def sent(self, *addresses: str, at: datetime = AT, name: str = "Modtagelsen") -> list[str]:
        """Send to these addresses; returns the secrets of the links."""
        sent = actions.send(self.group(name), list(addresses), by=self.lead, at=at)
        return [link.rstrip("/").rsplit("/", 1)[-1] for link in sent.links]

    def link(self, secret: str) -> PersonalLink:
        return PersonalLink.objects.select_related("group__wave").get(secret_digest=fingerprint_of(secret))


@pytest.fixture
def town(cast: Any) -> Town:
    """The waves are proposed and the first is set; nobody has been told."""
    lead = cast.viewer("plan_coordinator")
    with within(cast.home.pk):
        first = actions.propose(by=lead, at=AT)[0]
        actions.describe(first, dict(SET), version=1, by=lead, at=AT)
    return Town(cast, lead)


@pytest.fixture
def home(town: Town) -> Iterator[Town]:
    """The same, inside the scope."""
    with within(town.cast.home.pk, user=town.cast["plan_coordinator"].pk):
        yield town


@pytest.fixture
def live(town: Town) -> Town:
    """The first wave is under way today, and the reader leads a group in it."""
    with within(town.cast.home.pk):
        actions.change_group(town.group(), by=town.lead, at=timezone.now(), leader=town.cast["reader"], head_count=9)
        town.begun(timezone.now())
    return town


def wave_of(town: Town, place: int = 1) -> Wave:
    with within(town.cast.home.pk):
        return town.wave(place)


def group_of(town: Town, name: str = "Modtagelsen") -> Group:
    with within(town.cast.home.pk):
        return town.group(name)


def lead(town: Town) -> Client:
    return town.cast.client("plan_coordinator")
