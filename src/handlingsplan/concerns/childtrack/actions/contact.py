# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Contact with the child and those around it; parents and network only when the child's safety allows it (R20)."""

from datetime import datetime, timedelta

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.childtrack.models import Entry, Notice
from handlingsplan.concerns.childtrack.models.words import Reason, Spoken
from handlingsplan.concerns.childtrack.rules import may_contact
from handlingsplan.concerns.childtrack.terms import Contacted, Step

from .entries import enter, must_say_why
from .refusals import SafetyFirst

A_MINUTE = timedelta(minutes=1)
"""Times are typed to the minute; what is judged and what follows may fall in the same one."""


def judge_safety(case: OpenedCase, notice: Notice, reason: str, *, by: Viewer, at: datetime) -> Entry:
    """Judge what contact with parents and network can mean for the child, before it happens. Raises SayWhy."""
    must_say_why(reason)
    return enter(case, notice, Step.SAFETY, Reason(reason), by=by, at=at)


def note_contact(
    case: OpenedCase, notice: Notice, whom: Contacted, words: Spoken, *, happened_at: datetime, by: Viewer, at: datetime
) -> Entry:
    """Note who was spoken to and exactly what was said. Raises SafetyFirst, SayWhy and NotYetHappened."""
    judged = Entry.objects.filter(notice=notice, step=Step.SAFETY, happened_at__lt=happened_at + A_MINUTE)
    is_safe = judged.exists()
    if not may_contact(whom, control_sign=notice.control_sign, is_safe=is_safe):
        raise SafetyFirst
    must_say_why(words.said, "said")
    return enter(case, notice, Step.CONTACT, words, by=by, at=at, answer=whom, happened_at=happened_at)
