# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The flows: both at a glance, one drawn and in words with what is missing, begun or started over."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.contacts.queries import unverified
from handlingsplan.documents.drawing import flow_svg
from handlingsplan.planning.groundwork import actions, queries
from handlingsplan.planning.groundwork.access import may_edit
from handlingsplan.planning.groundwork.models import Step
from handlingsplan.planning.groundwork.queries import FlowSet
from handlingsplan.planning.groundwork.rules import Problem
from handlingsplan.planning.groundwork.terms import Basis, FlowKey, Permission
from handlingsplan.ui.pages import Link


@dataclass(frozen=True)
class StepLine:
    """A step as the page lists it: the row, the words a plan uses of it, and where it leads."""

    step: Step
    quoted: dict[str, Any]
    problems: list[Problem]

    @property
    def is_law(self) -> bool:
        return self.step.deadline_basis == Basis.LAW


@door(Permission.READ)
@require_GET
def flows(request: Request) -> HttpResponse:
    """The two flows, and how each stands."""
    found = [queries.flow(key) for key in FlowKey]
    lines = [(flow, queries.problems_in(flow.key, flow.steps)) for flow in found]
    return render(request, "groundwork/flows.html", {"lines": lines, "may_edit": may_edit(request.viewer)})


@door(Permission.READ)
@require_GET
def flow(request: Request, key: str) -> HttpResponse:
    """One flow: what is missing, the steps in order, and the drawing."""
    found = flow_or_404(key)
    quoted = queries.flow_quoted(key, internal=True)
    problems = queries.problems_in(found.key, found.steps)
    context = {
        "found": found,
        "unverified": unverified([step.contact_key for step in found.steps]),
        "drawing": mark_safe(flow_svg(quoted, width=640)),  # noqa: S308 - the drawing escapes every text
        "narrow_drawing": mark_safe(flow_svg(quoted)),  # noqa: S308
        "lines": [
            StepLine(step, words, [problem for problem in problems if problem.step_key == step.key])
            for step, words in zip(found.steps, quoted["steps"], strict=True)
        ],
        "problems": [(problem, _number(found, problem.step_key)) for problem in problems],
        "may_edit": may_edit(request.viewer),
        "crumbs": flow_crumbs(request, found, ""),
    }
    return render(request, "groundwork/flow.html", context)


@door(Permission.EDIT)
@require_POST
def begin(request: Request, key: str) -> HttpResponse:
    """Make the flow our own."""
    flow_or_404(key)
    try:
        actions.begin_flow(key, by=request.viewer, at=timezone.now())
    except actions.NotAllowed as refused:
        messages.info(request, str(refused.message))
    else:
        messages.success(request, _("The flow is now your own. Fit each step to your municipality."))
    return redirect("flow", request.municipality.slug, key)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def restart(request: Request, key: str) -> HttpResponse:
    """Throw our steps away and begin from the national default again."""
    found = flow_or_404(key)
    if found.flow is None:
        raise Http404
    if request.method == "POST":
        sent = request.POST.get("version", "")
        try:
            version = int(sent) if sent.isdecimal() else 0
            actions.restart_flow(found.flow, by=request.viewer, at=timezone.now(), version=version)
        except actions.Stale as stale:
            messages.warning(request, str(stale.message))
            return redirect("restart_flow", request.municipality.slug, key)
        messages.success(request, _("The flow stands as the national default again."))
        return redirect("flow", request.municipality.slug, key)
    context = {"found": found, "crumbs": flow_crumbs(request, found, _("Start over"))}
    return render(request, "groundwork/restart.html", context)


def flow_or_404(key: str) -> FlowSet:
    """The flow of this kind; a kind nobody knows is missing."""
    try:
        return queries.flow(key)
    except ValueError as unknown:
        raise Http404 from unknown


def flow_crumbs(request: Request, found: FlowSet, here: str) -> list[Link]:
    """The way back; `here` is empty on the page of the flow itself."""
    slug = request.municipality.slug
    crumbs = [Link(_("Flows"), reverse("flows", args=[slug]))]
    if not here:
        return [*crumbs, Link(found.title, current=True)]
    return [*crumbs, Link(found.title, reverse("flow", args=[slug, found.key.value])), Link(here, current=True)]


def _number(found: FlowSet, step_key: str) -> int | None:
    return next((number for number, step in enumerate(found.steps, start=1) if step.key == step_key), None)
