# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody looks at whether the ground for passing on still holds."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.events import REVIEWED
from handlingsplan.concerns.disclosure.models import Disclosure
from handlingsplan.concerns.disclosure.rules import to_be_looked_at
from handlingsplan.concerns.disclosure.terms import Basis, Permission
from handlingsplan.lib.dates import day_of

from .withdrawing import withdraw


def look_at(case: OpenedCase, disclosure: Disclosure, *, still_needed: bool, by: Viewer, at: datetime) -> None:
    """Say whether more is passed on under this ground; where it is, it is looked at again later, and where it is not,
    nobody is shown it through a link any more."""
    by.must(Permission.SHARE)
    today = day_of(at)
    disclosure.reviewed_on = today
    disclosure.review_on = to_be_looked_at(Basis(disclosure.basis), on=today) if still_needed else None
    disclosure.save(update_fields=["reviewed_on", "review_on"])
    if not still_needed:
        withdraw(disclosure.questions.all(), by=by, at=at)
    record(REVIEWED, about=disclosure, by=by.user, at=at, details={"number": case.file.number})
