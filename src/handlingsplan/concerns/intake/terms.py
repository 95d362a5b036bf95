# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: who raises a concern, how, about whom, and what the form asks (caseflow.md 2)."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    ENTER = "intake.enter"
    SORT = "intake.sort"
    TAKE_NOTICE = "intake.take_notice"


class Kind(StrEnum):
    """The two intake types that are kept. Advice keeps no person, and danger is no form (caseflow.md 2.1)."""

    CONCERN = "concern"
    NOTICE = "notice"


KIND_NAMES = {Kind.CONCERN: _("Concern"), Kind.NOTICE: _("Notice about a child")}


class Channel(StrEnum):
    """How it came."""

    WEB = "web"
    PHONE = "phone"
    MEETING = "meeting"
    LETTER = "letter"
    AUTHORITY = "authority"
    CROSSING = "crossing"
    ACUTE = "acute"


CHANNEL_NAMES = {
    Channel.WEB: _("The form on the web"),
    Channel.PHONE: _("Telephone"),
    Channel.MEETING: _("In person"),
    Channel.LETTER: _("Letter or e-mail"),
    Channel.AUTHORITY: _("From another authority"),
    Channel.CROSSING: _("From the other track"),
    Channel.ACUTE: _("From an acute situation that was stood down"),
}


class ReporterKind(StrEnum):
    """As whom somebody turns to us."""

    CITIZEN = "citizen"
    EMPLOYEE = "employee"
    PROFESSIONAL = "professional"
    AUTHORITY = "authority"
    POLICE = "police"
    HOTLINE = "hotline"
    SELF = "self"


REPORTER_NAMES = {
    ReporterKind.CITIZEN: _("Citizen or relative"),
    ReporterKind.EMPLOYEE: _("Professional in the municipality"),
    ReporterKind.PROFESSIONAL: _("Professional outside the municipality"),
    ReporterKind.AUTHORITY: _("Another authority"),
    ReporterKind.POLICE: _("Police"),
    ReporterKind.HOTLINE: _("Hotline"),
    ReporterKind.SELF: _("It is about myself"),
}
PROFESSIONALS = frozenset(
    {
        ReporterKind.EMPLOYEE,
        ReporterKind.PROFESSIONAL,
        ReporterKind.AUTHORITY,
        ReporterKind.POLICE,
        ReporterKind.HOTLINE,
    }
)


class Anonymity(StrEnum):
    """What the sender wants: known, unknown to us, or known to us but not to the citizen (which we cannot promise)."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    NOT_TO_CITIZEN = "not_to_citizen"


ANONYMITY_NAMES = {
    Anonymity.KNOWN: _("No"),
    Anonymity.UNKNOWN: _("Yes, the municipality is not to know me"),
    Anonymity.NOT_TO_CITIZEN: _("Yes, towards the citizen"),
}


class AgeBand(StrEnum):
    UNDER_10 = "under_10"
    FROM_10 = "10_14"
    FROM_15 = "15_17"
    FROM_18 = "18_25"
    OVER_25 = "over_25"
    UNKNOWN = "unknown"


AGE_NAMES = {
    AgeBand.UNDER_10: _("Under 10"),
    AgeBand.FROM_10: _("10–14"),
    AgeBand.FROM_15: _("15–17"),
    AgeBand.FROM_18: _("18–25"),
    AgeBand.OVER_25: _("Over 25"),
    AgeBand.UNKNOWN: _("Don't know"),
}
CHILD = frozenset({AgeBand.UNDER_10, AgeBand.FROM_10, AgeBand.FROM_15})
TREATED_AS_CHILD = CHILD | {AgeBand.UNKNOWN}
"""An unknown age is treated as under 18 until it is clarified (law.md 8)."""


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


ANSWER_NAMES = {Answer.YES: _("Yes"), Answer.NO: _("No"), Answer.UNKNOWN: _("Don't know")}


class HowKnown(StrEnum):
    SEEN = "seen"
    TOLD_BY_PERSON = "told_by_person"
    TOLD_BY_OTHERS = "told_by_others"
    ONLINE = "online"
    DOCUMENT = "document"


HOW_KNOWN_NAMES = {
    HowKnown.SEEN: _("Saw or heard it myself"),
    HowKnown.TOLD_BY_PERSON: _("Told by the person"),
    HowKnown.TOLD_BY_OTHERS: _("Told by others"),
    HowKnown.ONLINE: _("Seen online or on social media"),
    HowKnown.DOCUMENT: _("A document or a screenshot"),
}


class Subject(StrEnum):
    """What the concern is about; never counted (caseflow.md 4.2)."""

    CONDUCT = "conduct"
    RELATIONS = "relations"
    STATEMENTS = "statements"
    WELLBEING = "wellbeing"


SUBJECT_NAMES = {
    Subject.CONDUCT: _("Conduct"),
    Subject.RELATIONS: _("Relations and network"),
    Subject.STATEMENTS: _("Statements"),
    Subject.WELLBEING: _("Wellbeing"),
}


class State(StrEnum):
    """How far an inquiry is (caseflow.md 3.2)."""

    RECEIVED = "received"
    SORTING = "sorting"
    AWAITING_SIGNATURE = "awaiting_signature"
    PASSED_ON = "passed_on"
    CLOSED_UNFOUNDED = "closed_unfounded"
    CLOSED_OTHER_HELP = "closed_other_help"
    CLOSED_POLICE = "closed_police"
    FORWARDED = "forwarded"
