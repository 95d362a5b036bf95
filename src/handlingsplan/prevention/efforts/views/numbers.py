# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The numbers of an effort: chosen, shown as a chart with its table, measured, corrected."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.prevention.efforts import actions
from handlingsplan.prevention.efforts.access import (
    indicators_visible_to,
    may_edit,
    measurements_visible_to,
    visible_to,
)
from handlingsplan.prevention.efforts.forms import (
    IndicatorForm,
    MeasurementForm,
    indicator_initial,
    measurement_initial,
    proposal_initial,
)
from handlingsplan.prevention.efforts.models import Effort
from handlingsplan.prevention.efforts.queries import drawn, numbers, single
from handlingsplan.prevention.efforts.terms import OVER, Counted, Permission
from handlingsplan.ui.pages import Link

from .frame import crumbs, drawing, effort_link, indicator_link


@door(Permission.READ)
@require_GET
def indicator(request: Request, indicator_id: int) -> HttpResponse:
    """The chart, its table, what it shows and what it does not, and every correction."""
    found = fetch(indicators_visible_to(request.viewer), pk=indicator_id)
    exact = may_edit(request.viewer)
    each = numbers.followed_one(found, exact=exact, today=timezone.localdate())
    context = {
        "each": each,
        "effort": found.effort,
        "chart": drawing(drawn.chart(each)),
        "has_answers": found.counted in (Counted.PERCENT, Counted.AVERAGE),
        "may_measure": exact and found.closed_on is None and found.effort.state not in OVER,
        "may_edit": exact,
        "crumbs": crumbs(request, effort_link(request, found.effort), Link(found.name, current=True)),
    }
    return render(request, "efforts/indicator.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def choose(request: Request, effort_id: int) -> HttpResponse:
    """Choose a number to follow, from nothing or from what the library proposes."""
    effort = fetch(visible_to(request.viewer), pk=effort_id)
    form = IndicatorForm(request.POST or None, initial=_proposal(request, effort))
    if request.method == "POST" and form.is_valid():
        try:
            actions.choose(effort, form.written(), by=request.viewer, at=timezone.now())
        except actions.Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            messages.success(request, _("The indicator has been chosen."))
            return redirect("effort", request.municipality.slug, effort_id)
    return _page(request, form, _("New indicator"), effort_link(request, effort), [])


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def change(request: Request, indicator_id: int) -> HttpResponse:
    """Change an indicator, as far as what has been measured allows."""
    found = fetch(indicators_visible_to(request.viewer), pk=indicator_id)
    form = IndicatorForm(request.POST or None, initial=indicator_initial(found))
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            actions.change_indicator(found, form.written(), by=request.viewer, at=timezone.now(), version=version)
        except actions.Stale as stale:
            typed = request.POST.copy()
            typed["version"] = str(stale.theirs.version)
            form = IndicatorForm(typed)
            form.add_error(None, str(stale.message))
        except actions.Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            messages.success(request, _("The indicator has been saved."))
            return redirect("indicator", request.municipality.slug, indicator_id)
    before = [effort_link(request, found.effort)]
    return _page(request, form, _("Change the indicator"), indicator_link(request, found), before)


@door(Permission.EDIT)
@require_POST
def close(request: Request, indicator_id: int) -> HttpResponse:
    """Measure it no longer."""
    found = fetch(indicators_visible_to(request.viewer), pk=indicator_id)
    actions.close(found, by=request.viewer, at=timezone.now())
    messages.success(request, _("It is no longer measured. What has been measured stays."))
    return redirect("indicator", request.municipality.slug, indicator_id)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def measure(request: Request, indicator_id: int) -> HttpResponse:
    """Note a number."""
    found = fetch(indicators_visible_to(request.viewer), pk=indicator_id)
    first = {"measured_on": timezone.localdate()}
    form = MeasurementForm(
        request.POST or None, initial=first, indicator=found, corrects=False, last=single.last_of(found)
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.measure(found, form.written(), by=request.viewer, at=timezone.now())
        except actions.Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused.message))
        else:
            messages.success(request, _("The number has been noted."))
            return redirect("indicator", request.municipality.slug, indicator_id)
    before = [effort_link(request, found.effort)]
    return _page(request, form, _("New measurement"), indicator_link(request, found), before, lead=found.definition)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def correct(request: Request, measurement_id: int) -> HttpResponse:
    """Put another number in the place of one that was wrong."""
    found = fetch(measurements_visible_to(request.viewer), pk=measurement_id)
    form = MeasurementForm(
        request.POST or None, initial=measurement_initial(found), indicator=found.indicator, corrects=True, last=None
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.correct(found, form.written(), by=request.viewer, at=timezone.now(), why=form.cleaned_data["why"])
        except actions.Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused.message))
        else:
            messages.success(request, _("The number has been corrected. The old one stays beside it."))
            return redirect("indicator", request.municipality.slug, found.indicator_id)
    before = [effort_link(request, found.indicator.effort)]
    back = indicator_link(request, found.indicator)
    return _page(request, form, _("Correct the measurement"), back, before, lead=found.indicator.definition)


def _proposal(request: Request, effort: Effort) -> dict[str, Any]:
    """What the form shows at first when a proposal of the library was followed."""
    asked = request.GET.get("forslag", "")
    wanted = int(asked) if asked.isdecimal() and len(asked) < 3 else -1
    return next((proposal_initial(count) for place, count in single.proposals(effort, []) if place == wanted), {})


def _page(
    request: Request, form: Form, heading: str, back: Link, before: list[Link], *, lead: str = ""
) -> HttpResponse:
    context = {
        "form": form,
        "heading": heading,
        "kicker": back.text,
        "lead": lead,
        "cancel_url": back.url,
        "crumbs": crumbs(request, *before, back, Link(heading, current=True)),
    }
    return render(request, "efforts/number_form.html", context)
