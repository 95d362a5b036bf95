# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A socket: rooms above tell which pages a visitor chooses between on the municipality's public front page.

Readers find their own page first ("Who are you?"); what else can be fetched or asked for stands after the plan.
"""

from collections.abc import Callable

from handlingsplan.ui.pages import Link

Links = Callable[[str], list[Link]]
_readers: list[Links] = []
_offers: list[Links] = []


def show_here(entrances: Links) -> None:
    """Plug in a page for each kind of reader; called with the slug of the municipality in scope, from `apps.py`."""
    if entrances not in _readers:
        _readers.append(entrances)


def offer_here(offers: Links) -> None:
    """Plug in what the municipality offers everybody besides; called with the slug of the municipality in scope."""
    if offers not in _offers:
        _offers.append(offers)


def entrances_to(slug: str) -> list[Link]:
    """A page for each kind of reader, in the order the rooms gave them."""
    return [link for links in _readers for link in links(slug)]


def offers_of(slug: str) -> list[Link]:
    """Everything else a visitor may fetch or ask for."""
    return [link for links in _offers for link in links(slug)]
