# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Noting that something happened which is a reason to look at the plan."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.planning.followup import actions
from handlingsplan.planning.followup.forms import ReasonForm
from handlingsplan.planning.followup.queries.yearly import noted_by_people, plans_to_follow
from handlingsplan.planning.followup.terms import Permission
from handlingsplan.ui.pages import Link

from .frame import crumbs


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def note_reason(request: Request) -> HttpResponse:
    """What happened, and then somebody decides whether the plan is to be revised."""
    first = {"found_on": timezone.localdate()}
    form = ReasonForm(request.POST or None, initial=first, reasons=noted_by_people(), plans=plans_to_follow())
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("key", "note", "found_on")}
        try:
            task = actions.note_reason(**given, plan=form.chosen_plan, by=request.viewer, at=timezone.now())
        except actions.Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The reason has been noted, and it is your task to decide."))
            return redirect("followup_action", request.municipality.slug, task.pk)
    context = {
        "form": form,
        "cancel_url": reverse("followup", args=[request.municipality.slug]),
        "crumbs": crumbs(request, Link(_("A reason to revise the plan"), current=True)),
    }
    return render(request, "followup/note_reason.html", context)
