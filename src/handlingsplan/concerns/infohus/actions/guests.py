# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Guests who are taken off a case read nothing of its meetings, and are not called when one is moved."""

from datetime import datetime

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.infohus.models import Meeting, Participant
from handlingsplan.concerns.infohus.rules import papers_until


def end_papers(file: CaseFile, user: User, at: datetime) -> None:
    """She reads the papers no more."""
    Participant.objects.filter(meeting__case__file=file, user=user, papers_until__gt=at).update(papers_until=at)


def still_called(meeting: Meeting) -> list[Participant]:
    """Who takes part in a called meeting, without those taken off since they were called: their papers ended early."""
    until = papers_until(meeting.starts_at, meeting.minutes)
    called = meeting.participants.select_related("invitation", "user")
    return [one for one in called if one.papers_until is None or one.papers_until >= until]
