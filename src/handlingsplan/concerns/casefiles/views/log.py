# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The log of a case: for those on it, and for the data-protection officer, who also sees weeks and months."""

import csv
from io import StringIO

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.access.queries import people_who_may
from handlingsplan.accounts.models import User
from handlingsplan.audit.log import page_of_log
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.actions import controlling
from handlingsplan.concerns.casefiles.forms.control import MonthForm, PersonForm
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.queries import control
from handlingsplan.concerns.casefiles.queries.log import log_of
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.concerns.casefiles.terms import Permission
from handlingsplan.ui.downloads import download
from handlingsplan.ui.pages import Link


@door(Permission.WORK)
@require_GET
def case_log(request: Request, file_id: int) -> HttpResponse:
    """Who opened, wrote, exported and shared the case, when and why."""
    return _log_page(request, fetch(visible_to(request.viewer, guests=False), pk=file_id), back="")


@door(Permission.CONTROL)
@require_GET
def control_case(request: Request, file_id: int) -> HttpResponse:
    """The same for the one who controls; also of a shut or destroyed case."""
    file = fetch(CaseFile.objects.all(), pk=file_id)
    return _log_page(request, file, back=reverse("control_cases", args=[request.municipality.slug]))


@door(Permission.CONTROL)
@require_GET
def control_cases(request: Request) -> HttpResponse:
    """A week: what stands out, and the sample to look at; a case by its number, a person by name."""
    name, begins = control.week_called(request.GET.get("uge", ""), timezone.localdate())
    number = request.GET.get("sag", "").strip()
    if number and (file := control.file_numbered(number)):
        return redirect("control_case", request.municipality.slug, file.pk)
    people = people_who_may(Permission.WORK)
    chosen = next((person for person in people if str(person.pk) == request.GET.get("person")), None)
    context = {
        "week": control.week(name, begins),
        "weeks": [control.week_before(begins, back) for back in range(-1, 4)],
        "number": number,
        "form": _people(people, chosen),
        "chosen": chosen,
        "lines": page_of_log(by=chosen.pk, room="casefiles").lines if chosen else [],
    }
    return render(request, "casefiles/control.html", context)


@door(Permission.CONTROL)
@require_POST
def control_done(request: Request) -> HttpResponse:
    """The sample of a week has been looked at."""
    name, begins = control.week_called(request.POST.get("uge", ""), timezone.localdate())
    found = control.week(name, begins)
    controlling.controlled(
        request.municipality,
        name,
        openings=len(found.sample),
        flags=len(found.flags),
        by=request.viewer,
        at=timezone.now(),
    )
    messages.success(request, _("Noted in the log."))
    return redirect(f"{reverse('control_cases', args=[request.municipality.slug])}?uge={name}")


@door(Permission.CONTROL)
@require_GET
def control_month(request: Request) -> HttpResponse:
    """A month in numbers."""
    first = control.month_called(request.GET.get("maaned", ""))
    context = {
        "first": first,
        "rows": control.month_in_numbers(first),
        "form": MonthForm(initial={"maaned": f"{first:%Y-%m}"}, auto_id="month-%s"),
        "crumbs": [
            Link(_("Control"), reverse("control_cases", args=[request.municipality.slug])),
            Link(_("A month in numbers"), current=True),
        ],
    }
    return render(request, "casefiles/control_month.html", context)


@door(Permission.CONTROL)
@require_GET
def control_month_csv(request: Request) -> HttpResponse:
    """The same for a spreadsheet."""
    first = control.month_called(request.GET.get("maaned", ""))
    page = StringIO()
    csv.writer(page, delimiter=";").writerows(control.month_in_numbers(first))
    return download("\ufeff" + page.getvalue(), f"maaned-{first:%Y-%m}.csv")


def _people(people: list[User], chosen: User | None) -> PersonForm:
    form = PersonForm(initial={"person": chosen.pk if chosen else None}, auto_id="person-%s")
    form.offer("person", [(person.pk, person.full_name) for person in people])
    return form


def _log_page(request: Request, file: CaseFile, *, back: str) -> HttpResponse:
    before = request.GET.get("foer", "")
    if before and not (before.isdecimal() and len(before) < 16):
        raise BadRequest
    page = log_of(file, before=int(before) if before else None)
    context = {
        "file": file,
        "lines": page.lines,
        "older": f"?foer={page.next_before}" if page.next_before else "",
        "page": "" if back else stage_called(file.stage).page,
        "crumbs": [Link(_("Control"), back), Link(file.number, current=True)] if back else [],
    }
    return render(request, "casefiles/log.html", context)
