# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who has been trained: counts for those who read, lines for those who keep the register; one's own calendar."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.access.queries import people_here
from handlingsplan.organisation.models import Unit
from handlingsplan.prevention.training import queries, wording
from handlingsplan.prevention.training.access import feeds_visible_to, may_edit, trainings_visible_to
from handlingsplan.prevention.training.actions import calendar_address, keeping
from handlingsplan.prevention.training.actions.refusals import Refused
from handlingsplan.prevention.training.forms import HeadcountForm, TrainingForm, training_initial
from handlingsplan.prevention.training.kinds import meeting_name
from handlingsplan.prevention.training.models import Training
from handlingsplan.prevention.training.terms import Permission
from handlingsplan.ui.pages import Link

from .desk import tabs

LINES_SHOWN = 100


@door(Permission.READ)
@require_GET
def trained(request: Request) -> HttpResponse:
    """The coverage of each department, as a picture and a table; the lines for those who keep them."""
    today = timezone.localdate()
    kinds = queries.meeting_choices(trains=True)
    asked = request.GET.get("slags", "")
    chosen = asked if asked in dict(kinds) else ""
    rows = queries.coverages(today, chosen)
    lines = list(trainings_visible_to(request.viewer)[:LINES_SHOWN])
    context = {
        "table": wording.table(rows),
        "picture": wording.picture(rows),
        "gaps": [row.unit.name for row in rows if row.coverage.is_gap and not row.coverage.is_small],
        "kinds": kinds,
        "chosen": chosen,
        "lines": [_line(request, line) for line in lines],
        "due": [_line(request, line) for line in queries.due_for_refresh(today)] if may_edit(request.viewer) else [],
        "tabs": tabs(request, "trained"),
        "may_edit": may_edit(request.viewer),
        "today": today,
    }
    return render(request, "training/trained.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def new_training(request: Request) -> HttpResponse:
    """Register a training."""
    form = TrainingForm(request.POST or None, **_choices())
    if request.method == "POST" and form.is_valid():
        try:
            keeping.register(by=request.viewer, at=timezone.now(), today=timezone.localdate(), **form.line)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The training has been registered."))
            return redirect("trained", request.municipality.slug)
    return _page(request, form, _("Register a training"))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def training_line(request: Request, training_id: int) -> HttpResponse:
    """Change a line of the register."""
    found = fetch(trainings_visible_to(request.viewer), pk=training_id)
    form = TrainingForm(request.POST or None, **_choices(found), initial=training_initial(found))
    if request.method == "POST" and form.is_valid():
        try:
            keeping.change(found, by=request.viewer, at=timezone.now(), today=timezone.localdate(), **form.line)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The change has been saved."))
            return redirect("trained", request.municipality.slug)
    return _page(request, form, _("Change a line of the register"), training=found)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def remove_training(request: Request, training_id: int) -> HttpResponse:
    """Take a line out, after telling what it is."""
    found = fetch(trainings_visible_to(request.viewer), pk=training_id)
    if request.method == "POST":
        keeping.remove(found, by=request.viewer, at=timezone.now())
        messages.success(request, _("The line has been removed."))
        return redirect("trained", request.municipality.slug)
    context = {
        "training": found,
        "consequences": [
            str(found),
            _("It no longer counts in the coverage."),
            _("The log remembers that it was there."),
        ],
        "confirm_label": _("Remove the line"),
        "cancel_url": reverse("training_line", args=[request.municipality.slug, found.pk]),
        "crumbs": _crumbs(request, _("Remove the line")),
    }
    return render(request, "training/remove.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def count_people(request: Request) -> HttpResponse:
    """Say how many people each department has."""
    counts = queries.headcounts()
    form = HeadcountForm(request.POST or None, counts=counts)
    if request.method == "POST" and form.is_valid():
        keeping.count_people(form.counts, by=request.viewer, at=timezone.now(), today=timezone.localdate())
        messages.success(request, _("The numbers have been saved."))
        return redirect("trained", request.municipality.slug)
    return _page(request, form, _("People in the departments"), counts=True)


@door(Permission.READ)
@require_http_methods(["GET", "POST"])
def own_calendar(request: Request) -> HttpResponse:
    """One's own calendar address: made and shown once, or closed."""
    feed = feeds_visible_to(request.viewer).first()
    address = ""
    if request.method == "POST":
        if request.POST.get("act") == "close":
            if feed:
                calendar_address.revoke_feed(feed, by=request.viewer, at=timezone.now())
                messages.success(request, _("The calendar address is closed."))
            return redirect("own_calendar", request.municipality.slug)
        secret = calendar_address.make_feed(by=request.viewer, at=timezone.now())
        address = request.build_absolute_uri(reverse("calendar_feed", args=[request.municipality.slug, secret]))
        feed = feeds_visible_to(request.viewer).first()
    context = {"feed": feed, "address": address, "tabs": tabs(request, "own_calendar")}
    return render(request, "training/own_calendar.html", context)


def _choices(found: Training | None = None) -> dict[str, Any]:
    people = people_here()
    if found and found.person and found.person not in people:
        people = [*people, found.person]
    kinds = queries.meeting_choices(trains=True)
    if found and found.kind_key not in dict(kinds):
        kinds = [*kinds, (found.kind_key, meeting_name(found.kind_key))]
    return {"kinds": kinds, "units": list(Unit.objects.all()), "people": people}


def _line(request: Request, line: Training) -> dict[str, Any]:
    return {
        "training": line,
        "kind": meeting_name(line.kind_key),
        "who": str(line.person or line.function or ""),
        "url": reverse("training_line", args=[request.municipality.slug, line.pk]),
    }


def _page(request: Request, form: Any, heading: str, **more: Any) -> HttpResponse:
    context = {"form": form, "heading": heading, "crumbs": _crumbs(request, heading), **more}
    context["cancel_url"] = reverse("trained", args=[request.municipality.slug])
    return render(request, "training/line.html", context)


def _crumbs(request: Request, here: str) -> list[Link]:
    return [Link(_("Trained"), reverse("trained", args=[request.municipality.slug])), Link(here, current=True)]
