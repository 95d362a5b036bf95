# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A measure is chosen from the national list, begun, given to a mentor, ended, or stopped by the citizen."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.queries.recommendations import last_sent
from handlingsplan.concerns.infohus.terms import Authority
from handlingsplan.concerns.measures import forms
from handlingsplan.concerns.measures.access import visible_to
from handlingsplan.concerns.measures.actions import measures as verbs
from handlingsplan.concerns.measures.actions.answers import owner_of
from handlingsplan.concerns.measures.actions.tasks import give
from handlingsplan.concerns.measures.catalogue import MeasureType, measure_type, measure_types
from handlingsplan.concerns.measures.models import Measure
from handlingsplan.concerns.measures.models.measure import MeasureWords
from handlingsplan.concerns.measures.queries.people import mentors
from handlingsplan.concerns.measures.terms import Permission, Result
from handlingsplan.ui.pages import Link, Row

from . import acts
from .frame import act_page, infohus_door, measures_link

both = require_http_methods(["GET", "POST"])


@infohus_door(Permission.LEAD)
@require_GET
def choose(request: Request, case: OpenedCase) -> HttpResponse:
    """The national list of measures: on what ground, for whom, with whose consent."""
    way = [measures_link(request, case), Link(_("Choose a measure"), current=True)]
    context = {"file": case.file, "types": measure_types(), "about_child": case.file.about_child, "crumbs": way}
    return render(request, "measures/choose.html", context)


@infohus_door(Permission.LEAD)
@both
def begin(request: Request, case: OpenedCase, measure_type_key: str) -> HttpResponse:
    """Begin a measure of a type."""
    try:
        kind = measure_type(measure_type_key)
    except KeyError as unknown:
        raise Http404 from unknown
    sent = last_sent(case)
    initial = {"authority": owner_of(case), "focus": sent[1].focus if sent else []}
    form = forms.MeasureForm(request.POST or None, kind=kind, initial=initial)

    def verb() -> None:
        verbs.begin(case, kind, _plan(form), by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.BEGIN, form, verb, beside=[(kind.name, _type_rows(kind))])


@infohus_door(Permission.LEAD)
@both
def end(request: Request, case: OpenedCase, case_measure_id: int) -> HttpResponse:
    """End a measure with a result."""
    measure = _measure(request, case, case_measure_id)
    form = forms.EndForm(request.POST or None)

    def verb() -> None:
        told = form.cleaned_data
        verbs.end(case, measure, Result(told["result"]), told["words"], by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.END, form, verb)


@infohus_door(Permission.LEAD)
@both
def withdraw(request: Request, case: OpenedCase, case_measure_id: int) -> HttpResponse:
    """Stop a measure whose consent was withdrawn."""
    measure = _measure(request, case, case_measure_id)
    form = forms.WithdrawForm(request.POST or None)

    def verb() -> None:
        told = form.cleaned_data
        verbs.withdraw_consent(case, measure, told["words"], on=told["on"], by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.WITHDRAW, form, verb)


@infohus_door(Permission.LEAD)
@both
def assign_mentor(request: Request, case: OpenedCase, case_measure_id: int) -> HttpResponse:
    """Give the assignment to a mentor."""
    measure = _measure(request, case, case_measure_id)
    form = forms.TaskForm(request.POST or None, people=mentors())

    def verb() -> None:
        give(case, measure, form.chosen, form.cleaned_data["text"], by=request.viewer, at=timezone.now())

    return act_page(request, case, acts.TASK, form, verb)


def _measure(request: Request, case: OpenedCase, pk: int) -> Measure:
    return fetch(visible_to(request.viewer), pk=pk, case__file=case.file)


def _plan(form: forms.MeasureForm) -> verbs.Plan:
    told = form.cleaned_data
    names = ("purpose", "provider", "contact", "focus", "consent_of", "consent_to", "other_needs", "cooperation")
    words = MeasureWords(**{name: told[name] for name in names if name in told})
    days = {name: told[name] for name in ("started_on", "review_on", "ends_on")}
    return verbs.Plan(Authority(told["authority"]), **days, words=words, consented_on=told.get("consented_on"))


def _type_rows(kind: MeasureType) -> list[Row]:
    proposal = _("Stated from general knowledge of the law; the municipality's lawyer confirms it.")
    return [
        Row(_("On what ground"), kind.provision, source=proposal if kind.is_proposal else ""),
        Row(_("For whom"), kind.age),
        Row(_("Consent"), kind.consent_name),
        Row(_("Responsible"), kind.responsible),
    ]
