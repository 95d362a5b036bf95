# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The fictional people of the demonstration, by place, so that every role can be tried with one click."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from django.conf import settings

from handlingsplan.accounts.models import User

from .roles import roles


@dataclass(frozen=True)
class DemoPerson:
    """One of them: `pk` is what the sign-in button sends."""

    pk: int
    name: str
    title: str
    role: str
    summary: str


@dataclass(frozen=True)
class DemoPlace:
    """A municipality, a police district or the national centre with its people."""

    name: str
    people: tuple[DemoPerson, ...]


@lru_cache(maxsize=1)
def world() -> dict[str, Any]:
    """The demonstration as it stands in `content/demo/demo.yaml`."""
    found: dict[str, Any] = yaml.safe_load((settings.CONTENT / "demo" / "demo.yaml").read_text(encoding="utf-8"))
    return found


def places_of(demonstration: dict[str, Any]) -> list[dict[str, Any]]:
    """Every place of the demonstration, in the order of the file."""
    return [
        *demonstration["municipalities"],
        *demonstration["police_districts"],
        demonstration["national_centre"],
    ]


def demo_people() -> list[DemoPlace]:
    """The places with their people; nothing outside a demonstration. One question to the database."""
    if not settings.DEMO:
        return []
    known = dict(User.objects.filter(is_demo=True, is_active=True).values_list("email", "pk"))
    places = [
        DemoPlace(
            name=place.get("full_name", place["name"]),
            people=tuple(_person(raw, known[raw["email"]]) for raw in place["people"] if raw["email"] in known),
        )
        for place in places_of(world())
    ]
    return [place for place in places if place.people]


def _person(raw: dict[str, Any], pk: int) -> DemoPerson:
    held = [roles()[code] for code in raw["roles"]]
    return DemoPerson(
        pk=pk,
        name=raw["name"],
        title=raw["title"],
        role=", ".join(role.name for role in held),
        summary=held[0].summary if held else "",
    )
