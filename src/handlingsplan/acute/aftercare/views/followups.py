# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Support and its dates: after a situation, and after a threat against an employee with no situation."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.aftercare import queries
from handlingsplan.acute.aftercare.access import followups_of, followups_visible_to
from handlingsplan.acute.aftercare.actions import followups as verbs
from handlingsplan.acute.aftercare.forms import DoneForm, FollowUpForm
from handlingsplan.acute.aftercare.terms import FollowUpKind, Permission
from handlingsplan.acute.staff.door import situation_door
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.views.frame import frame, to, tried


@situation_door(Permission.WORK)
@require_http_methods(["GET", "POST"])
def support(request: Request, situation: SituationShape) -> HttpResponse:
    """What is followed up after this situation."""
    form = FollowUpForm(request.POST or None, initial={"happened_at": situation.activated_at, "kind": "support"})
    if request.method == "POST" and form.is_valid() and _planned(request, situation, form.cleaned_data):
        return redirect(to(request, situation, "support"))
    lines = queries.in_words(followups_of(situation), timezone.now())
    links = [(line, to(request, situation, "support_done", followup_id=line.followup.pk)) for line in lines]
    context = frame(request, situation, "support", _("Support and follow-up"), form=form, lines=links)
    return render(request, "aftercare/support.html", context)


@situation_door(Permission.WORK)
@require_http_methods(["GET", "POST"])
def support_done(request: Request, situation: SituationShape, followup_id: int) -> HttpResponse:
    """One follow-up of a situation has been done."""
    found = fetch(followups_of(situation), pk=followup_id)
    back = to(request, situation, "support")
    form = DoneForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _finished(request, found, form.cleaned_data["note"]):
        return redirect(back)
    title = queries.in_words([found], timezone.now())[0].text
    context = frame(request, situation, "support", title, form=form, submit_label=_("It is done"), cancel_url=back)
    return render(request, "staff/form.html", context)


@door(Permission.WORK)
@require_http_methods(["GET", "POST"])
def aftercare(request: Request) -> HttpResponse:
    """Everything that is to be followed up, the soonest first; an employee was threatened, with no situation."""
    form = FollowUpForm(request.POST or None, initial={"happened_at": timezone.now(), "kind": "employee"})
    if request.method == "POST" and form.is_valid() and _planned(request, None, form.cleaned_data):
        return redirect("aftercare", request.municipality.slug)
    lines = queries.in_words(followups_visible_to(request.viewer).filter(done_at=None)[:100], timezone.now())
    links = [(line, reverse("followup_done", args=[request.municipality.slug, line.followup.pk])) for line in lines]
    return render(request, "aftercare/aftercare.html", {"form": form, "lines": links})


@door(Permission.WORK)
@require_http_methods(["GET", "POST"])
def followup_done(request: Request, followup_id: int) -> HttpResponse:
    """One follow-up has been done."""
    found = fetch(followups_visible_to(request.viewer), pk=followup_id)
    form = DoneForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _finished(request, found, form.cleaned_data["note"]):
        return redirect("aftercare", request.municipality.slug)
    heading = queries.in_words([found], timezone.now())[0].text
    context = {
        "form": form,
        "heading": heading,
        "submit_label": _("It is done"),
        "cancel_url": reverse("aftercare", args=[request.municipality.slug]),
    }
    return render(request, "aftercare/form.html", context)


def _planned(request: Request, situation: SituationShape | None, said: dict[str, Any]) -> bool:
    kind = FollowUpKind(said["kind"])
    return tried(
        request,
        lambda: verbs.plan(
            kind,
            situation=situation,
            about=said["about"],
            happened_at=said["happened_at"],
            by=request.viewer,
            at=timezone.now(),
        ),
    )


def _finished(request: Request, found: Any, note: str) -> bool:
    done = tried(request, lambda: verbs.finish(found, note=note, by=request.viewer, at=timezone.now()))
    if done:
        messages.success(request, _("Noted."))
    return done
