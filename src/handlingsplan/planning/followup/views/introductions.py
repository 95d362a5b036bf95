# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The short path of somebody new in a function."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.planning.followup import actions
from handlingsplan.planning.followup.access import introductions_visible_to
from handlingsplan.planning.followup.forms import NewcomerForm
from handlingsplan.planning.followup.terms import (
    INTRODUCTION_NAMES,
    INTRODUCTION_PAGES,
    IntroductionStep,
    Permission,
)
from handlingsplan.ui.pages import Link

from .frame import crumbs, functions


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def introduce(request: Request) -> HttpResponse:
    """A function has somebody new."""
    form = NewcomerForm(request.POST or None, functions=functions())
    if request.method == "POST" and form.is_valid():
        key = form.cleaned_data["function"]
        begun = actions.introduce(key, form.functions[key], by=request.viewer, at=timezone.now())
        messages.success(request, _("The path is laid out for %(function)s.") % {"function": begun.label})
        return redirect("introduction", request.municipality.slug, begun.pk)
    context = {
        "form": form,
        "submit_label": _("Lay out the path"),
        "cancel_url": reverse("followup", args=[request.municipality.slug]),
        "crumbs": crumbs(request, Link(_("New in a function"), current=True)),
    }
    return render(request, "followup/introduce.html", context)


@door(Permission.READ)
@require_http_methods(["GET", "POST"])
def introduction(request: Request, introduction_id: int) -> HttpResponse:
    """The steps, each with its page and a button that ticks it off or takes the tick away."""
    found = fetch(introductions_visible_to(request.viewer), pk=introduction_id)
    if request.method == "POST":
        step = request.POST.get("step", "")
        if step not in set(IntroductionStep):
            raise Http404
        actions.tick(found, IntroductionStep(step), by=request.viewer, at=timezone.now())
        return redirect("introduction", request.municipality.slug, found.pk)
    slug = request.municipality.slug
    steps = [
        {"key": step.value, "name": INTRODUCTION_NAMES[step], "url": _page(slug, step), "day": found.ticks.get(step)}
        for step in IntroductionStep
    ]
    context = {
        "introduction": found,
        "steps": steps,
        "next": next((step for step in steps if not step["day"]), None),
        "crumbs": crumbs(request, Link(found.label, current=True)),
    }
    return render(request, "followup/introduction.html", context)


def _page(slug: str, step: IntroductionStep) -> str:
    """The address of the page a step is about; "" in a house without that room."""
    name, kwargs = INTRODUCTION_PAGES[step]
    try:
        return reverse(name, kwargs={"slug": slug, **kwargs})
    except NoReverseMatch:
        return ""
