# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room (caseflow.md 3.3, law.md 2.2 and 8)."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    WORK = "childtrack.work"


class State(StrEnum):
    """How far a notice about a child is."""

    ACUTE_ASSESSMENT = "acute_assessment"
    SECOND_ASSESSMENT = "second_assessment"
    SCREENING = "screening"
    EXAMINATION = "examination"
    CLOSED = "closed"


class Step(StrEnum):
    """What can be done in a notice and is kept as an entry of its own."""

    ASSESSMENT = "assessment"
    SECOND = "second"
    SIBLING = "sibling"
    SAFETY = "safety"
    CONTACT = "contact"
    RECEIPT = "receipt"
    RESULT = "result"
    SCREENING = "screening"
    BOARD = "board"
    POINTER = "pointer"
    CROSSING = "crossing"
    CLOSING = "closing"


STEP_NAMES = {
    Step.ASSESSMENT: _("Assessment of whether anything is acute"),
    Step.SECOND: _("Reading by a second, uninvolved assessor"),
    Step.SIBLING: _("A notice of its own for a sibling"),
    Step.SAFETY: _("Assessment of safety before parents and network are contacted"),
    Step.CONTACT: _("Contact"),
    Step.RECEIPT: _("Receipt to the one who notified"),
    Step.RESULT: _("Word to the professional of what was begun"),
    Step.SCREENING: _("Screening"),
    Step.BOARD: _("Referral to the youth crime board"),
    Step.POINTER: _("Where the case is in the social system"),
    Step.CROSSING: _("Passed on to the infohus"),
    Step.CLOSING: _("Closing"),
}


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


ANSWER_NAMES = {Answer.YES: _("Yes"), Answer.NO: _("No"), Answer.UNKNOWN: _("Don't know")}


class Agreement(StrEnum):
    """What the second assessor says."""

    AGREES = "agrees"
    SENT_BACK = "sent_back"


AGREEMENT_NAMES = {
    Agreement.AGREES: _("I have read it all, and judge the same"),
    Agreement.SENT_BACK: _("I judge otherwise: it is assessed again"),
}


class Screened(StrEnum):
    """What the screening leads to (barnets lov § 18)."""

    NOTHING = "nothing"
    CLARIFICATION = "clarification"
    EXAMINATION = "examination"


SCREENED_NAMES = {
    Screened.NOTHING: _("No further clarification"),
    Screened.CLARIFICATION: _("Clarification of one or more matters (Children's Act § 19)"),
    Screened.EXAMINATION: _("Full examination of the child (Children's Act § 20)"),
}


class Heard(StrEnum):
    """Whether the child's own view has been asked for."""

    HEARD = "heard"
    LATER = "later"


HEARD_NAMES = {Heard.HEARD: _("Yes, the child has been heard"), Heard.LATER: _("Not yet; it says below when and why")}


class Contacted(StrEnum):
    CHILD = "child"
    PARENTS = "parents"
    NETWORK = "network"
    SCHOOL = "school"
    NOTIFIER = "notifier"


CONTACTED_NAMES = {
    Contacted.CHILD: _("The child or the young person"),
    Contacted.PARENTS: _("Parents or who has custody"),
    Contacted.NETWORK: _("Family or network"),
    Contacted.SCHOOL: _("School or day care"),
    Contacted.NOTIFIER: _("The one who notified"),
}
AFTER_SAFETY = frozenset({Contacted.PARENTS, Contacted.NETWORK})
"""These are contacted only after the safety of the child is judged, where there may be social control (R20)."""


class Way(StrEnum):
    """How a letter went out."""

    CONVERSATION = "conversation"
    EMAIL = "email"
    LETTER = "letter"
    SPOKEN = "spoken"


WAY_NAMES = {
    Way.CONVERSATION: _("In the conversation, under the receipt code"),
    Way.EMAIL: _("In the conversation, and an e-mail that it is there"),
    Way.LETTER: _("By letter or Digital Post from our own system"),
    Way.SPOKEN: _("Said by telephone or in person"),
}


class Begun(StrEnum):
    """What a professional who notified may be told (barnets lov § 138)."""

    NOTHING = "nothing"
    EXAMINATION = "examination"
    MEASURE = "measure"


BEGUN_NAMES = {
    Begun.NOTHING: _("Neither an examination nor a measure was begun"),
    Begun.EXAMINATION: _("An examination was begun"),
    Begun.MEASURE: _("A measure was begun"),
}

ACUTE_CLOCK = "child_acute_assessment"
RECEIPT_CLOCK = "receipt_to_notifier"
EXAMINATION_CLOCK = "child_examination"
BOARD_CLOCK = "youth_board"
CLOSING_CLOCK = "notice_closing"
ADULT_CLOCK = "coming_of_age"
REASON_AT_LEAST = 20
"""So many characters a reason has at least: a word is not a reason."""
