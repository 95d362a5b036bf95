# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Every address of the product, read off the URL table, and the roles that may see it, read off its door."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

from handlingsplan.access.door import Door
from handlingsplan.access.roles import Place, roles_at

ANONYMOUS = ""
ANYBODY = "reader"
"""Who looks at pages that are about the signed-in person herself."""


@dataclass(frozen=True)
class Route:
    """One address: its name, the room its view lives in, the names in its address and those given beside it."""

    name: str
    room: str
    view: Callable[..., Any]
    names: tuple[str, ...]
    given: tuple[tuple[str, Any], ...]
    pattern: str

    @property
    def door(self) -> Door:
        found = getattr(self.view, "door", None)
        return found if isinstance(found, Door) else Door("none")


def routes() -> list[Route]:
    """New addresses join by themselves."""
    return list(_walk(get_resolver().url_patterns, "", ()))


def who_may(route: Route) -> list[str]:
    """The roles that the door lets in, each alone: permission filters, not row counts, are what makes lists slow."""
    door = route.door
    match door.kind:
        case "municipality":
            return _holding(door.permission, Place.MUNICIPALITY)
        case "wide":
            return _holding(door.permission, Place.POLICE_DISTRICT, Place.NATION)
        case "own":
            return [ANYBODY]
        case "foreign":
            return [ANONYMOUS, ANYBODY]
    return [ANONYMOUS]


def _holding(permission: str | None, *places: Place) -> list[str]:
    return [
        role.code
        for place in places
        for role in roles_at(place)
        if permission is None or permission in role.permissions
    ]


def _walk(entries: Any, before: str, names: tuple[str, ...]) -> Iterator[Route]:
    for entry in entries:
        here = (*names, *_names_in(entry))
        address = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _walk(entry.url_patterns, address, here)
        elif isinstance(entry, URLPattern):
            assert entry.callback is not None
            app = apps.get_containing_app_config(entry.callback.__module__)
            yield Route(
                name=entry.name or address,
                room=app.label if app else "",
                view=entry.callback,
                names=here,
                given=tuple(entry.default_args.items()),
                pattern=address,
            )


def _names_in(entry: Any) -> tuple[str, ...]:
    """The names in one pattern, also where it is a regular expression."""
    if entry.pattern.converters:
        return tuple(entry.pattern.converters)
    expression = getattr(entry.pattern, "regex", None)
    return tuple(expression.groupindex) if expression else ()
