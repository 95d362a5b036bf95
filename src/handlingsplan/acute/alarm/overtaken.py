# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Cards people act by that still hold the advice of earlier years (AKU-36)."""

from dataclasses import dataclass

from handlingsplan.planning.cards.access import in_force
from handlingsplan.planning.cards.queries import older_advice_in


@dataclass(frozen=True)
class Overtaken:
    """A card in force, and the older phrases on it."""

    key: str
    title: str
    phrases: tuple[str, ...]


def cards_with_older_advice() -> list[Overtaken]:
    """The cards in force of the municipality in scope that send people by older advice. One query."""
    found = []
    for version in in_force().order_by("title", "pk"):
        if older := older_advice_in(version):
            found.append(Overtaken(version.card.key, version.title, tuple(one.phrase for one in older)))
    return found
