# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The acts of the first 24 hours, and contact with those around the child."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.childtrack import forms
from handlingsplan.concerns.childtrack.actions import assess as assessing
from handlingsplan.concerns.childtrack.actions import contact as contacting
from handlingsplan.concerns.childtrack.actions.siblings import add_sibling
from handlingsplan.concerns.childtrack.models.words import Assessed, Spoken
from handlingsplan.concerns.childtrack.queries.people import advisers
from handlingsplan.concerns.childtrack.terms import Agreement, Contacted
from handlingsplan.concerns.intake.models import InquiryWords
from handlingsplan.concerns.intake.terms import AgeBand

from . import acts
from .frame import act_page, notice_door, notice_of

both = require_http_methods(["GET", "POST"])


@notice_door
@both
def assess(request: Request, case: OpenedCase) -> HttpResponse:
    """Assess whether anything is acute."""
    notice = notice_of(request, case)
    late = assessing.is_late(notice, timezone.now())
    form = forms.AssessForm(request.POST or None, advisers=advisers(), is_late=late, initial={"who": request.user.pk})

    def verb() -> None:
        told = form.cleaned_data
        answers = {name: told[name] for name in ("acute", "gets_help", "control_sign", "siblings", "happened_at")}
        words = Assessed(told["reason"], told["done_at_once"], told.get("late_why", ""), told["on_call"])
        made = assessing.Assessment(**answers, words=words, who=form.assessor)
        assessing.assess(case, notice, made, by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.ASSESS, form, verb)


@notice_door
@both
def second(request: Request, case: OpenedCase) -> HttpResponse:
    """Read it as somebody who was not involved before."""
    notice = notice_of(request, case)
    form = forms.SecondForm(request.POST or None)

    def verb() -> None:
        told = form.cleaned_data
        agreement = Agreement(told["agreement"])
        assessing.read_as_second(case, notice, agreement, told["reason"], by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.SECOND, form, verb)


@notice_door
@both
def sibling(request: Request, case: OpenedCase) -> HttpResponse:
    """Make a notice for a sibling."""
    notice = notice_of(request, case)
    form = forms.SiblingForm(request.POST or None)

    def verb() -> None:
        told = form.cleaned_data
        born = told["born"].isoformat() if told["born"] else ""
        words = InquiryWords(person=told["person"], born=born, seen=told["seen"])
        add_sibling(case, notice, words, AgeBand(told["age_band"]), by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.SIBLING, form, verb)


@notice_door
@both
def safety(request: Request, case: OpenedCase) -> HttpResponse:
    """Judge the child's safety before parents and network hear of it."""
    notice = notice_of(request, case)
    form = forms.ReasonForm(request.POST or None)

    def verb() -> None:
        contacting.judge_safety(case, notice, form.cleaned_data["reason"], by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.SAFETY, form, verb)


@notice_door
@both
def contact(request: Request, case: OpenedCase) -> HttpResponse:
    """Note who was spoken to and what was said."""
    notice = notice_of(request, case)
    form = forms.ContactForm(request.POST or None)

    def verb() -> None:
        told = form.cleaned_data
        contacting.note_contact(
            case,
            notice,
            Contacted(told["answer"]),
            Spoken(told["whom"], told["said"]),
            happened_at=told["happened_at"],
            by=request.viewer,
            at=timezone.now(),
        )

    return act_page(request, case, acts.CONTACT, form, verb)
