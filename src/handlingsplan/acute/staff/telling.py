# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who owns what is said, and who is told before whom (AKU-25, AKU-26). Nothing here knows a database."""

from collections.abc import Iterable, Sequence

from .lists import items, names


def owned_by_police(claims: Iterable[str]) -> list[str]:
    """The names of those of the claims that the police own, in the order of the list."""
    chosen = set(claims)
    return [item.name for item in items("ownership", "claims") if item.key in chosen and item.more["owner"] == "police"]


def in_order(audiences: Iterable[str]) -> list[str]:
    """The audiences in the order in which they are to be told."""
    chosen = set(audiences)
    return [key for key in names("audiences", "audiences") if key in chosen]


def still_waiting_before(audience: str, *, audiences: Sequence[str], told: Iterable[str]) -> list[str]:
    """Those of a message's audiences that should have been told before this one, and have not been."""
    order, told = in_order({*audiences, audience}), set(told)
    return [key for key in order[: order.index(audience)] if key not in told] if audience in order else []
