# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An infohus case and what is written in it."""

from .case import Case
from .clarification import Clarification, Contact, RiskAssessment
from .contribution import Contribution
from .invitation import Invitation
from .meeting import Meeting, MeetingSeries, Participant

__all__ = [
    "Case",
    "Clarification",
    "Contact",
    "Contribution",
    "Invitation",
    "Meeting",
    "MeetingSeries",
    "Participant",
    "RiskAssessment",
]
