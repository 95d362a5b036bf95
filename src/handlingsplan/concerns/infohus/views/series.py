# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Standing meetings, for the lead: a rhythm and a room, the days ahead, and how many are called; no persons (R19)."""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.infohus.actions import series
from handlingsplan.concerns.infohus.actions.refusals import Refused
from handlingsplan.concerns.infohus.forms import SeriesForm
from handlingsplan.concerns.infohus.models import MeetingSeries
from handlingsplan.concerns.infohus.rules import days_of
from handlingsplan.concerns.infohus.terms import FORM_NAMES, Form, Permission
from handlingsplan.ui.pages import Link

AHEAD = 4


@door(Permission.LEAD)
@require_GET
def standing_meetings(request: Request) -> HttpResponse:
    """Each standing meeting with its next days."""
    today = timezone.localdate()
    called = Count("meetings", filter=Q(meetings__held_at=None, meetings__given_up_at=None))
    rows = MeetingSeries.objects.filter(Q(ended_on=None) | Q(ended_on__gte=today)).annotate(called=called)
    shown = [
        {
            "row": row,
            "form": FORM_NAMES[Form(row.form)],
            "days": days_of(row.first_on, row.every_weeks, since=today, count=AHEAD, ended_on=row.ended_on),
        }
        for row in rows
    ]
    return render(request, "infohus/series.html", {"series": shown})


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def new_series(request: Request) -> HttpResponse:
    """Set one."""
    form = SeriesForm(request.POST or None)
    back = reverse("standing_meetings", args=[request.municipality.slug])
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            series.keep_series(
                form=Form(said["form"]),
                first_on=said["first_on"],
                starts_at=said["starts_at"],
                every_weeks=said["every_weeks"],
                place=said["place"],
                by=request.viewer,
                at=timezone.now(),
            )
        except Refused as refused:
            form.add_error("place", str(refused.message))
        else:
            messages.success(request, _("The standing meeting is set."))
            return redirect(back)
    heading = _("Set a standing meeting")
    context = {
        "form": form,
        "heading": heading,
        "submit_label": _("Save"),
        "cancel_url": back,
        "crumbs": [Link(_("Standing meetings"), back), Link(heading, current=True)],
    }
    return render(request, "infohus/form.html", context)


@door(Permission.LEAD)
@require_POST
def end_series(request: Request, series_number: int) -> HttpResponse:
    """It is not held any more."""
    found = fetch(MeetingSeries.objects.filter(ended_on=None), pk=series_number)
    series.end_series(found, by=request.viewer, at=timezone.now())
    messages.success(request, _("The standing meeting is ended."))
    return redirect("standing_meetings", request.municipality.slug)
