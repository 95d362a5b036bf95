# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A search stands in the log: how many cases were opened by it."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.events import SEARCHED
from handlingsplan.concerns.casefiles.queries.search import Found, search
from handlingsplan.concerns.casefiles.terms import Permission


def search_own(viewer: Viewer, wanted: str, *, at: datetime) -> Found:
    """Search among one's own cases, and write in the log that it was done."""
    viewer.must(Permission.WORK)
    found = search(viewer, wanted)
    assert viewer.municipality is not None
    record(SEARCHED, about=viewer.municipality, by=viewer.user, at=at, details={"cases": found.searched})
    return found
