# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A socket: rooms above tell here where they quote a contact, so that none is removed from under them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Place:
    """Somewhere a contact is quoted: in words, and the address by name (the municipality's slug is added)."""

    text: str
    url_name: str = ""
    url_kwargs: Mapping[str, object] = field(default_factory=dict)


Finder = Callable[[str], list[Place]]
_finders: list[Finder] = []


def look_here(finder: Finder) -> None:
    """Plug in a finder: given the key of a contact, it lists where its room quotes it. Called from `apps.py`."""
    if finder not in _finders:
        _finders.append(finder)


def quoted_by(key: str) -> list[Place]:
    """Everywhere the contact is quoted in the municipality in scope."""
    return [place for find in _finders for place in find(key)]
