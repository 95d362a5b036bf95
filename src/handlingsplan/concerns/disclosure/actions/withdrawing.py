# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One-time links are withdrawn for good where what they rest on has ended, and whatever happens to the case later."""

from datetime import datetime

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.disclosure.events import LINK_CLOSED
from handlingsplan.concerns.disclosure.models import OutsideRequest


def withdraw(requests: QuerySet[OutsideRequest], *, by: Viewer | None, at: datetime) -> int:
    """Withdraw those of the links that nobody has answered and that have not run out; how many."""
    withdrawn = 0
    for request in requests.filter(answered_at=None, withdrawn_at=None, valid_until__gt=at).select_related("file"):
        waiting = OutsideRequest.objects.filter(pk=request.pk, answered_at=None, withdrawn_at=None)
        if waiting.update(withdrawn_at=at) == 1:
            details = {"number": request.file.number}
            record(LINK_CLOSED, about=request, by=by.user if by else None, at=at, details=details)
            withdrawn += 1
    return withdrawn


def withdraw_with_the_case(file: CaseFile, at: datetime) -> None:
    """A closed case asks nobody any more, and does not begin to again when it is opened."""
    withdraw(OutsideRequest.objects.filter(file=file), by=None, at=at)
