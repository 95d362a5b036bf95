# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What other rooms and the pages ask about the cards of the municipality in scope."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class CardLink:
    """A card in force, as another room points to it: the address is by name, the municipality's slug is added."""

    key: str
    title: str
    kind: str
    kind_name: str
    url_name: str
    url_kwargs: Mapping[str, object] = field(default_factory=dict)


def approved_cards(*, public_only: bool) -> list[CardLink]:
    """The cards in force of the municipality in scope; acute ones first. Public ones lead to their public page."""
    return []
