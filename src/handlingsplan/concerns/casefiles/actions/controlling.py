# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Noting that the log of a week was controlled."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.events import CONTROLLED
from handlingsplan.concerns.casefiles.terms import Permission
from handlingsplan.tenancy.models import Municipality


def controlled(here: Municipality, week: str, *, openings: int, flags: int, by: Viewer, at: datetime) -> None:
    """The sample of a week, and what stood out, were looked at."""
    by.must(Permission.CONTROL)
    details = {"week": week, "openings": openings, "flags": flags}
    record(CONTROLLED, about=here, by=by.user, at=at, details=details)
