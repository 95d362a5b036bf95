# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room (caseflow.md 3 and 4)."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    LEAD = "infohus.lead"
    TAKE_PART = "infohus.take_part"


class State(StrEnum):
    """How far an infohus case is (caseflow.md 3.2)."""

    POLICE_CLARIFICATION = "police_clarification"
    GATHERING = "gathering"
    MEETING_CALLED = "meeting_called"
    ASSESSMENT = "assessment"
    AWAITING_SIGNATURE = "awaiting_signature"
    AWAITING_AUTHORITY = "awaiting_authority"
    MEASURES = "measures"
    FOLLOW_UP = "follow_up"
    CLOSED_UNFOUNDED = "closed_unfounded"
    CLOSED_OTHER_HELP = "closed_other_help"
    CLOSED_POLICE = "closed_police"
    CLOSED_DONE = "closed_done"


class PoliceAnswer(StrEnum):
    """The closed list of what the police can answer (R10)."""

    CAN_BE_HANDLED = "can_be_handled"
    POLICE_ALONE = "police_alone"
    NO_CRIME_RELEVANCE = "no_crime_relevance"


POLICE_ANSWER_NAMES = {
    PoliceAnswer.CAN_BE_HANDLED: _("Can be handled in the infohus"),
    PoliceAnswer.POLICE_ALONE: _("The police alone attend to it"),
    PoliceAnswer.NO_CRIME_RELEVANCE: _("No relevance to crime – the municipality judges for itself"),
}


class Conclusion(StrEnum):
    """The conclusions there are (caseflow.md 3.4); letters are names, not an order."""

    UNFOUNDED = "U"
    OTHER_HELP = "A"
    TALK = "B"
    PREVENTION = "C"
    POLICE_ALONE = "D"
    NOT_YET = "X"


CONCLUSION_NAMES = {
    Conclusion.UNFOUNDED: _("The concern is unfounded"),
    Conclusion.OTHER_HELP: _("No risk of criminal acts with an extremist motive – need of other help"),
    Conclusion.TALK: _("Well-founded concern – a talk"),
    Conclusion.PREVENTION: _("Well-founded concern – preventive effort"),
    Conclusion.POLICE_ALONE: _("Serious concern – the police alone attend to it"),
    Conclusion.NOT_YET: _("Cannot be assessed yet"),
}
