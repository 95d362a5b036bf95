# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One effort: read, written, moved on, and held up against the national text it was copied from."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.prevention.efforts import actions, rules
from handlingsplan.prevention.efforts.access import may_edit, visible_to
from handlingsplan.prevention.efforts.forms import EffortForm, ReasonForm, effort_initial
from handlingsplan.prevention.efforts.models import Effort
from handlingsplan.prevention.efforts.queries import drawn, numbers, single
from handlingsplan.prevention.efforts.queries.library import arenas
from handlingsplan.prevention.efforts.states import EFFORT
from handlingsplan.prevention.efforts.terms import OVER, STATE_NAMES, EffortState, Permission
from handlingsplan.prevention.efforts.wording import consequences
from handlingsplan.ui.pages import Link
from handlingsplan.workflow.lifecycle import Move
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded, history

from .frame import crumbs, drawing, effort_link


@door(Permission.READ)
@require_GET
def effort(request: Request, effort_id: int) -> HttpResponse:
    """What it is, what is missing, what is counted, and where it has been."""
    found = fetch(visible_to(request.viewer), pk=effort_id)
    exact = may_edit(request.viewer)
    followed = numbers.followed(found, exact=exact, today=timezone.localdate())
    running = [each for each in followed if each.indicator.closed_on is None]
    context = {
        "found": found,
        "sections": single.sections(found),
        "national": single.national_beside(found),
        "followed": [(each, drawing(drawn.chart(each))) for each in followed],
        "overdue": next((each for each in running if each.is_overdue), None),
        "next_up": min((each for each in running if each.due_on), key=lambda each: str(each.due_on), default=None),
        "has_room": rules.has_room(len(running)) and found.state not in OVER,
        "is_enough": rules.may_start_unasked(len(running)),
        "is_running": found.state == EffortState.RUNNING,
        "proposals": single.proposals(found, [each.indicator.name for each in followed]),
        "moves": EFFORT.moves_from(found.state),
        "history": [(movement, STATE_NAMES[EffortState(movement.target)]) for movement in history(found)],
        "may_edit": exact,
        "crumbs": crumbs(request, Link(found.title, current=True)),
    }
    return render(request, "efforts/effort.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    """One more effort, written from nothing."""
    form = EffortForm(request.POST or None, arenas=arenas())
    if request.method == "POST" and form.is_valid():
        try:
            added = actions.add(form.written(), by=request.viewer, at=timezone.now())
        except actions.Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            messages.success(request, _("%(title)s is in the register as an idea.") % {"title": added.title})
            return redirect("effort", request.municipality.slug, added.pk)
    heading = _("New effort")
    cancel = reverse("efforts", args=[request.municipality.slug])
    return _form_page(request, form, heading, cancel, crumbs(request, Link(heading, current=True)))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def change(request: Request, effort_id: int) -> HttpResponse:
    """Change what is written. Whoever was overtaken keeps what she typed and sees what stands there now."""
    found = fetch(visible_to(request.viewer), pk=effort_id)
    form = EffortForm(request.POST or None, initial=effort_initial(found), arenas=arenas())
    link = effort_link(request, found)
    way = crumbs(request, link, Link(_("Change"), current=True))
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            actions.change(found, form.written(), by=request.viewer, at=timezone.now(), version=version)
        except actions.Stale as stale:
            return _overtaken(request, stale, found, way)
        except actions.Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            messages.success(request, _("%(title)s has been saved.") % {"title": found.title})
            return redirect("effort", request.municipality.slug, effort_id)
    return _form_page(request, form, found.title, link.url, way)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def move(request: Request, effort_id: int, effort_verb: str) -> HttpResponse:
    """One step in its life, after telling what will happen."""
    found = fetch(visible_to(request.viewer), pk=effort_id)
    step = EFFORT.move(effort_verb, found.state)
    if step is None:
        if any(step.verb == effort_verb for step in EFFORT.moves):
            messages.warning(request, str(NotPossibleNow.message))
            return redirect("effort", request.municipality.slug, effort_id)
        raise Http404
    unmeasured = effort_verb == "start" and not rules.may_start_unasked(single.open_indicators(found))
    form = ReasonForm(
        request.POST or None, is_needed=step.needs_reason or unmeasured, help_text=single.reason_asked(step, unmeasured)
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.move_on(
                found, effort_verb, by=request.viewer, at=timezone.now(), reason=form.cleaned_data["reason"]
            )
        except actions.Refused as refused:
            form.add_error(refused.field, str(refused.message))
        except ReasonNeeded as needed:
            form.add_error("reason", str(needed.message))
        except NotPossibleNow as late:
            messages.warning(request, str(late.message))
            return redirect("effort", request.municipality.slug, effort_id)
        else:
            messages.success(request, _("%(title)s: %(state)s") % {"title": found.title, "state": found.state_badge[0]})
            return redirect("effort", request.municipality.slug, effort_id)
    return _move_page(request, found, step, form, unmeasured=unmeasured)


@door(Permission.EDIT)
@require_POST
def look_at_national(request: Request, effort_id: int) -> HttpResponse:
    """Note that the newest national text has been looked at."""
    found = fetch(visible_to(request.viewer), pk=effort_id)
    try:
        actions.look_at_national(found, by=request.viewer, at=timezone.now())
    except KeyError as gone:
        raise Http404 from gone
    messages.success(request, _("Noted. Your own text stands as it was."))
    return redirect("effort", request.municipality.slug, effort_id)


def _move_page(request: Request, found: Effort, step: Move, form: ReasonForm, *, unmeasured: bool) -> HttpResponse:
    link = effort_link(request, found)
    context = {
        "found": found,
        "form": form,
        "heading": step.label,
        "unmeasured": unmeasured,
        "consequences": consequences(step.verb),
        "confirm_label": form.save_anyway or step.label,
        "cancel_url": link.url,
        "crumbs": crumbs(request, link, Link(str(step.label), current=True)),
    }
    return render(request, "efforts/move.html", context)


def _overtaken(request: Request, stale: actions.Stale, found: Effort, way: list[Link]) -> HttpResponse:
    """What she typed, to be sent again, beside what somebody else saved."""
    typed = request.POST.copy()
    typed["version"] = str(stale.theirs.version)
    again = EffortForm(typed, arenas=arenas())
    link = effort_link(request, found)
    theirs = fetch(visible_to(request.viewer), pk=found.pk)
    return _form_page(request, again, found.title, link.url, way, status=409, theirs=single.sections(theirs))


def _form_page(
    request: Request,
    form: EffortForm,
    heading: str,
    cancel_url: str,
    way: list[Link],
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    context = {"form": form, "heading": heading, "cancel_url": cancel_url, "crumbs": way, **more}
    return render(request, "efforts/effort_form.html", context, status=status)
