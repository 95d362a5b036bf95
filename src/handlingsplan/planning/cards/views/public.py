# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What everybody may read: the public cards in force, made for a telephone in a hurry."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, open_in_municipality
from handlingsplan.access.fetch import fetch
from handlingsplan.contacts.queries import quoted
from handlingsplan.contacts.terms import EMERGENCY
from handlingsplan.planning.cards.access import public
from handlingsplan.planning.cards.directory import directory
from handlingsplan.planning.cards.face import face, reader_of
from handlingsplan.planning.cards.meta import meta
from handlingsplan.planning.cards.models import CardVersion
from handlingsplan.planning.cards.queries import kinds_in_order
from handlingsplan.planning.cards.terms import AGE_NAMES, KIND_LEADS, KIND_NAMES, KIND_SHAPES, LANGUAGE_NAMES, AgeGroup
from handlingsplan.ui.pages import Link

from .frame import address, downloads


@open_in_municipality
@require_GET
def public_cards(request: Request) -> HttpResponse:
    """The cards everybody may use, acute ones apart from concern cards; 112 and 114 above both.

    Those in the reader's own language come first.
    """
    found = sorted(public().order_by("title", "pk"), key=lambda text: text.language != get_language())
    groups = [
        {
            "name": KIND_NAMES[kind],
            "lead": KIND_LEADS[kind],
            "shape": KIND_SHAPES[kind],
            "kind": kind,
            "lines": [
                {
                    "text": text,
                    "key": text.card.key,
                    "for_whom": reader_of(text),
                    "about": AGE_NAMES[AgeGroup(text.age_group)],
                    "language": "" if text.language == get_language() else LANGUAGE_NAMES[text.language],
                }
                for text in found
                if text.kind == kind
            ],
        }
        for kind in kinds_in_order()
    ]
    context = {
        "groups": [group for group in groups if group["lines"]],
        "contacts": quoted(list(EMERGENCY), internal=False)["rows"],
        "crumbs": [*_home(request), Link(_("Cards"))],
    }
    return render(request, "cards/public/cards.html", context)


@open_in_municipality
@require_GET
def public_card(request: Request, card_key: str) -> HttpResponse:
    """One card on a telephone: whom to call, then the steps. A card in English has all around it in English."""
    text = fetch(public(), card__key=card_key)
    with override(get_language() if text.language == "da" else text.language):
        page = _card_page(request, text)
        page["Content-Language"] = get_language() or text.language
        return page


def _card_page(request: Request, text: CardVersion) -> HttpResponse:
    key = text.card.key
    shown = face(text, directory(), internal=False)
    context = {
        "face": shown,
        "rows": list(shown.unverified),
        "meta": meta(text),
        "text": text,
        "downloads": downloads(request, key, public=True),
        "crumbs": [*_home(request), Link(_("Cards"), address("public_cards", request)), Link(text.title)],
    }
    return render(request, "cards/public/card.html", context)


def _home(request: Request) -> list[Link]:
    here = request.municipality
    return [Link(here.full_name, reverse("public_municipality", args=[here.slug]))]
