# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a guest may read: the papers of the meetings she is called to, while she may."""

from datetime import datetime

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.infohus.models import Meeting, Participant
from handlingsplan.concerns.infohus.terms import Permission


def papers_of(file: CaseFile, viewer: Viewer, *, at: datetime) -> QuerySet[Participant]:
    """Her places at meetings of a case whose papers she reads now, the latest meeting first."""
    if viewer.user is None or not viewer.may(Permission.TAKE_PART):
        return Participant.objects.none()
    mine = Participant.objects.filter(meeting__case__file=file, user=viewer.user, papers_until__gt=at)
    return mine.select_related("meeting", "invitation").order_by("-meeting__starts_at")


def readable(file: CaseFile, viewer: Viewer, *, at: datetime) -> QuerySet[Meeting]:
    """The meetings of a case whose papers a person may read now: all of them for the lead."""
    meetings = Meeting.objects.filter(case__file=file).select_related("case")
    if viewer.may(Permission.LEAD):
        return meetings
    return meetings.filter(pk__in=papers_of(file, viewer, at=at).values("meeting"))
