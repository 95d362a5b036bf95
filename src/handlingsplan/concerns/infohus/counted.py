# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is counted when a case is closed (policy/figures.yaml): codes one at a time, a way in and no way back."""

from collections.abc import Mapping
from datetime import date

from django.utils import timezone

from handlingsplan.concerns.infohus.models import Case, Clarification, Meeting
from handlingsplan.concerns.infohus.terms import Conclusion, PoliceAnswer
from handlingsplan.concerns.intake.counted import AGE_CODES
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.terms import AgeBand
from handlingsplan.figures import actions as figures
from handlingsplan.figures.policy import banded
from handlingsplan.lib.dates import day_of

TOPIC = "case_closed"
ASKED = ("form", "gender", "online", "vulnerability", "citizen_involved")
"""What whoever closes a case is asked for; the rest is known."""
POLICE_CODES = {
    PoliceAnswer.CAN_BE_HANDLED: "infohus",
    PoliceAnswer.POLICE_ALONE: "police_alone",
    PoliceAnswer.NO_CRIME_RELEVANCE: "no_crime",
}


def count_closed(case: Case, conclusion: Conclusion | None, said: Mapping[str, str], *, on: date) -> None:
    """Count a case that is closed, in the same transaction; `said` is what was asked for, where it was."""
    inquiry = Inquiry.objects.filter(file=case.file).first()
    answer = Clarification.objects.filter(case=case).exclude(answer="").order_by("pk").last()
    meeting = Meeting.objects.filter(case=case, held_at__isnull=False).order_by("held_at").first()
    received = day_of(inquiry.received_at) if inquiry else case.file.opened_on
    held = day_of(meeting.held_at) if meeting and meeting.held_at else None
    cells = {
        **{name: code for name, code in said.items() if name in ASKED and code},
        "age_band": AGE_CODES[AgeBand(inquiry.age_band)] if inquiry else "not_stated",
        "about": "group" if inquiry and inquiry.about_group else "individual",
        "police_answer": POLICE_CODES[PoliceAnswer(answer.answer)] if answer else "not_asked",
        "conclusion": conclusion.value if conclusion else "none",
        "days_to_meeting": banded("days_to_meeting", (held - received).days if held else None),
        "days_to_closing": banded("days_to_closing", (on - received).days),
    }
    figures.count(TOPIC, cells, on=on, today=max(on, timezone.localdate()))
