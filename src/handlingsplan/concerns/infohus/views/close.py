# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Closing a case: the checklist, closing as unfounded, and the page of the second reader."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import Exists, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.actions import two_signatures
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.models import ClosingWords, Note
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries import informing
from handlingsplan.concerns.casefiles.queries.colleagues import colleagues
from handlingsplan.concerns.casefiles.terms import (
    INFORM_NAMES,
    NOTHING_FOUND,
    OUTCOME_NAMES,
    InformStatus,
    Outcome,
    Why,
)
from handlingsplan.concerns.disclosure.models import OutsideRequest
from handlingsplan.concerns.infohus.actions import close as verbs
from handlingsplan.concerns.infohus.board_forms import CloseForm
from handlingsplan.concerns.infohus.models import Case, ClosureWords
from handlingsplan.concerns.infohus.queries.recommendations import recommended_in, with_last_sent
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.infohus.terms import Dimension, Permission, State
from handlingsplan.concerns.infohus.wording import closure_rows
from handlingsplan.concerns.intake.forms.desk import SendBackForm, UnfoundedForm
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.wording import facts
from handlingsplan.ui.pages import Row

from .frame import REFUSALS, address, case_here, crumbs, first_of, on_top, tried

ALL_REFUSALS = (
    *REFUSALS,
    two_signatures.WaitsAlready,
    two_signatures.NothingToSign,
    two_signatures.NotYourOwn,
    two_signatures.WordsNeeded,
)


@case_door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def close_case(request: Request, opened: OpenedCase) -> HttpResponse:
    """The checklist of closing (caseflow.md 6.2); a closed case shows how it was closed."""
    case: Any = case_here(request, opened, read=lambda cases: with_last_sent(_closing(cases, opened)))
    if case.state == State.AWAITING_SIGNATURE:
        return redirect("sign_case", request.municipality.slug, opened.file.pk)
    outcomes = possible(case)
    if not outcomes:
        return _closed(request, opened, case)
    sent = recommended_in(case, opened.key)
    focus = [Dimension(code) for code in sent[1].focus] if sent else []
    names = [(outcome.value, OUTCOME_NAMES[outcome]) for outcome in outcomes]
    asked = request.GET.get("udfald", outcomes[0].value if len(outcomes) == 1 else "")
    form = CloseForm(
        request.POST if request.method == "POST" else None,
        initial={**first_of(opened), "outcome": asked},
        outcomes=names,
        focus=focus,
    )
    shared, duty = case.shared, informing.newest(opened.file)
    if not shared:
        del form.fields["sharing_seen"]
    if request.method == "POST" and form.is_valid() and tried(opened, form, lambda: _close(request, opened, form)):
        messages.success(request, _("Case %(number)s is closed.") % {"number": opened.file.number})
        return redirect("infohus_case", request.municipality.slug, opened.file.pk)
    context = {
        "form": form,
        "file": opened.file,
        "duty": str(INFORM_NAMES[InformStatus(duty.status)]) if duty else "",
        "duty_url": address(request, "duty_to_inform", opened.file.pk),
        "settled": informing.settles(opened.file, duty),
        "open_elsewhere": case.open_elsewhere,
        "shares": shared,
        "shares_url": address(request, "disclosures", opened.file.pk),
        "can_be_unfounded": CASE.move("propose_unfounded", case.state) is not None,
        "consequences": _consequences(),
        "submit_label": _("Close the case"),
        "cancel_url": address(request, "infohus_case", opened.file.pk),
        "crumbs": crumbs(request, opened, _("Close the case")),
    }
    return render(request, "infohus/board/close.html", context)


@case_door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def unfounded_case(request: Request, opened: OpenedCase) -> HttpResponse:
    """Three fields, what will happen on pressing, and the sentence the record begins with."""
    sent = recommended_in(case_here(request, opened, read=with_last_sent), opened.key)
    form = UnfoundedForm(
        request.POST if request.method == "POST" else None, initial={"reason": sent[1].problems if sent else ""}
    )

    def act() -> None:
        verbs.propose_unfounded(opened, ClosingWords(**form.cleaned_data), by=request.viewer, at=timezone.now())

    if request.method == "POST" and form.is_valid() and _tried(form, act):
        said = _("Case %(number)s waits for a second person. You are told when she has answered.")
        messages.success(request, said % {"number": opened.file.number})
        return redirect("inbox", request.municipality.slug)
    seconds = [user.full_name for user in colleagues(opened.file, but=request.user)]
    names = ", ".join(seconds) or _("somebody else, whom nobody has named yet")
    context = {
        "case": opened.file,
        "form": form,
        "first_line": first_line(),
        "child_first": False,
        "nobody_signs": not seconds,
        "consequences": [
            _("%(names)s is told that a case waits, and reads it on her own screen.") % {"names": names},
            _("When she signs, the case is closed and shut the same moment: out of every list and search."),
            _("All deadlines of the case work stop. It is counted without a person."),
            _("The record stays, shut. Opening it takes a reason and a leader."),
        ],
        "submit_label": _("Propose to close it"),
        "cancel_url": address(request, "infohus_case", opened.file.pk),
    }
    return render(request, "intake/desk/close_unfounded.html", context)


@case_door(Permission.LEAD, why=Why.SECOND_READING)
@require_http_methods(["GET", "POST"])
def sign_case(request: Request, opened: OpenedCase) -> HttpResponse:
    """What was proposed, beside what is known; sign on her own screen, or send back with a reason."""
    case_here(request, opened)
    proposal = two_signatures.waiting(opened.file)
    if proposal is None:
        messages.error(request, str(two_signatures.NothingToSign.message))
        return redirect("infohus_case", request.municipality.slug, opened.file.pk)
    signs, at = request.POST.get("verb") == "sign", timezone.now()
    form = SendBackForm(request.POST if request.method == "POST" and not signs else None)
    if request.method == "POST" and signs:
        if _tried(None, lambda: verbs.sign_unfounded(opened, by=request.viewer, at=at), request):
            return redirect("closed_unfounded", request.municipality.slug, opened.file.pk)
    elif request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        if _tried(form, lambda: verbs.send_back(opened, why, by=request.viewer, at=at)):
            messages.success(request, _("Case %(number)s is sent back.") % {"number": opened.file.number})
            return redirect("inbox", request.municipality.slug)
    inquiry = Inquiry.objects.filter(file=opened.file).first()
    notes = [
        {"note": note, "words": note.words(opened.key)}
        for note in Note.objects.filter(file=opened.file).select_related("by")
    ]
    url = address(request, "board", opened.file.pk)
    board = Row(_("The board"), _("The nine dimensions"), url=url, url_text=_("Look at it"))
    context = {
        "case": opened.file,
        "proposal": proposal,
        "words": proposal.words(opened.key),
        "mine": proposal.proposed_by_id == request.user.pk,
        "first_line": first_line(),
        "facts": [*(facts(inquiry.words(opened.key)) if inquiry else []), board],
        "page": {"notes": notes},
        "form": form,
        "back_url": address(request, "infohus_case", opened.file.pk),
    }
    return render(request, "intake/desk/second_reading.html", context)


def possible(case: Case) -> list[Outcome]:
    """How a case in this state can be closed by one person: first that what was begun is done, where anything was."""
    found = [outcome for outcome, verb in verbs.VERBS.items() if CASE.move(verb, case.state) is not None]
    return sorted(found, key=lambda outcome: outcome is not Outcome.DONE)


def first_line() -> str:
    """What the record of an unfounded case begins with, as it is kept: in Danish."""
    with translation.override("da"):
        return str(NOTHING_FOUND)


def _close(request: Request, opened: OpenedCase, form: CloseForm) -> None:
    said = form.cleaned_data
    words = ClosureWords(
        summary=said["summary"],
        focus=form.on_focus,
        handed_to=said["handed_to"],
        ground=said["ground"],
        informed=said["informed"],
        open_elsewhere=said["open_elsewhere"],
        journal_number=said["journal_number"],
    )
    verbs.close(
        opened,
        Outcome(said["outcome"]),
        words,
        figures=form.figures,
        sharing_seen=said.get("sharing_seen", False),
        by=request.viewer,
        at=timezone.now(),
    )


def _tried(form: Any, act: Any, request: Request | None = None) -> bool:
    """Do it, or say why not: on the form, or as a message where there is none."""
    try:
        with transaction.atomic():
            act()
    except ALL_REFUSALS as refused:
        if form is not None:
            form.add_error(None, str(refused.message))
        elif request is not None:
            messages.error(request, str(refused.message))
        return False
    return True


def _closing(cases: QuerySet[Case], opened: OpenedCase) -> QuerySet[Case]:
    """The cases, each with whether something was passed on, and whether somebody outside owes an answer."""
    outside = OutsideRequest.objects.filter(file=opened.file, answered_at=None, withdrawn_at=None)
    return cases.annotate(shared=Exists(verbs.shared(opened)), open_elsewhere=Exists(outside))


def _closed(request: Request, opened: OpenedCase, case: Case) -> HttpResponse:
    closure = getattr(case, "closure", None)
    context = {
        **on_top(request, opened, case, "infohus_case"),
        "closure": closure,
        "rows": closure_rows(closure.words(opened.key)) if closure else [],
    }
    return render(request, "infohus/board/closed.html", context)


def _consequences() -> list[str]:
    return [
        _("The deadlines of the case work stop. Those the law sets go on: to tell the person, and to journalise."),
        _("Sharing stops: nothing more is passed on in this case."),
        _("It is counted without a person."),
        _("In 30 days the case is shut: out of every list and search. Opening it takes a reason and a leader."),
    ]
