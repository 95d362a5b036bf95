# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first page of follow-up: what awaits me, what is overdue, what is due this month and later."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, door
from handlingsplan.planning.followup.access import introductions_visible_to
from handlingsplan.planning.followup.queries.board import board
from handlingsplan.planning.followup.queries.yearly import latest, reasons_waiting
from handlingsplan.planning.followup.terms import Permission


@door(Permission.READ)
@require_GET
def followup(request: Request) -> HttpResponse:
    """What was decided, grouped by when it is due; the yearly follow-up and the reasons to revise beside it."""
    today = timezone.localdate()
    yearly = latest()
    may_lead = request.viewer.may(Permission.LEAD)
    context = {
        "board": board(request.viewer, today),
        "yearly": yearly if yearly and (yearly.is_signed or may_lead) else None,
        "yearly_is_due": bool(yearly and yearly.next_on and yearly.next_on <= today),
        "reasons": reasons_waiting(),
        "introductions": list(introductions_visible_to(request.viewer)),
        "may_lead": may_lead,
    }
    return render(request, "followup/followup.html", context)
