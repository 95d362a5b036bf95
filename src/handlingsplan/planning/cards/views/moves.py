# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One move of a card's life: what will happen, a reason where one is asked for, and the button."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.planning.cards.access import may_edit
from handlingsplan.planning.cards.actions import decide, refusals
from handlingsplan.planning.cards.actions.write import OPEN
from handlingsplan.planning.cards.directory import directory
from handlingsplan.planning.cards.forms import ReasonForm
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.cards.plain import Change, changes
from handlingsplan.planning.cards.queries import problems_of, version_in_force
from handlingsplan.planning.cards.rules import Problem
from handlingsplan.planning.cards.states import CARD
from handlingsplan.planning.cards.terms import Permission
from handlingsplan.workflow.move import NotPossibleNow

from .frame import address, around, card_or_404, missing_lines

IN_FORCE_MEANWHILE = gettext_lazy("A version in force stays in force meanwhile.")
IS_REPLACED = gettext_lazy("The version before it is replaced. Old prints must be thrown away.")
OF_IN_FORCE = (IN_FORCE_MEANWHILE, IS_REPLACED)
"""Said only where a version is in force."""

CONSEQUENCES = {
    "send": (
        gettext_lazy("Those who may approve cards are told."),
        gettext_lazy("Nobody can write on the card while it waits."),
        IN_FORCE_MEANWHILE,
    ),
    "take_back": (gettext_lazy("The card can be written on again, and nobody is asked to approve it."),),
    "decline": (
        gettext_lazy("The writer is told, with your reason."),
        IN_FORCE_MEANWHILE,
    ),
    "approve": (
        gettext_lazy("The card is in force at once and shows wherever it is used."),
        gettext_lazy("The version is kept as it is, with the numbers of today for the record."),
        IS_REPLACED,
    ),
    "revise": (gettext_lazy("A new draft begins. What is in force stays in force until the next is approved."),),
    "withdraw": (
        gettext_lazy("The card is no longer in force and is gone from every public page."),
        gettext_lazy("Its versions are kept. A revision can bring it back."),
    ),
}
DONE = {
    "send": gettext_lazy("The card has been sent for approval."),
    "take_back": gettext_lazy("The card has been taken back."),
    "decline": gettext_lazy("The card has been returned."),
    "approve": gettext_lazy("The card is approved and in force."),
    "revise": gettext_lazy("The revision has begun."),
    "withdraw": gettext_lazy("The card is withdrawn."),
}


@door(Permission.READ)
@require_http_methods(["GET", "POST"])
def move_card(request: Request, card_key: str, card_verb: str) -> HttpResponse:
    """Make one move; 404 where this person may not make it now."""
    card = card_or_404(request, card_key)
    move = CARD.move(card_verb, card.state)
    if move is None or not request.viewer.may(move.permission):
        raise Http404
    form = ReasonForm(request.POST or None) if move.needs_reason else None
    if request.method == "GET" and card_verb in ("send", "approve"):
        return _page(request, card, card_verb, form, missing=problems_of(card, directory()))
    if request.method == "POST" and (form is None or form.is_valid()):
        reason = form.cleaned_data["reason"] if form else ""
        try:
            _make(card, card_verb, request, reason)
        except refusals.NotReady as refused:
            return _page(request, card, card_verb, form, missing=refused.missing)
        except (refusals.Refused, NotPossibleNow) as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, str(DONE[card_verb]))
        return redirect("card", request.municipality.slug, card.key)
    return _page(request, card, card_verb, form)


def _make(card: Card, verb: str, request: Request, reason: str) -> None:
    by, at = request.viewer, timezone.now()
    match verb:
        case "send":
            decide.send(card, by=by, at=at)
        case "approve":
            if request.POST.get("version", str(card.version)) != str(card.version):
                raise refusals.Stale(card)
            decide.approve(card, by=by, at=at)
        case "decline":
            decide.decline(card, reason=reason, by=by, at=at)
        case "take_back":
            decide.take_back(card, by=by, at=at)
        case "revise":
            decide.revise(card, by=by, at=at)
        case "withdraw":
            decide.withdraw(card, reason=reason, by=by, at=at)


def _page(
    request: Request, card: Card, verb: str, form: ReasonForm | None, *, missing: Sequence[Problem] = ()
) -> HttpResponse:
    move = CARD.move(verb, card.state)
    assert move is not None
    context = {
        **around(request, card, str(move.label)),
        "form": form,
        "heading": move.label,
        "consequences": [said for said in CONSEQUENCES[verb] if card.in_force is not None or said not in OF_IN_FORCE],
        "missing": missing_lines(card, missing),
        "may_edit": card.state in OPEN and may_edit(request.viewer),
        "changes": _changes(card) if verb in ("send", "approve") else [],
        "confirm_label": move.label,
        "cancel_url": address("card", request, card.key),
    }
    return render(request, "cards/move.html", context)


def _changes(card: Card) -> list[Change]:
    """What differs from the version in force; nothing where none is, or where nothing was changed."""
    before = version_in_force(card)
    found = changes(before, card) if before else []
    return found if any(change.kind != "same" for change in found) else []
