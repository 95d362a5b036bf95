# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the pages share: finding a card through the door, addresses, and the way back."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.planning.cards.access import visible_to
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.cards.rules import Problem
from handlingsplan.planning.cards.schema import ROWS, CardField, Shape, fields_of
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
    """The files of a card: three for everybody who may read it, and one for the municipality's emergency plan."""
    before = "public_card" if public else "card"
    files = (
        ("a4", _("To hang up, one A4 page"), "PDF"),
        ("pocket", _("For the pocket, 85 × 54 mm, two sides"), "PDF"),
        ("docx", _("To work on in Word"), "Word"),
        *(() if public else (("plan_docx", _("Laid out for the emergency plan"), "Word"),)),
    )
    return [
        Download(title=title, url=address(f"{before}_{name}", request, card_key), kind=kind)
        for name, title, kind in files
    ]


def missing_lines(card: Card, missing: Sequence[Problem]) -> list[dict[str, Any]]:
    """What is in the way of an approval, each with the name of its field and where in the editor it is mended."""
    fields = {field.name: field for field in fields_of(card.kind)}
    beside = {"owner": _("Kept up to date by"), "next_revision": _("Next revision"), "title": _("Title")}
    return [
        {
            "label": str(fields[one.field].label) if one.field in fields else beside.get(one.field, ""),
            "sentence": one.sentence,
            "anchor": _anchor(fields.get(one.field), one.field),
        }
        for one in missing
    ]


def _anchor(field: CardField | None, name: str) -> str:
    """Rows begin with their first; ticks have no box of their own name."""
    if field is not None and field.shape in ROWS:
        return f"id_{name}_0_text"
    return f"id_{name}_0" if field is not None and field.shape is Shape.CONTACTS else f"id_{name}"


def around(request: Request, card: Card, here: str = "") -> dict[str, Any]:
    """What every page about one card has."""
    return {"card": card, "crumbs": crumbs(request, card, here), "state": card.state}
