# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

SCHEMA = "concerns"
"""The database schema that holds every table of the wing, and nothing else."""


def table(name: str) -> str:
    """The name of a table in the wing's own schema."""
    return f'"{SCHEMA}"."{name}"'


class Permission(StrEnum):
    WORK = "casefiles.work"
    APPROVE = "casefiles.approve"
    CONTROL = "casefiles.control"
    DISPOSE = "casefiles.dispose"


class Track(StrEnum):
    """The two legal worlds (law.md 1). What lies in one never slides into the other."""

    INFOHUS = "infohus"
    SOCIAL = "social"


TRACK_NAMES = {Track.INFOHUS: _("Crime prevention (infohus)"), Track.SOCIAL: _("The child's needs (notice)")}


class Part(StrEnum):
    """As what somebody is on a case."""

    LEAD = "lead"
    DEPUTY = "deputy"
    ADVISER = "adviser"
    COLLEAGUE = "colleague"
    GUEST = "guest"


PART_NAMES = {
    Part.LEAD: _("Works the case"),
    Part.DEPUTY: _("Deputy"),
    Part.ADVISER: _("Children's adviser"),
    Part.COLLEAGUE: _("Asked by a colleague"),
    Part.GUEST: _("Takes part in one meeting"),
}

HAVE_IT = (Part.LEAD, Part.DEPUTY, Part.ADVISER)
"""Whoever is on a case as one of these has it; the others look in."""
WORKED_AS = {Track.INFOHUS: Part.LEAD, Track.SOCIAL: Part.ADVISER}
"""As what somebody takes over a case of a track."""


class Outcome(StrEnum):
    """How a case ended."""

    UNFOUNDED = "unfounded"
    OTHER_HELP = "other_help"
    POLICE = "police"
    FORWARDED = "forwarded"
    DONE = "done"


OUTCOME_NAMES = {
    Outcome.UNFOUNDED: _("Unfounded"),
    Outcome.OTHER_HELP: _("Other help"),
    Outcome.POLICE: _("Handed to the police"),
    Outcome.FORWARDED: _("Sent to another municipality"),
    Outcome.DONE: _("What was begun is finished"),
}
SHUT_AT_ONCE = frozenset({Outcome.UNFOUNDED, Outcome.FORWARDED})
"""These are shut the day they close; the others after the days of policy/clocks.yaml (law.md 3)."""

NOTHING_FOUND = _("No ground was found for the concern.")
"""The first line of a record that ended as unfounded (caseflow.md 6.2)."""


class Why(StrEnum):
    """Why somebody opens a case; stands in the log."""

    WORK = "work"
    SECOND_READING = "second_reading"
    MEETING = "meeting"
    SEARCH = "search"
    ACCESS_REQUEST = "access_request"
    CONTROL = "control"
    LOCK_BROKEN = "lock_broken"
    EXPORT = "export"
    APPROVAL = "approval"


WHY_NAMES = {
    Why.WORK: _("works the case"),
    Why.SECOND_READING: _("reads as the second"),
    Why.MEETING: _("takes part in a meeting"),
    Why.SEARCH: _("searched among her own cases"),
    Why.ACCESS_REQUEST: _("answers a request for access"),
    Why.CONTROL: _("controls"),
    Why.LOCK_BROKEN: _("was allowed to open what is shut"),
    Why.EXPORT: _("exports to the journal"),
    Why.APPROVAL: _("decides whether it may be done"),
}


class MarkKind(StrEnum):
    """By what the same person is known again: exactly, and only inside this municipality."""

    CPR = "cpr"
    NAME_AND_BIRTH = "name_and_birth"


class InformStatus(StrEnum):
    """Where the duty to inform stands (GDPR art. 14)."""

    FULFILLED = "fulfilled"
    POSTPONED = "postponed"
    EXEMPT = "exempt"


INFORM_NAMES = {
    InformStatus.FULFILLED: _("The person has been told"),
    InformStatus.POSTPONED: _("Put off until a day"),
    InformStatus.EXEMPT: _("Not told, for a concrete reason"),
}


class Exemption(StrEnum):
    """The provisions of databeskyttelseslovens § 22 by which telling may yield, in the concrete case (law.md 2.5)."""

    PRIVATE = "22-1"
    STATE = "22-2-1"
    PUBLIC_SECURITY = "22-2-3"
    OFFENCES = "22-2-4"


EXEMPTION_NAMES = {
    Exemption.PRIVATE: _("§ 22 (1): decisive private interests, also the person's own"),
    Exemption.STATE: _("§ 22 (2) no. 1: the security of the state"),
    Exemption.PUBLIC_SECURITY: _("§ 22 (2) no. 3: public security"),
    Exemption.OFFENCES: _("§ 22 (2) no. 4: preventing or investigating offences"),
}
REVIEW_WITHIN_DAYS = 90
"""Not telling is looked at again within this (law.md 2.5)."""


class AskedFor(StrEnum):
    """What somebody asks about herself."""

    DATA = "data"
    DOCUMENTS = "documents"
    CORRECTION = "correction"
    ERASURE = "erasure"


ASKED_NAMES = {
    AskedFor.DATA: _("What is held about me (GDPR art. 15)"),
    AskedFor.DOCUMENTS: _("The documents of my case (access to documents)"),
    AskedFor.CORRECTION: _("Something is wrong (GDPR art. 16)"),
    AskedFor.ERASURE: _("Erase it (GDPR art. 17)"),
}
GIVES_ITEMS = frozenset({AskedFor.DATA, AskedFor.DOCUMENTS})
"""These are answered item by item; the others by one decision."""


class Choice(StrEnum):
    """How an item is answered."""

    GIVE = "give"
    PARTLY = "partly"
    WITHHOLD = "withhold"


CHOICE_NAMES = {
    Choice.GIVE: _("Give"),
    Choice.PARTLY: _("Give, with passages covered"),
    Choice.WITHHOLD: _("Withhold"),
}


class Keeping(StrEnum):
    """On what ground something is kept back in an answer. A closed list; the reason is written beside it."""

    PRIVATE = "fvl-private"
    PUBLIC = "fvl-public"
    INTERNAL = "internal"
    OTHERS = "others"
    EXEMPT_PRIVATE = "22-1"
    EXEMPT_STATE = "22-2-1"
    EXEMPT_SECURITY = "22-2-3"
    EXEMPT_OFFENCES = "22-2-4"


KEEPING_NAMES = {
    Keeping.PRIVATE: _("Forvaltningslovens §§ 15–15 c: decisive private interests"),
    Keeping.PUBLIC: _("Forvaltningslovens §§ 15–15 c: decisive public interests"),
    Keeping.INTERNAL: _("Forvaltningslovens § 12: internal documents"),
    Keeping.OTHERS: _("GDPR art. 15 (4): the rights of others"),
    Keeping.EXEMPT_PRIVATE: _("Databeskyttelseslovens § 22 (1): decisive private interests"),
    Keeping.EXEMPT_STATE: _("Databeskyttelseslovens § 22 (2) no. 1: the security of the state"),
    Keeping.EXEMPT_SECURITY: _("Databeskyttelseslovens § 22 (2) no. 3: public security"),
    Keeping.EXEMPT_OFFENCES: _("Databeskyttelseslovens § 22 (2) no. 4: preventing or investigating offences"),
}


class RequestOutcome(StrEnum):
    """How a request was answered as a whole."""

    GIVEN = "given"
    PARTLY = "partly"
    WITHHELD = "withheld"
    NOTHING = "nothing"
    REMARKED = "remarked"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


REQUEST_OUTCOME_NAMES = {
    RequestOutcome.GIVEN: _("Everything was given"),
    RequestOutcome.PARTLY: _("Given in part"),
    RequestOutcome.WITHHELD: _("Nothing could be given"),
    RequestOutcome.NOTHING: _("Nothing is held"),
    RequestOutcome.REMARKED: _("The person's own remark stands in the case"),
    RequestOutcome.REFUSED: _("Not erased: kept, shut, with the person's remark"),
    RequestOutcome.WITHDRAWN: _("Withdrawn by the person"),
}


class Kle(StrEnum):
    """Under which subject of the common municipal list (KLE) a case is journalised; the municipality chooses."""

    GENERAL = "27.00.00"
    CHILDREN = "27.24.00"


KLE_NAMES = {
    Kle.GENERAL: _("27.00.00 Social matters in general"),
    Kle.CHILDREN: _("27.24.00 Children and young people"),
}
RETENTION_GROUP = "concern_case"
"""The group of policy/retention.yaml that cases belong to."""
