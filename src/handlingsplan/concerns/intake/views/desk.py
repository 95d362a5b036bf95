# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the pages of the desk have in common: the case opened for somebody who sees all of it, and refusals in words."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.actions.two_signatures import (
    NothingToSign,
    NotYourOwn,
    WaitsAlready,
    WordsNeeded,
)
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.disclosure.actions.pass_on import AskALawyer, NotAllowed, ReasonTooShort
from handlingsplan.concerns.intake.actions.refusals import Refused
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.queries.desk import inquiry_of
from handlingsplan.workflow.move import NotPossibleNow

REFUSALS = (
    *(Refused, SomebodyWasFirst, NotPossibleNow, NothingToSign, NotYourOwn, WaitsAlready, WordsNeeded),
    *(NotAllowed, ReasonTooShort, AskALawyer),
)
View = Callable[..., HttpResponseBase]


def desk_door(permission: str) -> Callable[[View], View]:
    """For pages about a concern on the infohus's track; a view is given the opened case and its inquiry."""

    def make(view: View) -> View:
        @case_door(permission, beside=("inquiry__entered_by",))
        @wraps(view)
        def guarded(request: Request, case: OpenedCase, **kwargs: Any) -> HttpResponseBase:
            if case.file.track != Track.INFOHUS:
                raise Http404
            try:
                inquiry = inquiry_of(case)
            except Inquiry.DoesNotExist as missing:
                raise Http404 from missing
            return view(request, case, inquiry, **kwargs)

        return guarded

    return make


def done(form: forms.Form | None, request: Request, act: Callable[[], object]) -> bool:
    """Whether the act was done. Refused, nothing of it is kept; its sentence stands on the form, or above the page."""
    try:
        with transaction.atomic():
            act()
    except REFUSALS as refused:
        said = str(refused.message)
        if form is None:
            messages.error(request, said)
        else:
            form.add_error(None, said)
        return False
    return True


def back_to(request: Request, case: OpenedCase) -> HttpResponse:
    """The page of the inquiry."""
    return redirect("inquiry", request.municipality.slug, case.file.pk)
