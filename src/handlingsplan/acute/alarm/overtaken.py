# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Cards people act by that still hold the advice of earlier years (AKU-36)."""

from dataclasses import dataclass

from handlingsplan.guidance.attack_advice import older_phrases
from handlingsplan.planning.cards.access import in_force
from handlingsplan.planning.cards.schema import fields_of, texts_of


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
        written = [one for field in fields_of(version.kind) for one in texts_of(field, version.content)]
        if older := older_phrases("\n".join([version.title, *written])):
            found.append(Overtaken(version.card.key, version.title, tuple(one.phrase for one in older)))
    return found
