# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the pages share: finding a card through the door, addresses, and the way back."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.planning.cards.access import visible_to
from handlingsplan.planning.cards.models import Card
from handlingsplan.ui.pages import Download, Link


def card_or_404(request: Request, card_key: str) -> Card:
    return fetch(visible_to(request.viewer), key=card_key)


def address(name: str, request: Request, *more: object) -> str:
    """An address of this municipality."""
    return reverse(name, args=[request.municipality.slug, *more])


def crumbs(request: Request, card: Card | None, here: str = "") -> list[Link]:
    """The way back to the list, and to the card where the page is about a part of it."""
    found = [Link(_("Action cards"), address("cards", request))]
    if card is not None:
        found.append(Link(card.title, address("card", request, card.key) if here else "", current=not here))
    return [*found, Link(here, current=True)] if here else found


def downloads(request: Request, card_key: str, *, public: bool = False) -> list[Download]:
    """The three files of a card."""
    before = "public_card" if public else "card"
    files = (
        ("a4", _("To hang up, one A4 page"), "PDF"),
        ("pocket", _("For the pocket, 85 × 54 mm, two sides"), "PDF"),
        ("docx", _("To work on in Word"), "Word"),
    )
    return [
        Download(title=title, url=address(f"{before}_{name}", request, card_key), kind=kind)
        for name, title, kind in files
    ]


def around(request: Request, card: Card, here: str = "") -> dict[str, Any]:
    """What every page about one card has."""
    return {"card": card, "crumbs": crumbs(request, card, here), "state": card.state}
