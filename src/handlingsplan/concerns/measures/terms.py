# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room (caseflow.md 5 and 6.1)."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    LEAD = "measures.lead"
    CARRY_OUT = "measures.carry_out"


class Answer(StrEnum):
    """What the authority that owns the provision answers to a recommendation (R11)."""

    ACCEPTS = "accepts"
    MODIFIES = "modifies"
    DECLINES = "declines"


ANSWER_NAMES = {
    Answer.ACCEPTS: _("Accepts: it begins what was recommended"),
    Answer.MODIFIES: _("Changes: it begins something else"),
    Answer.DECLINES: _("Declines: it begins nothing"),
}


class Channel(StrEnum):
    """How the authority's answer came."""

    INSIDE = "inside"
    LINK = "link"
    NOTED = "noted"


CHANNEL_NAMES = {
    Channel.INSIDE: _("Written by a colleague"),
    Channel.LINK: _("Written through the one-time link"),
    Channel.NOTED: _("Noted by the infohus lead"),
}


class State(StrEnum):
    """How a measure is."""

    RUNNING = "running"
    STOPPED = "stopped"
    ENDED = "ended"


class Result(StrEnum):
    """What came of a measure: of the measure, not of the person."""

    ACHIEVED = "achieved"
    PARTLY = "partly"
    NOT = "not"
    BROKEN_OFF = "broken_off"


RESULT_NAMES = {
    Result.ACHIEVED: _("Achieved"),
    Result.PARTLY: _("Partly"),
    Result.NOT: _("Not achieved"),
    Result.BROKEN_OFF: _("Broken off by the citizen"),
}


class Consent(StrEnum):
    """Whose consent a type of measure asks for."""

    NEEDED = "needed"
    CUSTODY = "custody"
    VOLUNTARY = "voluntary"
    NONE = "none"


CONSENT_NAMES = {
    Consent.NEEDED: _("The citizen's consent, which can be withdrawn"),
    Consent.CUSTODY: _("Consent of who has custody; the child is heard"),
    Consent.VOLUNTARY: _("Voluntary: nobody is made to take part"),
    Consent.NONE: _("Decided without consent, by the authority itself"),
}
ASKS_CONSENT = frozenset({Consent.NEEDED, Consent.CUSTODY})


class FollowedUp(StrEnum):
    """What a follow-up leads to."""

    CONTINUES = "continues"
    NO_NEED = "no_need"
    NEW_SIGN = "new_sign"


FOLLOWED_UP_NAMES = {
    FollowedUp.CONTINUES: _("Yes, and it goes on"),
    FollowedUp.NO_NEED: _("No: the case is closed, and sharing stops"),
    FollowedUp.NEW_SIGN: _("There is a new serious sign: the police are asked again"),
}

ANSWER_CLOCK = "authority_answer"
FIRST_CLOCK = "first_followup"
NEXT_CLOCK = "followup"
POLICE_CLOCK = "police_clarification"
OUTSIDE_QUESTION = "measures.owner"
"""The kind of question to an authority outside (a kind of `disclosure.sockets`)."""
REASON_AT_LEAST = 20
"""So many characters a reason has at least: a word is not a reason."""
