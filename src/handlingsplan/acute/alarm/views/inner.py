# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The same for those who work here: the whole chain with every number, and what is not right about it."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, door
from handlingsplan.acute.alarm import queries
from handlingsplan.acute.alarm.access import may_edit
from handlingsplan.acute.alarm.overtaken import cards_with_older_advice
from handlingsplan.acute.alarm.page import AlarmPage
from handlingsplan.acute.alarm.terms import ATTACK, Permission
from handlingsplan.guidance.attack_advice import advice
from handlingsplan.ui.pages import Link


@door(Permission.READ)
@require_GET
def alarm_inner(request: Request) -> HttpResponse:
    """112 and 114, the whole chain now and at other times, the situations, and the way to the crisis staff."""
    page = AlarmPage(timezone.now(), internal=True)
    context = {
        "page": page,
        "rows": page.unverified(),
        "now": page.now(),
        "times": page.times(),
        "meaning": queries.meaning(),
        "overtaken": cards_with_older_advice(),
        "advice": advice(timezone.localdate(page.at)),
        "may_edit": may_edit(request.viewer),
    }
    return render(request, "alarm/alarm.html", context)


@door(Permission.READ)
@require_GET
def alarm_inner_trigger(request: Request, trigger_code: str) -> HttpResponse:
    """One situation with the whole chain for it."""
    kind = queries.kind_called(trigger_code)
    if kind is None:
        raise Http404
    page = AlarmPage(timezone.now(), internal=True)
    home = reverse("alarm_inner", args=[request.municipality.slug])
    context = {
        "page": page,
        "kind": kind,
        "calls": page.calls(kind),
        "rows": page.unverified(),
        "now": page.now(kind.code),
        "times": page.times(kind.code),
        "advice": advice(timezone.localdate(page.at)) if kind.code == ATTACK else None,
        "crumbs": [Link(_("Acute"), home), Link(kind.title, current=True)],
    }
    return render(request, "alarm/trigger.html", context)
