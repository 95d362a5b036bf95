# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of what is done: the next act first, then answers, measures and follow-ups."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.measures.actions.answers import take_note
from handlingsplan.concerns.measures.actions.refusals import NothingToTake
from handlingsplan.concerns.measures.queries.overview import overview
from handlingsplan.concerns.measures.terms import Permission
from handlingsplan.ui.pages import Link
from handlingsplan.workflow.move import NotPossibleNow

from .frame import infohus_door


@infohus_door(Permission.LEAD)
@require_GET
def measures(request: Request, case: OpenedCase) -> HttpResponse:
    """What the authorities answered, what is under way, and how it goes."""
    seen = overview(case)
    context = {
        "file": case.file,
        "seen": seen,
        "state": CASE.states[seen.case.state],
        "crumbs": [Link(_("What is done in case %(number)s") % {"number": case.file.number}, current=True)],
    }
    return render(request, "measures/measures.html", context)


@infohus_door(Permission.LEAD)
@require_POST
def take(request: Request, case: OpenedCase) -> HttpResponse:
    """Take note of the owner's answer."""
    try:
        with transaction.atomic():
            take_note(case, by=request.viewer, at=timezone.now())
    except (NothingToTake, NotPossibleNow, SomebodyWasFirst) as late:
        messages.warning(request, str(late.message))
    else:
        messages.success(request, _("The answer is noted, and the case goes on."))
    return redirect("measures", request.municipality.slug, case.file.pk)
