# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The minutes as a file: fetching them is an export, and stands in the log of the case."""

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Why
from handlingsplan.concerns.infohus.minutes import docx, minutes_of, name_of, pdf
from handlingsplan.concerns.infohus.queries.recommendations import with_latest
from handlingsplan.concerns.infohus.terms import Permission
from handlingsplan.ui.downloads import download

from .frame import case_here

MADE = {"pdf": pdf, "docx": docx}


@case_door(Permission.LEAD, why=Why.EXPORT)
@require_GET
def minutes(request: Request, opened: OpenedCase, minutes_kind: str) -> HttpResponse:
    """As PDF or as Word; the name of the file is the case's number and nothing else."""
    if minutes_kind not in MADE:
        raise Http404
    case, at = case_here(request, opened, read=with_latest), timezone.now()
    found = minutes_of(opened, case, municipality=request.municipality.full_name, at=at)
    return download(MADE[minutes_kind](found, at=at), name_of(opened, minutes_kind))
