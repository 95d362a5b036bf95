# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An infohus case and what is written in it."""

from .assessment import Assessment, AssessmentWords, Fact, FactWords, Round
from .case import Case
from .clarification import Clarification, Contact, RiskAssessment
from .contribution import Contribution
from .invitation import Invitation
from .meeting import Meeting, MeetingSeries, Participant
from .recommendation import Closure, ClosureWords, Recommendation, RecommendationWords

__all__ = [
    "Assessment",
    "AssessmentWords",
    "Case",
    "Clarification",
    "Closure",
    "ClosureWords",
    "Contact",
    "Contribution",
    "Fact",
    "FactWords",
    "Invitation",
    "Meeting",
    "MeetingSeries",
    "Participant",
    "Recommendation",
    "RecommendationWords",
    "RiskAssessment",
    "Round",
]
