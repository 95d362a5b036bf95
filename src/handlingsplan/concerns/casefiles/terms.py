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


WHY_NAMES = {
    Why.WORK: _("works the case"),
    Why.SECOND_READING: _("reads as the second"),
    Why.MEETING: _("takes part in a meeting"),
    Why.SEARCH: _("searched among her own cases"),
    Why.ACCESS_REQUEST: _("answers a request for access"),
    Why.CONTROL: _("controls"),
    Why.LOCK_BROKEN: _("was allowed to open what is shut"),
    Why.EXPORT: _("exports to the journal"),
}


class MarkKind(StrEnum):
    """By what the same person is known again: exactly, and only inside this municipality."""

    CPR = "cpr"
    NAME_AND_BIRTH = "name_and_birth"
