# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The list of cards, one card with what is expected now, and how its versions differ."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.access.viewer import Viewer
from handlingsplan.guidance.attack_advice import advice
from handlingsplan.planning.cards import queries, rules
from handlingsplan.planning.cards.access import may_edit, versions_visible_to, visible_to
from handlingsplan.planning.cards.directory import directory
from handlingsplan.planning.cards.face import face, reader_of
from handlingsplan.planning.cards.meta import meta
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.cards.national import newer_national
from handlingsplan.planning.cards.plain import changes
from handlingsplan.planning.cards.rules import Problem
from handlingsplan.planning.cards.states import CARD
from handlingsplan.planning.cards.terms import (
    AGE_NAMES,
    KIND_LEADS,
    KIND_NAMES,
    KIND_SHAPES,
    LANGUAGE_NAMES,
    AgeGroup,
    CardState,
    Permission,
)
from handlingsplan.ui.pages import Moment
from handlingsplan.workflow.lifecycle import Move
from handlingsplan.workflow.move import history

from .frame import address, around, card_or_404, downloads, missing_lines

OPEN = (CardState.DRAFT, CardState.IN_REVISION)
MAIN_VERBS = ("send", "approve", "revise")


@door(Permission.READ)
@require_GET
def cards(request: Request) -> HttpResponse:
    """Both kinds, apart; what is in force, what is being written, and what waits for somebody."""
    contacts, today = directory(), timezone.localdate()
    lines = [_line(card, queries.problems_of(card, contacts), today) for card in visible_to(request.viewer)]
    groups = [
        {
            "kind": kind,
            "name": KIND_NAMES[kind],
            "lead": KIND_LEADS[kind],
            "shape": KIND_SHAPES[kind],
            "lines": [line for line in lines if line["card"].kind == kind],
        }
        for kind in queries.kinds_in_order()
    ]
    context = {
        "groups": groups,
        "may_edit": may_edit(request.viewer),
        "is_empty": not lines,
        "waiting": [line["card"] for line in lines if waits_for(line["card"], request.viewer)],
    }
    return render(request, "cards/cards.html", context)


def _line(card: Card, missing: list[Problem], today: Any) -> dict[str, Any]:
    is_open = card.state in OPEN
    return {
        "card": card,
        "state": CARD.states[card.state].label,
        "is_in_force": card.in_force is not None,
        "for_whom": reader_of(card),
        "about": AGE_NAMES[AgeGroup(card.age_group)],
        "language": "" if card.language == "da" else LANGUAGE_NAMES[card.language],
        "missing": len(missing) if is_open else 0,
        "overdue": card.in_force is not None and card.next_revision is not None and card.next_revision < today,
    }


@door(Permission.READ)
@require_GET
def card(request: Request, card_key: str) -> HttpResponse:
    """One card: what is expected now, what is missing, the card as it is read, and what happened to it."""
    found = card_or_404(request, card_key)
    contacts = directory()
    missing = queries.problems_of(found, contacts) if found.state in OPEN else []
    in_force = queries.version_in_force(found)
    asked = request.GET.get("udgave", "kladde" if found.state == CardState.SENT else "")
    shows_draft = asked == "kladde" or in_force is None
    text = found if shows_draft or in_force is None else in_force
    context = {
        **around(request, found),
        "state_now": CARD.states[found.state],
        "next_act": next_act(request, found, missing),
        "moves": other_moves(request, found),
        "missing": missing_lines(found, missing),
        "put_in": [contacts.entry(key).number for key in rules.put_in(found.content)] if found.state in OPEN else [],
        "names": queries.names_in(found) if found.state in OPEN else [],
        "older": (older := queries.older_advice_in(found)),
        "advice": advice(timezone.localdate()) if older else None,
        "newer": newer_national(found),
        "face": (shown := face(text, contacts, internal=True)),
        "rows": list(shown.unverified),
        "meta": meta(text),
        "in_force": in_force,
        "shows_draft": shows_draft,
        "has_both": in_force is not None and found.state != CardState.APPROVED,
        "variants": queries.variants_of(found),
        "downloads": downloads(request, found.key),
        "moments": moments(found),
        "may_edit": may_edit(request.viewer),
    }
    return render(request, "cards/card.html", context)


@door(Permission.READ)
@require_GET
def card_versions(request: Request, card_key: str) -> HttpResponse:
    """Every version that was approved, newest first."""
    found = card_or_404(request, card_key)
    versions = versions_visible_to(request.viewer).filter(card=found).order_by("-number")
    context = {**around(request, found, _("Versions")), "versions": versions, "is_open": found.state in OPEN}
    return render(request, "cards/versions.html", context)


@door(Permission.READ)
@require_GET
def card_version(request: Request, card_key: str, card_number: int) -> HttpResponse:
    """One version as it was approved, the contacts of that day, and what differs from the one before."""
    found = card_or_404(request, card_key)
    pair = versions_visible_to(request.viewer).filter(card=found, number__in=[card_number, card_number - 1])
    version = fetch(pair, number=card_number)
    before = pair.filter(number=card_number - 1).first()
    here = _("Version %(number)d") % {"number": card_number}
    context = {
        **around(request, found, here),
        "version": version,
        "face": face(version, directory(), internal=True),
        "meta": meta(version),
        "is_in_force": found.in_force == version.number,
        "changes": changes(before, version) if before else [],
        "resolved": sorted(version.resolved.values(), key=lambda contact: contact["label"]),
    }
    return render(request, "cards/version.html", context)


def waits_for(found: Card, viewer: Viewer) -> bool:
    """Whether it is for this person to approve the card: sent, and neither written nor sent by her."""
    is_own = viewer.user is not None and found.is_work_of(viewer.user)
    return found.state == CardState.SENT and viewer.may(Permission.APPROVE) and not is_own


def moves_for(found: Card, viewer: Viewer) -> list[Move]:
    """The moves this person may make now."""
    return [move for move in CARD.moves_from(found.state) if viewer.may(move.permission)]


def other_moves(request: Request, found: Card) -> list[dict[str, Any]]:
    """The moves that are not the next act, as links."""
    return [
        {"label": move.label, "url": address("move_card", request, found.key, move.verb)}
        for move in moves_for(found, request.viewer)
        if move.verb not in MAIN_VERBS
    ]


def next_act(request: Request, found: Card, missing: list[Problem]) -> dict[str, Any]:
    """What is expected now, of whom, and the page where this person does it."""
    state = CARD.states[found.state]
    act: dict[str, Any] = {"title": state.label, "who": state.acts, "why": "", "url": "", "action": ""}
    if found.state in OPEN and may_edit(request.viewer) and missing:
        url = address("edit_card", request, found.key)
        return {**act, "title": _("Fill in what is missing"), "url": url, "action": _("Write the card")}
    move = next((move for move in moves_for(found, request.viewer) if move.verb in MAIN_VERBS), None)
    if move is not None and move.verb == "approve" and not waits_for(found, request.viewer):
        return {**act, "why": _("You have written on the card or sent it. Somebody else must approve it.")}
    if move is not None:
        url = address("move_card", request, found.key, move.verb)
        return {**act, "title": move.label, "url": url, "action": move.label}
    return act


def moments(found: Card) -> list[Moment]:
    """What happened to the card, newest first."""
    return [
        Moment(when=step.at, text=str(CARD.states[step.target].label), who=str(step.by or ""), detail=step.reason)
        for step in history(found)
    ][::-1]
