# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A socket: rooms above tell which pages a visitor chooses between on the municipality's public front page."""

from collections.abc import Callable

from handlingsplan.ui.pages import Link

Entrances = Callable[[str], list[Link]]
_known: list[Entrances] = []


def show_here(entrances: Entrances) -> None:
    """Plug in a list of links for the municipality of this slug, which is in scope. Called from `apps.py`."""
    if entrances not in _known:
        _known.append(entrances)


def entrances_to(slug: str) -> list[Link]:
    """Every page a visitor may choose, in the order the rooms gave them."""
    return [link for entrances in _known for link in entrances(slug)]
