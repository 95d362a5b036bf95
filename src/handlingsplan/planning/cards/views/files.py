# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A card as files: A4, pocket, Word, and Word for the emergency plan.

Inside, the draft where nothing is in force; in public, what is in force.
"""

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, door, open_in_municipality
from handlingsplan.access.fetch import fetch
from handlingsplan.planning.cards import paper, queries
from handlingsplan.planning.cards.access import public
from handlingsplan.planning.cards.directory import directory
from handlingsplan.planning.cards.layout.word import laid_out
from handlingsplan.planning.cards.models import CardText
from handlingsplan.planning.cards.terms import Permission
from handlingsplan.planning.cards.word import word
from handlingsplan.ui.downloads import download

from .frame import card_or_404


@door(Permission.READ)
@require_GET
def card_a4(request: Request, card_key: str) -> HttpResponse:
    return _a4(request, _inner(request, card_key), card_key, internal=True)


@door(Permission.READ)
@require_GET
def card_pocket(request: Request, card_key: str) -> HttpResponse:
    return _pocket(request, _inner(request, card_key), card_key, internal=True)


@door(Permission.READ)
@require_GET
def card_docx(request: Request, card_key: str) -> HttpResponse:
    return _word(request, _inner(request, card_key), card_key, internal=True)


@door(Permission.READ)
@require_GET
def card_plan_docx(request: Request, card_key: str) -> HttpResponse:
    """Under the headings of the municipality's emergency plan, to be put into it."""
    text, name = _inner(request, card_key), request.municipality.full_name
    file = laid_out(text, directory(), municipality=name, address=_address(request, text, card_key))
    return download(file, f"kort-{card_key}-indsatsplan.docx")


@open_in_municipality
@require_GET
def public_card_a4(request: Request, card_key: str) -> HttpResponse:
    return _a4(request, fetch(public(), card__key=card_key), card_key, internal=False)


@open_in_municipality
@require_GET
def public_card_pocket(request: Request, card_key: str) -> HttpResponse:
    return _pocket(request, fetch(public(), card__key=card_key), card_key, internal=False)


@open_in_municipality
@require_GET
def public_card_docx(request: Request, card_key: str) -> HttpResponse:
    return _word(request, fetch(public(), card__key=card_key), card_key, internal=False)


def _inner(request: Request, card_key: str) -> CardText:
    """What is in force; the draft where nothing is, or where the draft is asked for."""
    card = card_or_404(request, card_key)
    if request.GET.get("udgave") == "kladde":
        return card
    return queries.version_in_force(card) or card


def _a4(request: Request, text: CardText, key: str, *, internal: bool) -> HttpResponse:
    name = request.municipality.full_name
    file = paper.a4(text, directory(), municipality=name, internal=internal, address=_address(request, text, key))
    return download(file, f"kort-{key}-a4.pdf")


def _pocket(request: Request, text: CardText, key: str, *, internal: bool) -> HttpResponse:
    name = request.municipality.full_name
    file = paper.pocket(text, directory(), municipality=name, internal=internal, address=_address(request, text, key))
    return download(file, f"kort-{key}-lomme.pdf")


def _word(request: Request, text: CardText, key: str, *, internal: bool) -> HttpResponse:
    name = request.municipality.full_name
    file = word(text, directory(), municipality=name, internal=internal, address=_address(request, text, key))
    return download(file, f"kort-{key}.docx")


def _address(request: Request, text: CardText, key: str) -> str:
    """Where the newest version is: on the public page, or behind sign-in."""
    name = "public_card" if text.is_public else "card"
    return f"{settings.SITE_ADDRESS}{reverse(name, args=[request.municipality.slug, key])}"
