# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The contacts as a card needs them: asked for once, then looked up by key."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from handlingsplan.contacts.queries import Entry, entries, everyone, function, unverified

from .rules import Reach, as_dialled


@dataclass(frozen=True)
class Directory:
    """Every contact of the municipality in scope and the national ones, as they are today."""

    known: dict[str, Entry]

    def entry(self, key: str, *, internal: bool = True) -> Entry:
        """The contact as a card quotes it; a gap where nobody can be called."""
        return entries([key], internal=internal, known=self.known)[key]

    def reach(self, key: str) -> Reach | None:
        """What the rules ask of a contact; None for a key that nobody knows."""
        if key not in self.known and function(key) is None:
            return None
        found = self.entry(key)
        return Reach(label=found.label, has_number=found.is_filled, is_public=found.public)

    def unverified(self, keys: Iterable[str]) -> list[Entry]:
        """The municipality's own numbers among these that nobody has confirmed for a quarter."""
        return unverified(list(keys), known=self.known)

    @cached_property
    def numbers(self) -> dict[str, str]:
        """Every number as it is dialled, with the key to write instead of it; national ones first."""
        ordered = sorted(self.known.values(), key=lambda entry: (not entry.national, entry.key))
        return as_dialled({entry.key: entry.number for entry in ordered})


def directory() -> Directory:
    """The directory of the municipality in scope. One query."""
    return Directory(everyone(internal=True))
