# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Every address of the product, read off the URL table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Route:
    """One address: its name, the room its view lives in, its view and the names in its address."""

    name: str
    room: str
    view: Any
    names: tuple[str, ...]
    given: tuple[tuple[str, Any], ...]
    pattern: str

    def __str__(self) -> str:
        return self.pattern

    def kwargs_from(self, known: Mapping[str, Any]) -> dict[str, Any]:
        """The values that are known for the names in the address: for this address, for its room, else for all."""
        found = {}
        for name in self.names:
            for key in (f"{self.name}.{name}", f"{self.room}.{name}", name):
                if key in known:
                    found[name] = known[key]
                    break
        return found


def routes() -> list[Route]:
    """Every address of the product, read off the URL table."""
    return list(_walk(get_resolver().url_patterns, "", ()))


def _walk(entries: Any, before: str, names: tuple[str, ...]) -> Iterator[Route]:
    for entry in entries:
        here = (*names, *entry.pattern.converters)
        address = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _walk(entry.url_patterns, address, here)
        elif isinstance(entry, URLPattern):
            app = apps.get_containing_app_config(getattr(entry.callback, "__module__", ""))
            yield Route(
                name=entry.name or address,
                room=app.label if app else "",
                view=entry.callback,
                names=here,
                given=tuple(entry.default_args.items()),
                pattern=address,
            )
