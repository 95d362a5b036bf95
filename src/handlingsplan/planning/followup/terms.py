# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Permission(StrEnum):
    READ = "followup.read"
    LEAD = "followup.lead"


class ActionState(StrEnum):
    """How it stands with what was decided."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


STATE_NAMES = {
    ActionState.OPEN: pgettext_lazy("action", "Open"),
    ActionState.DONE: pgettext_lazy("action", "Done"),
    ActionState.DROPPED: pgettext_lazy("action", "Dropped"),
}
STATE_BADGES = {ActionState.OPEN: "open", ActionState.DONE: "closed", ActionState.DROPPED: "archived"}


class Origin(StrEnum):
    """Where something to be done comes from."""

    SECTION = "section"
    FINDING = "finding"
    REASON = "reason"
    YEARLY = "yearly"
    OTHER = "other"


ORIGIN_NAMES = {
    Origin.SECTION: _("A section of the plan"),
    Origin.FINDING: _("Something found in an exercise or an event"),
    Origin.REASON: _("A reason to revise the plan"),
    Origin.YEARLY: _("The yearly follow-up"),
    Origin.OTHER: _("Something else"),
}
CHOSEN_BY_HAND = (Origin.SECTION, Origin.FINDING, Origin.OTHER)


class Standing(StrEnum):
    """How ready the municipality is for one core task, in words and never in points (concept.md 2.3.2)."""

    ABSENT = "absent"
    PARTLY = "partly"
    IN_PLACE = "in_place"
    TRIED = "tried"


STANDING_NAMES = {
    Standing.ABSENT: _("Not in place"),
    Standing.PARTLY: _("Partly in place"),
    Standing.IN_PLACE: _("In place"),
    Standing.TRIED: _("In place and tried"),
}
STANDING_SHAPES = {
    Standing.ABSENT: "gap",
    Standing.PARTLY: "half",
    Standing.IN_PLACE: "done",
    Standing.TRIED: "done",
}


class YesNo(StrEnum):
    YES = "yes"
    NO = "no"


YES_NO_NAMES = {YesNo.YES: _("Yes"), YesNo.NO: _("No")}


class Decision(StrEnum):
    """What the yearly follow-up decides about the plan."""

    NOW = "now"
    LATER = "later"


DECISION_NAMES = {Decision.NOW: _("Revise the plan now"), Decision.LATER: _("Revise the plan later")}

ASKED_BY = {
    "employees": _("Employees of the municipality"),
    "professionals": _("Other professionals and volunteers"),
    "relatives": _("Parents and relatives"),
    "citizens": _("Citizens"),
    "themselves": _("People who asked about themselves"),
}
ENDED_AS = {
    "advice": _("Advice, and nothing more"),
    "unfounded": _("Closed as unfounded"),
    "support": _("Help offered by the municipality"),
    "infohus": _("Assessed in the infohus"),
    "police": _("Handed to the police"),
}
"""Enquiries of a year, counted and never named: who asked, and what came of it (concept.md D09)."""

YEARLY = "yearly_followup"
"""The deadline of policy/clocks.yaml."""

REMIND_BEFORE_DAYS = 7
REMIND_AGAIN_DAYS = 14
MONDAY = 0
TOO_MANY_UNVERIFIED = 25
"""Percent of the municipality's numbers (concept.md 2.8)."""

CONTACTS_UNVERIFIED = "contacts_unverified"
"""The one reason to revise that the program finds itself."""


class IntroductionStep(StrEnum):
    """The short path of somebody new in a function (concept.md D11)."""

    PLAN = "plan"
    ORGANISATION = "organisation"
    CONCERN = "concern"
    ACUTE = "acute"
    CARDS = "cards"
    CONTACTS = "contacts"
    ACTIONS = "actions"


INTRODUCTION_NAMES = {
    IntroductionStep.PLAN: _("Read what the plan says about your function"),
    IntroductionStep.ORGANISATION: _("See who does what, and where you stand"),
    IntroductionStep.CONCERN: _("Follow a concern from the first word to the end"),
    IntroductionStep.ACUTE: _("Know what happens first when it is acute"),
    IntroductionStep.CARDS: _("Find the cards you are to use, also without a network"),
    IntroductionStep.CONTACTS: _("Check your own number, and the number of your deputy"),
    IntroductionStep.ACTIONS: _("See what has been decided and waits for your function"),
}
INTRODUCTION_PAGES: dict[IntroductionStep, tuple[str, dict[str, str]]] = {
    IntroductionStep.PLAN: ("plans", {}),
    IntroductionStep.ORGANISATION: ("organisation", {}),
    IntroductionStep.CONCERN: ("flow", {"key": "concern"}),
    IntroductionStep.ACUTE: ("flow", {"key": "acute"}),
    IntroductionStep.CARDS: ("cards", {}),
    IntroductionStep.CONTACTS: ("contacts", {}),
    IntroductionStep.ACTIONS: ("followup", {}),
}
