# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Threats: written down the way they came, in a situation or before there is one; and the form on paper."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.alarm.terms import Permission as Alarm
from handlingsplan.acute.staff.actions.threats import note_police_told, write_threat
from handlingsplan.acute.staff.door import situation_door
from handlingsplan.acute.staff.forms.threats import PoliceForm, ThreatForm, ways
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.queries.threats import answers_of, threats_of
from handlingsplan.acute.staff.terms import Permission

from .frame import frame, to, tried, who


@situation_door()
@require_GET
def threats(request: Request, situation: SituationShape) -> HttpResponse:
    """Those of the situation, and the ways another may come."""
    return _list(request, situation)


@situation_door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def new_threat(request: Request, situation: SituationShape, threat_way: str) -> HttpResponse:
    """Write one down."""
    return _new(request, situation, threat_way)


@situation_door()
@require_http_methods(["GET", "POST"])
def threat(request: Request, situation: SituationShape, threat_number: int) -> HttpResponse:
    """One as it was received."""
    return _one(request, situation, threat_number)


@door(Alarm.READ)
@require_GET
def threats_outside(request: Request) -> HttpResponse:
    """The same before there is a situation. Everybody inside may write one down; the staff alone reads them."""
    return _list(request, None)


@door(Alarm.READ)
@require_http_methods(["GET", "POST"])
def new_threat_outside(request: Request, threat_way: str) -> HttpResponse:
    """Write one down before there is a situation."""
    return _new(request, None, threat_way)


@door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def threat_outside(request: Request, threat_number: int) -> HttpResponse:
    """One that was received before there was a situation."""
    return _one(request, None, threat_number)


@door(Alarm.READ)
@require_GET
def threat_paper(request: Request) -> HttpResponse:
    """The empty form for every way, to be printed and laid beside the telephone."""
    sheets = [(key, name, now, ThreatForm(way=key)) for key, name, now in ways()]
    return render(request, "staff/threat_paper.html", _frame(request, None, _("Threat form on paper"), sheets=sheets))


def _list(request: Request, situation: SituationShape | None) -> HttpResponse:
    named = {key: name for key, name, now in ways()}
    kept = threats_of(situation).order_by("-number") if situation or request.viewer.may(Permission.WRITE) else ()
    found = [(one, named.get(one.way, one.way)) for one in kept]
    links = [(name, now, _to(request, situation, "new_threat", threat_way=key)) for key, name, now in ways()]
    rows = [(one, name, _to(request, situation, "threat", threat_number=one.number)) for one, name in found]
    context = _frame(request, situation, _("Threats"), threats=rows, ways=links)
    return render(request, "staff/threats.html", context)


def _new(request: Request, situation: SituationShape | None, way: str) -> HttpResponse:
    known = {key: (name, now) for key, name, now in ways()}
    if way not in known:
        raise Http404
    form = ThreatForm(request.POST or None, way=way, initial={"received_at": timezone.localtime()})
    if request.method == "POST" and form.is_valid():
        made: list[Any] = []
        if tried(request, lambda: made.append(write_threat(form.threat(), situation=situation, **who(request)))):
            if situation or request.viewer.may(Permission.WRITE):
                return redirect(_to(request, situation, "threat", threat_number=made[0].number))
            messages.success(request, _kept_for_the_staff(made[0].police_told_at is not None))
            return redirect(_to(request, situation, "threats"))
    name, now = known[way]
    cancel = _to(request, situation, "threats")
    context = _frame(request, situation, name, form=form, now=now, cancel_url=cancel)
    return render(request, "staff/threat_form.html", context)


def _kept_for_the_staff(police_told: bool) -> str:
    """What somebody who may write a threat down, but not read the others, is told when it is kept."""
    if police_told:
        return _("It is written down, and the crisis staff can read it. Tell your leader too.")
    return _("It is written down, and the crisis staff can read it. Call the police on 114 now, and tell your leader.")


def _one(request: Request, situation: SituationShape | None, number: int) -> HttpResponse:
    found = fetch(threats_of(situation), number=number)
    form = PoliceForm(request.POST or None, initial={"told_at": timezone.localtime()})
    if request.method == "POST" and form.is_valid():
        told_at = form.cleaned_data["told_at"]
        if tried(request, lambda: note_police_told(found, situation=situation, told_at=told_at, **who(request))):
            messages.success(request, _("It is noted that the police have been told."))
            return redirect(_to(request, situation, "threat", threat_number=found.number))
    named = {key: name for key, name, now in ways()}
    title = _("Threat %(number)d") % {"number": found.number}
    context = _frame(
        request, situation, title, threat=found, way=named.get(found.way, found.way), rows=answers_of(found), form=form
    )
    return render(request, "staff/threat.html", context)


def _frame(request: Request, situation: SituationShape | None, title: str, **more: Any) -> dict[str, Any]:
    if situation:
        return frame(request, situation, "threats", title, base="staff/situation.html", **more)
    may_write = request.viewer.may(Alarm.READ)
    base = "staff/outside.html"
    return {"municipality": request.municipality, "title": title, "base": base, "may_write": may_write, **more}


def _to(request: Request, situation: SituationShape | None, name: str, **more: object) -> str:
    if situation:
        return to(request, situation, name, **more)
    return reverse(f"{name}_outside", kwargs={"slug": request.municipality.slug, **more})
