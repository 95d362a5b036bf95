# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Fetching a file that came with an inquiry: only one that was checked, or, told that nobody has, one that was not."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.concerns.casefiles.terms import Permission
from handlingsplan.concerns.intake.cleaning import KINDS
from handlingsplan.concerns.intake.events import FILE_FETCHED
from handlingsplan.concerns.intake.models import Attachment, Checked

MAY_BE_FETCHED = (Checked.CLEAN, Checked.UNCHECKED)


@case_door(Permission.WORK)
@require_http_methods(["GET", "POST"])
def attachment(request: Request, case: OpenedCase, attachment_id: int) -> HttpResponse:
    """The file to keep, under a name that tells nothing. What nobody has checked is given after a warning was read."""
    rows = Attachment.objects.filter(inquiry__file=case.file, checked__in=MAY_BE_FETCHED)
    found = fetch(rows, pk=attachment_id)
    if found.checked == Checked.UNCHECKED and request.method == "GET":
        back = reverse(stage_called(case.file.stage).page, args=[request.municipality.slug, case.file.pk])
        context = {"case": case.file, "submit_label": _("Fetch it all the same"), "cancel_url": back}
        return render(request, "intake/desk/unchecked.html", context)
    mime = found.words(case.key).mime
    record(FILE_FETCHED, about=found, by=request.viewer.user, at=timezone.now(), details={"number": case.file.number})
    answer = HttpResponse(found.data(case.key), content_type=mime)
    answer["Content-Disposition"] = f'attachment; filename="bilag-{case.file.number}-{found.pk}.{KINDS[mime]}"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
