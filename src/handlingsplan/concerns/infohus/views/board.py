# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The board of nine dimensions, and one dimension that fills the screen."""

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus import warnings
from handlingsplan.concerns.infohus.actions import assess
from handlingsplan.concerns.infohus.actions.refusals import Refused
from handlingsplan.concerns.infohus.board_forms import AssessForm, FactForm, TakeForm
from handlingsplan.concerns.infohus.models import AssessmentWords, Case, FactWords
from handlingsplan.concerns.infohus.queries.board import Board, Card, boards, brought
from handlingsplan.concerns.infohus.queries.cases import Invited, invited
from handlingsplan.concerns.infohus.terms import Authority, Dimension, Permission, State
from handlingsplan.guidance.queries import entries
from handlingsplan.guidance.terms import Kind
from handlingsplan.ui.pages import Link
from handlingsplan.workflow.move import NotPossibleNow

from .frame import address, case_here, on_top

DIMENSIONS = list(Dimension)
WARNED = {
    Dimension.RHETORIC: (warnings.BELIEF,),
    Dimension.VIOLENCE: (warnings.NO_INVESTIGATION,),
    Dimension.CRIME: (warnings.NO_INVESTIGATION,),
    Dimension.RELATIONS: (warnings.PROPHECY,),
}
"""What is said on a card where somebody might go wrong."""
NOT_TYPED = frozenset({"version", "corrects", "from_police"})
"""What the page itself sends along, or what says nothing alone."""


@case_door(Permission.LEAD)
@require_GET
def board(request: Request, opened: OpenedCase) -> HttpResponse:
    """The nine cards of the round that goes on; earlier rounds are one press away, each as it was."""
    case = case_here(request, opened)
    rounds = boards(opened, case)
    chosen = _chosen(request, rounds)
    context = {
        **on_top(request, opened, case, "infohus_meeting"),
        "board": chosen,
        "rounds": rounds if len(rounds) > 1 else [],
        "is_newest": chosen is rounds[0],
        "writes": case.state == State.ASSESSMENT,
        "warnings": (warnings.SIGNS, warnings.NO_DECISIONS, warnings.PROPHECY),
        "printed_at": timezone.now(),
    }
    return render(request, "infohus/board/board.html", context)


@case_door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def board_card(request: Request, opened: OpenedCase, card_place: int) -> HttpResponse:
    """One dimension, to be read at a distance and written in a meeting, also by the keyboard alone."""
    if not 1 <= card_place <= len(DIMENSIONS):
        raise Http404
    case, dimension = case_here(request, opened), DIMENSIONS[card_place - 1]
    rounds = boards(opened, case)
    card = rounds[0].cards[dimension]
    forms = _forms(request, opened, card)
    verb, two = request.POST.get("verb", ""), None
    if request.method == "POST":
        wrong = _tried(request, opened, dimension, verb, forms)
        if wrong is None:
            messages.success(request, _("Saved."))
            return redirect("board_card", request.municipality.slug, opened.file.pk, card_place)
        rounds = boards(opened, case)
        card = rounds[0].cards[dimension]
        if isinstance(wrong, SomebodyWasFirst):
            two = _two(forms["assess"], card)
    found = invited(case, opened.key)
    facts, judgements = brought(opened, found, card)
    forms["take"].offer("chosen", [(one.contribution.pk, one.fact.text) for one in facts])
    context = {
        **on_top(request, opened, case, "infohus_meeting"),
        "card": card,
        "count": len(DIMENSIONS),
        "before": _beside(request, opened, card_place - 1),
        "after": _beside(request, opened, card_place + 1),
        "earlier": [(one.round, one.cards[dimension]) for one in rounds[1:]],
        "writes": case.state == State.ASSESSMENT,
        "brought": facts,
        "judgements": judgements,
        "two": two,
        "guidance": _guidance(dimension),
        "warnings": WARNED.get(dimension, ()),
        "printed_at": timezone.now(),
        "ask_psychiatry": _asks_psychiatry(found, card),
        **{f"{name}_form": form for name, form in forms.items()},
        "wrong": next((form for form in forms.values() if form.is_bound and form.errors), None),
        "corrects": forms["fact"]["corrects"].value(),
        "crumbs": [
            Link(_("Case %(number)s") % {"number": opened.file.number}, address(request, "infohus_case", case.file_id)),
            Link(_("The nine dimensions"), address(request, "board", case.file_id)),
            Link(str(card.name), current=True),
        ],
    }
    return render(request, "infohus/board/card.html", context)


def _forms(request: Request, opened: OpenedCase, card: Card) -> dict[str, Any]:
    """The three parts of a card. They stand in one form: what was typed in any of them is kept in all."""
    sent = request.POST if request.method == "POST" else None
    take = TakeForm(sent)
    if sent is not None:
        case: Case = opened.file.infohus
        ids = case.contributions.values_list("pk", flat=True)
        take.offer("chosen", [(one, one) for one in ids])
    first = {**asdict(card.words), "version": card.version}
    return {
        "fact": FactForm(sent, initial={"corrects": request.GET.get("ret", "")}),
        "take": take,
        "assess": AssessForm(sent, initial=first),
    }


def _wanted(verb: str, forms: dict[str, Any]) -> list[str]:
    """The parts to save: the one whose button was pressed, and every other in which something was typed."""
    typed = {name for name, form in forms.items() if set(form.changed_data) - NOT_TYPED}
    return [name for name in forms if name in typed or name == verb]


def _tried(
    request: Request, opened: OpenedCase, dimension: Dimension, verb: str, forms: dict[str, Any]
) -> Exception | None:
    """Do all that was asked, or nothing; None where it was done, else why not, with what was typed kept."""
    wanted = _wanted(verb, forms)
    for name in forms.keys() - set(wanted):
        forms[name].is_bound = False
    wrong = [name for name in wanted if not forms[name].is_valid()]
    if verb not in forms or wrong:
        return ValueError()
    try:
        with transaction.atomic():
            for name in wanted:
                doing = name
                _do(request, opened, dimension, name, dict(forms[name].cleaned_data))
    except (Refused, NotPossibleNow, SomebodyWasFirst) as refused:
        forms[doing].add_error(None, str(refused.message))
        return refused
    return None


def _do(request: Request, opened: OpenedCase, dimension: Dimension, name: str, said: dict[str, Any]) -> None:
    by, at = request.viewer, timezone.now()
    match name:
        case "fact":
            words = FactWords(said["text"], said["source"], said["day"].isoformat(), said["certainty"])
            police, corrects = said["from_police"], said["corrects"]
            assess.add_fact(opened, dimension, words, by=by, at=at, from_police=police, corrects=corrects or None)
        case "take":
            assess.take(opened, dimension, said["chosen"], by=by, at=at)
        case _:
            version = said.pop("version")
            assess.assess(opened, dimension, AssessmentWords(**said), version=version, by=by, at=at)


def _two(form: AssessForm, card: Card) -> dict[str, Any]:
    """Both texts, hers and the one that was saved meanwhile; her form stands over the saved one from now on."""
    form.over(card.version)
    mine = AssessmentWords(**{name: value for name, value in form.cleaned_data.items() if name != "version"})
    return {"mine": _as_text(mine), "theirs": _as_text(card.words), "by": card.by, "at": card.written_at}


def _as_text(words: AssessmentWords) -> str:
    return "\n\n".join(part for part in (words.resources, words.unknown, words.judged) if part)


def _beside(request: Request, opened: OpenedCase, place: int) -> Link | None:
    if not 1 <= place <= len(DIMENSIONS):
        return None
    card = Card(DIMENSIONS[place - 1], place, [], AssessmentWords())
    return Link(str(card.name), address(request, "board_card", opened.file.pk, place))


def _chosen(request: Request, rounds: list[Board]) -> Board:
    asked = request.GET.get("runde", "")
    for one in rounds:
        if one.round is not None and str(one.round.number) == asked:
            return one
    return rounds[0]


def _guidance(dimension: Dimension) -> dict[str, Any] | None:
    """The guiding notes of a dimension, in the reader's language, with how sure they are and where they are from."""
    for item in entries(Kind.DIMENSION):
        if item.key == dimension:
            language = "en" if get_language() == "en" else "da"
            notes = item.payload["notes"]
            return {"notes": notes[language], "evidence": item.evidence, "source": item.source}
    return None


def _asks_psychiatry(found: list[Invited], card: Card) -> bool:
    """Mental vulnerability is noted, and nobody from psychiatry has been asked (R36)."""
    if card.dimension is not Dimension.VULNERABILITY or not (card.facts or card.words.attention == "yes"):
        return False
    return all(one.row.authority != Authority.PSYCHIATRY for one in found)
