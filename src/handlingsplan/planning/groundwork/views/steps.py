# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One step at a time: changing it, putting one after it, moving it, taking it out."""

from typing import Any, Literal

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.contacts.queries import directory, missing_functions
from handlingsplan.planning.groundwork import actions, queries
from handlingsplan.planning.groundwork.access import steps_visible_to
from handlingsplan.planning.groundwork.forms import StepForm, contact_choices, step_initial, step_text
from handlingsplan.planning.groundwork.models import Step
from handlingsplan.planning.groundwork.queries import FlowSet
from handlingsplan.planning.groundwork.terms import Permission

from .flows import flow_crumbs, flow_or_404


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def step(request: Request, key: str, step_key: str) -> HttpResponse:
    """Change a step. Whoever was overtaken sees both texts."""
    found, kept = _fetch(request, key, step_key)
    version = kept.flow.version
    form = _form(found, kept, request.POST or None, step_initial(kept, version))
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        seen = values.pop("version") or 0
        try:
            actions.keep_step(kept, by=request.viewer, at=timezone.now(), version=seen, **values)
        except actions.Stale as stale:
            typed = request.POST.copy()
            typed["version"] = str(version)
            two = {"mine": step_text(values), "theirs": step_text(vars(stale.theirs))}
            again = _form(found, kept, typed, {})
            return _page(request, found, again, kept.action, step=kept, two=two, status=409)
        except actions.NotAllowed as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The step has been saved, and shows wherever the flow is shown."))
            return redirect("flow", request.municipality.slug, key)
    return _page(request, found, form, kept.action, step=kept)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def new_step(request: Request, key: str, step_key: str) -> HttpResponse:
    """Put a step after this one."""
    found, before = _fetch(request, key, step_key)
    form = _form(found, None, request.POST or None, {})
    if request.method == "POST" and form.is_valid():
        values = {name: value for name, value in form.cleaned_data.items() if name != "version"}
        try:
            actions.add_step(before.flow, by=request.viewer, at=timezone.now(), after=before.key, **values)
        except actions.NotAllowed as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(
                request, _("The step has been added. See that the steps around it still lead the right way.")
            )
            return redirect("flow", request.municipality.slug, key)
    return _page(request, found, form, _("New step"), before=before)


@door(Permission.EDIT)
@require_POST
def move(request: Request, key: str, step_key: str) -> HttpResponse:
    """Move a step one place up or down."""
    _found, kept = _fetch(request, key, step_key)
    direction: Literal["up", "down"] = "up" if request.POST.get("direction") == "up" else "down"
    try:
        actions.move_step(kept, by=request.viewer, at=timezone.now(), direction=direction)
    except actions.NotAllowed as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("The step has been moved."))
    return redirect(f"{reverse('flow', args=[request.municipality.slug, key])}#{kept.key}")


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def remove(request: Request, key: str, step_key: str) -> HttpResponse:
    """Take a step out, after telling where the others will lead."""
    found, kept = _fetch(request, key, step_key)
    here = request.municipality.slug
    if request.method == "POST":
        sent = request.POST.get("version", "")
        try:
            version = int(sent) if sent.isdecimal() else 0
            actions.remove_step(kept, by=request.viewer, at=timezone.now(), version=version)
        except (actions.Stale, actions.NotAllowed) as refused:
            messages.error(request, str(refused.message))
            return redirect("flow", here, key)
        messages.success(request, _("The step has been removed."))
        return redirect("flow", here, key)
    context = {
        "found": found,
        "step": kept,
        "leading_here": [other.action for other in found.steps if kept.key in other.next_keys],
        "crumbs": flow_crumbs(request, found, kept.action),
    }
    return render(request, "groundwork/remove_step.html", context)


def _fetch(request: Request, key: str, step_key: str) -> tuple[FlowSet, Step]:
    found = flow_or_404(key)
    return found, fetch(steps_visible_to(request.viewer), flow__key=key, key=step_key)


def _form(found: FlowSet, kept: Step | None, data: Any, first: dict[str, Any]) -> StepForm:
    missing = [(function.key, function.label) for function in missing_functions()]
    numbered = [(number, other) for number, other in enumerate(found.steps, start=1)]
    following = [
        (other.key, f"{number}. {other.action}") for number, other in numbered if kept and other.key != kept.key
    ]
    return StepForm(
        data,
        initial=first,
        contacts=contact_choices(directory(internal=True), missing, kept_key=kept.contact_key if kept else ""),
        following=following if kept else None,
        law=queries.law_of(found.key, kept.key) if kept else None,
    )


def _page(
    request: Request, found: FlowSet, form: StepForm, heading: str, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {"found": found, "form": form, "heading": heading, "crumbs": flow_crumbs(request, found, heading), **more}
    context["cancel_url"] = reverse("flow", args=[request.municipality.slug, found.key.value])
    if form.law:
        context["law"] = form.law
    return render(request, "groundwork/step.html", context, status=status)
