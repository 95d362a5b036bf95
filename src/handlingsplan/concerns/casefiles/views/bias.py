# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Before a case is opened: are you biased in it? One question, one click."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.actions.people import declare
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.concerns.casefiles.terms import TRACK_NAMES, Permission, Track


@door(Permission.WORK)
@require_http_methods(["GET", "POST"])
def declare_bias(request: Request, file_id: int) -> HttpResponse:
    """What the case is about is not shown: its number, track, day and lead are. Who is biased has no access."""
    file = fetch(visible_to(request.viewer).select_related("lead"), pk=file_id)
    slug = request.municipality.slug
    where = request.POST.get("next") or request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(where, allowed_hosts=None):
        where = reverse(stage_called(file.stage).page, args=[slug, file.pk])
    if request.method == "POST" and (answer := request.POST.get("biased")) in ("yes", "no"):
        declare(file, is_biased=answer == "yes", by=request.viewer, at=timezone.now())
        if answer == "no":
            return redirect(where)
        messages.success(request, _("You have no access to case %(number)s.") % {"number": file.number})
        return redirect("inbox", slug)
    neutral = {"file": file, "number": file.number, "track": TRACK_NAMES[Track(file.track)]}
    return render(request, "casefiles/declare_bias.html", {**neutral, "next": where})
