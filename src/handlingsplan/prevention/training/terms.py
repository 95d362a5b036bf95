# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Permission(StrEnum):
    READ = "training.read"
    EDIT = "training.edit"


class Asker(StrEnum):
    """Who asks for a meeting."""

    SCHOOL = "school"
    CLUB = "club"
    ASSOCIATION = "association"
    HOUSING = "housing"
    INTERNAL = "internal"


class Part(StrEnum):
    """When on the day it suits them."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    ANY = "any"


class BookingState(StrEnum):
    ASKED = "asked"
    CONFIRMED = "confirmed"
    HELD = "held"
    DECLINED = "declined"
    CANCELLED = "cancelled"


class Answer(StrEnum):
    """The answers to both closed questions of the evaluation. They are about the meeting, never about a person."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


DEFAULT_REFRESH_MONTHS = 24
LINK_OPEN_FOR_DAYS = 60
"""How long after a meeting its evaluation can be answered."""

ASKER_NAMES = {
    Asker.SCHOOL: _("A school or day care"),
    Asker.CLUB: _("A club or after-school centre"),
    Asker.ASSOCIATION: _("An association"),
    Asker.HOUSING: _("A housing organisation"),
    Asker.INTERNAL: _("A department of the municipality"),
}
PART_NAMES = {
    Part.MORNING: _("In the morning"),
    Part.AFTERNOON: _("In the afternoon"),
    Part.EVENING: _("In the evening"),
    Part.ANY: _("Any time"),
}
STATE_NAMES = {
    BookingState.ASKED: pgettext_lazy("booking", "Asked for"),
    BookingState.CONFIRMED: pgettext_lazy("booking", "Confirmed"),
    BookingState.HELD: pgettext_lazy("booking", "Held"),
    BookingState.DECLINED: pgettext_lazy("booking", "Declined"),
    BookingState.CANCELLED: pgettext_lazy("booking", "Cancelled"),
}
ANSWER_NAMES = {
    Answer.YES: pgettext_lazy("answer", "Yes"),
    Answer.PARTLY: pgettext_lazy("answer", "Partly"),
    Answer.NO: pgettext_lazy("answer", "No"),
}
