# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The log of a municipality: who did what and when, whether the chain holds, and who has which role."""

from datetime import date, datetime, time, timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from handlingsplan.access import events
from handlingsplan.access.door import Request, door
from handlingsplan.access.forms import LogForm
from handlingsplan.access.queries import colleagues
from handlingsplan.access.terms import Permission
from handlingsplan.audit.log import check_chain, page_of_log
from handlingsplan.audit.record import record

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2999, 12, 31)


@door(Permission.READ_LOG)
def log(request: Request) -> HttpResponse:
    """The timeline with its filters, newest first, a page at a time; and the list of roles."""
    staff = colleagues(request.viewer)
    people = [(each.user.pk, each.user.full_name) for each in staff]
    form = LogForm(request.GET or None, people=people)
    wanted = form.cleaned_data if form.is_valid() else {}
    page = page_of_log(
        by=int(wanted["person"]) if wanted.get("person") else None,
        room=wanted.get("room") or None,
        since=_start_of(wanted.get("since")),
        before_moment=_start_of(wanted.get("until"), days=1),
        before=wanted.get("before"),
    )
    context = {"form": form, "lines": page.lines, "older": _older(request, page.next_before), "colleagues": staff}
    return render(request, "access/log.html", context)


@door(Permission.READ_LOG)
@require_POST
def check_log(request: Request) -> HttpResponse:
    """Compute every fingerprint anew and say whether the chain holds."""
    found = check_chain()
    if found.broken_at is None:
        said = ngettext(
            "The chain holds: %(count)d event, none changed or missing.",
            "The chain holds: %(count)d events, none changed or missing.",
            found.links,
        ) % {"count": found.links}
        messages.success(request, said)
    else:
        said = ngettext(
            "The chain is broken at event number %(number)d; %(count)d link does not fit.",
            "The chain is broken at event number %(number)d; %(count)d links do not fit.",
            found.misfits,
        ) % {"number": found.broken_at, "count": found.misfits}
        messages.error(request, said)
    record(events.CHECKED, about=request.municipality, by=request.user, details={"result": said.rstrip(".")})
    return redirect("log", request.municipality.slug)


def _start_of(day: date | None, *, days: int = 0) -> datetime | None:
    """The first moment of a day, or of one so many days later; a day outside the log's time is its first or last."""
    if day is None:
        return None
    day = min(max(day, FIRST_DAY), LAST_DAY) + timedelta(days=days)
    return timezone.make_aware(datetime.combine(day, time.min))


def _older(request: Request, before: int | None) -> str:
    if before is None:
        return ""
    query = request.GET.copy()
    query["before"] = str(before)
    return f"?{query.urlencode()}"
