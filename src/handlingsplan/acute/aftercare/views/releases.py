# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The calendar of releases."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.aftercare.access import releases_visible_to
from handlingsplan.acute.aftercare.actions import releases as verbs
from handlingsplan.acute.aftercare.forms import ReleaseForm
from handlingsplan.acute.aftercare.queries import steps_of
from handlingsplan.acute.aftercare.terms import Permission
from handlingsplan.acute.staff.views.frame import tried


@door(Permission.WORK)
@require_http_methods(["GET", "POST"])
def releases(request: Request) -> HttpResponse:
    """Those who will be released, the soonest first, with what is to be done and by when."""
    form = ReleaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        if tried(request, lambda: verbs.add_release(**said, by=request.viewer, at=timezone.now())):
            return redirect("releases", request.municipality.slug)
    today = timezone.localdate()
    found = releases_visible_to(request.viewer).filter(ended_on=None)[:100]
    context = {"form": form, "releases": [(release, steps_of(release, today)) for release in found]}
    return render(request, "aftercare/releases.html", context)


@door(Permission.WORK)
@require_POST
def release_step(request: Request, release_id: int, step: str) -> HttpResponse:
    """A step has been done."""
    release = fetch(releases_visible_to(request.viewer), pk=release_id, ended_on=None)
    if step not in {one.key for one in steps_of(release, timezone.localdate())}:
        raise Http404
    tried(request, lambda: verbs.step_done(release, step, by=request.viewer, at=timezone.now()))
    return redirect("releases", request.municipality.slug)


@door(Permission.WORK)
@require_POST
def end_release(request: Request, release_id: int) -> HttpResponse:
    """Take it out of the calendar."""
    release = fetch(releases_visible_to(request.viewer), pk=release_id)
    if tried(request, lambda: verbs.end_release(release, by=request.viewer, at=timezone.now())):
        messages.success(request, _("It is out of the calendar."))
    return redirect("releases", request.municipality.slug)
