# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One thing to be done: added, looked at, changed, talked about, done, dropped, opened again."""

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
from handlingsplan.access.queries import people_here
from handlingsplan.planning.followup import actions
from handlingsplan.planning.followup.access import may_finish, visible_to
from handlingsplan.planning.followup.forms import ActionForm, RemarkForm, WhyForm, first_of
from handlingsplan.planning.followup.models import Action
from handlingsplan.planning.followup.queries.board import line_of
from handlingsplan.planning.followup.queries.yearly import plans_to_follow
from handlingsplan.planning.followup.states import ACTION
from handlingsplan.planning.followup.terms import Origin, Permission
from handlingsplan.planning.plans.models import Plan
from handlingsplan.ui.pages import Comment, Link, Moment
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded, history

from .frame import crumbs, functions, sections_of


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def new_followup_action(request: Request) -> HttpResponse:
    """Decide that something is to be done. `?afsnit=plan:section` chooses the section one came from."""
    plans = plans_to_follow()
    asked = request.GET.get("afsnit", "")
    first = {"origin": Origin.SECTION if asked else Origin.OTHER, "section": asked}
    form = ActionForm(
        request.POST or None,
        initial=first,
        people=people_here(),
        functions=functions(),
        sections=sections_of(plans),
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        plan, section = _chosen(given["section"] if given["origin"] == Origin.SECTION else "", plans)
        try:
            added = actions.add(
                given["text"],
                why=given["why"],
                due_on=given["due_on"],
                origin=Origin(given["origin"]),
                plan=plan,
                section_key=section,
                **form.owned_by,
                by=request.viewer,
                at=timezone.now(),
            )
        except actions.Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("It has been decided, and stands under its day."))
            return redirect("followup_action", request.municipality.slug, added.pk)
    return _form_page(request, form, _("Something to be done"), reverse("followup", args=[request.municipality.slug]))


@door(Permission.READ)
@require_GET
def followup_action(request: Request, action_id: int) -> HttpResponse:
    """What, why, who and when, and what has been said of it."""
    return _shown(request, _found(request, action_id), RemarkForm())


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def change_followup_action(request: Request, action_id: int) -> HttpResponse:
    """Other words, another owner, another day."""
    action = _found(request, action_id)
    form = ActionForm(
        request.POST or None, initial=first_of(action), people=people_here(), functions=functions(), sections=None
    )
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("text", "why", "due_on")}
        try:
            actions.change(action, **given, **form.owned_by, by=request.viewer, at=timezone.now())
        except actions.Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The change has been saved."))
            return _back(request, action)
    return _form_page(request, form, _("Change what is to be done"), _address(request, action), action)


@door(Permission.READ)
@require_POST
def remark_on_action(request: Request, action_id: int) -> HttpResponse:
    """Say something about it."""
    action = _found(request, action_id)
    form = RemarkForm(request.POST)
    if form.is_valid():
        actions.remark(action, form.cleaned_data["text"], by=request.viewer, at=timezone.now())
        messages.success(request, _("Your remark stands below."))
        return _back(request, action)
    return _shown(request, action, form)


@door(Permission.READ)
@require_POST
def finish_action(request: Request, action_id: int) -> HttpResponse:
    """One press: it has been done."""
    action = _found(request, action_id)
    try:
        actions.finish(action, by=request.viewer, at=timezone.now())
    except NotPossibleNow as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("Done: %(text)s") % {"text": action.text})
    return redirect("followup", request.municipality.slug)


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def settle_action(request: Request, action_id: int, how: str) -> HttpResponse:
    """Drop it or open it again, with a reason."""
    action = _found(request, action_id)
    step = ACTION.move(how, action.state)
    if step is None:
        messages.info(request, str(NotPossibleNow.message))
        return _back(request, action)
    form = WhyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        verb = {"drop": actions.drop, "reopen": actions.reopen}.get(how)
        if verb is None:
            raise Http404
        try:
            verb(action, reason=form.cleaned_data["reason"], by=request.viewer, at=timezone.now())
        except (NotPossibleNow, ReasonNeeded, actions.Refused) as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("It has been noted, with the reason."))
            return _back(request, action)
    context = {
        "form": form,
        "action": action,
        "heading": step.label,
        "submit_label": step.label,
        "cancel_url": _address(request, action),
        "crumbs": crumbs(request, Link(action.text, _address(request, action)), Link(str(step.label), current=True)),
    }
    return render(request, "followup/settle_action.html", context)


def _found(request: Request, action_id: int) -> Action:
    return fetch(visible_to(request.viewer), pk=action_id)


def _shown(request: Request, action: Action, form: RemarkForm) -> HttpResponse:
    today = timezone.localdate()
    remarks = [
        Comment(row.by.full_name, row.at, row.text, key=str(row.pk)) for row in action.remarks.select_related("by")
    ]
    moments = [
        Moment(row.at, str(ACTION.states[row.target].label), str(row.by or ""), row.reason) for row in history(action)
    ]
    context = {
        "line": line_of(action, request.viewer, today),
        "action": action,
        "overdue": action.is_overdue(today),
        "remarks": remarks,
        "moments": moments,
        "form": form,
        "may_finish": action.is_open and may_finish(request.viewer, action),
        "may_lead": request.viewer.may(Permission.LEAD),
        "crumbs": crumbs(request, Link(action.text, current=True)),
    }
    return render(request, "followup/action.html", context)


def _form_page(
    request: Request, form: ActionForm, heading: str, cancel_url: str, action: Action | None = None
) -> HttpResponse:
    way = [Link(action.text, cancel_url)] if action else []
    context: dict[str, Any] = {
        "form": form,
        "heading": heading,
        "cancel_url": cancel_url,
        "crumbs": crumbs(request, *way, Link(heading, current=True)),
    }
    return render(request, "followup/action_form.html", context)


def _chosen(section: str, plans: list[Plan]) -> tuple[Plan | None, str]:
    key, _colon, name = section.partition(":")
    plan = next((plan for plan in plans if str(plan.pk) == key), None)
    return plan, name if plan else ""


def _address(request: Request, action: Action) -> str:
    return reverse("followup_action", args=[request.municipality.slug, action.pk])


def _back(request: Request, action: Action) -> HttpResponse:
    return redirect("followup_action", request.municipality.slug, action.pk)
