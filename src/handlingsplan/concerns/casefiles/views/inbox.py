# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The inbox: what needs me now, why, and by when."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, door
from handlingsplan.concerns.casefiles.queries.inbox import Group, inbox, listed
from handlingsplan.concerns.casefiles.terms import Permission

ALL = "alle"


@door(Permission.WORK)
@require_GET
def inbox_page(request: Request) -> HttpResponse:
    """`?vis=alle` shows every case one may see, and not only one's own; `?gruppe=` and `?side=` one group at a time."""
    mine = request.GET.get("vis") != ALL
    now = timezone.now()
    if wanted := request.GET.get("gruppe"):
        groups = [listed(request.viewer, _group(wanted), now=now, mine=mine, page=_page(request))]
    else:
        groups = inbox(request.viewer, now=now, mine=mine)
    return render(request, "casefiles/inbox.html", {"groups": groups, "mine": mine, "alone": wanted})


def _group(wanted: str) -> Group:
    try:
        return Group(wanted)
    except ValueError as unknown:
        raise Http404 from unknown


def _page(request: Request) -> int:
    try:
        return max(1, min(int(request.GET.get("side", "1")), 10_000))
    except ValueError:
        return 1
