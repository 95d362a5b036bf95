# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The acts after the 24 hours: letters, screening, the board, the social system, the infohus, closing."""

from dataclasses import replace

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.childtrack import forms
from handlingsplan.concerns.childtrack.actions import letters, screen
from handlingsplan.concerns.childtrack.actions.close import close as close_notice
from handlingsplan.concerns.childtrack.actions.cross import Extract, pass_to_infohus
from handlingsplan.concerns.childtrack.letters import receipt_letter
from handlingsplan.concerns.childtrack.models.words import Pointer, Screening
from handlingsplan.concerns.childtrack.queries.overview import parents_are_told
from handlingsplan.concerns.childtrack.terms import Begun, Screened, Way
from handlingsplan.concerns.disclosure.actions import pass_on as disclosing
from handlingsplan.concerns.disclosure.rules import choices
from handlingsplan.concerns.disclosure.terms import Basis, Party, Purpose
from handlingsplan.concerns.intake.actions.refusals import NoAddress
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.terms import PROFESSIONALS
from handlingsplan.concerns.intake.terms import Answer as Told

from . import acts
from .frame import act_page, notice_door, notice_of

both = require_http_methods(["GET", "POST"])


@notice_door
@both
def receipt(request: Request, case: OpenedCase) -> HttpResponse:
    """Send the receipt; the letter is a proposal, one for a citizen and one for a professional."""
    notice = notice_of(request, case)
    is_professional = Inquiry.objects.get(file=case.file).reporter_kind in PROFESSIONALS
    proposed = {"text": receipt_letter(to_professional=is_professional), "way": Way.CONVERSATION}
    form = forms.ReceiptForm(request.POST or None, initial=proposed)

    def verb() -> None:
        told = form.cleaned_data
        letters.send_receipt(case, notice, told["text"], Way(told["way"]), by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.RECEIPT, form, verb, refusals=(NoAddress,), fields={"NoAddress": "way"})


@notice_door
@both
def result(request: Request, case: OpenedCase) -> HttpResponse:
    """Tell a professional whether something was begun."""
    notice = notice_of(request, case)
    form = forms.ResultForm(request.POST or None, initial={"way": Way.CONVERSATION})

    def verb() -> None:
        told = form.cleaned_data
        what = letters.Result(Begun(told["begun"]), told["type"], told["matters"])
        letters.tell_result(case, notice, what, Way(told["way"]), by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.RESULT, form, verb, refusals=(NoAddress,), fields={"NoAddress": "way"})


@notice_door
@both
def screening(request: Request, case: OpenedCase) -> HttpResponse:
    """Screen the notice."""
    notice = notice_of(request, case)
    form = forms.ScreeningForm(request.POST or None)

    def verb() -> None:
        told = form.cleaned_data
        words = Screening(told["reason"], told["view"], told["heard"], told["support"])
        screen.screen(case, notice, Screened(told["outcome"]), words, by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.SCREEN, form, verb)


@notice_door
@both
def board(request: Request, case: OpenedCase) -> HttpResponse:
    """Note that the youth crime board has the matter."""
    notice = notice_of(request, case)
    form = forms.BoardForm(request.POST or None)

    def verb() -> None:
        screen.refer_to_board(case, notice, form.cleaned_data["reason"], by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.BOARD, form, verb)


@notice_door
@both
def point(request: Request, case: OpenedCase) -> HttpResponse:
    """Write where the case is in the social system."""
    notice = notice_of(request, case)
    form = forms.PointerForm(request.POST or None)

    def verb() -> None:
        told = form.cleaned_data
        since = told["since"].isoformat() if told["since"] else ""
        words = Pointer(told["system"], told["number"], since, told["answered_by"])
        screen.point(case, notice, words, is_finished=told["is_finished"], by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.POINT, form, verb)


@notice_door
@both
def cross(request: Request, case: OpenedCase) -> HttpResponse:
    """Pass an extract on to the infohus."""
    notice = notice_of(request, case)
    grounds = choices(Party.INFOHUS, Purpose.PREVENT_CRIME, sender=Party.CHILDREN)
    form = forms.CrossForm(request.POST or None, grounds=[basis for basis in grounds if basis is not Basis.DANGER])

    def verb() -> None:
        told = form.cleaned_data
        extract = Extract(
            crime_risk=told["crime_risk"],
            feared=told["feared"],
            text=told["text"],
            why=told["why"],
            basis=Basis(told["basis"]),
            violence=Told(told["violence"]),
        )
        pass_to_infohus(case, notice, extract, by=request.viewer, at=timezone.now())

    refusals = (disclosing.NotAllowed, disclosing.ReasonTooShort, disclosing.AskALawyer, disclosing.NothingChosen)
    fields = {"ReasonTooShort": "why", "NotAllowed": "basis", "AskALawyer": "basis"}
    return act_page(request, case, acts.CROSS, form, verb, refusals=refusals, fields=fields)


@notice_door
@both
def close(request: Request, case: OpenedCase) -> HttpResponse:
    """Close the notice; what the case does not say is asked for in the summary."""
    notice = notice_of(request, case)
    form = forms.CloseForm(request.POST or None)
    act = acts.CLOSE if parents_are_told(case, notice) else replace(acts.CLOSE, mind=(acts.PARENTS_NOT_TOLD,))

    def verb() -> None:
        close_notice(case, notice, form.cleaned_data["summary"], by=request.viewer, at=timezone.now())

    return act_page(request, case, act, form, verb)
