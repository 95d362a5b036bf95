# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: what it lets people do, and the keys of the contacts every plan shows."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    READ = "contacts.read"
    EDIT = "contacts.edit"


class Reader(StrEnum):
    """Whom a number is for (kanal_for, communication.md 4.2)."""

    EMPLOYEE = "employee"
    CITIZEN = "citizen"
    BOTH = "both"


READER_NAMES = {
    Reader.BOTH: _("Employees and citizens"),
    Reader.EMPLOYEE: _("Employees"),
    Reader.CITIZEN: _("Citizens"),
}


class Answer(StrEnum):
    """What a function says of its own number."""

    RIGHT = "right"
    CHANGED = "changed"


class Outcome(StrEnum):
    """What became of a suggested change."""

    APPLIED = "applied"
    LEFT = "left"


ALARM = "alarm_112"
POLICE = "police_114"
SOCIAL_DUTY = "social_duty"
NATIONAL_SOCIAL_DUTY = "social_duty_114"
INTAKE = "intake"
INFOHUS_LEAD = "infohus_lead"
HOTLINE = "hotline"

EMERGENCY = (ALARM, POLICE)
STANDARD_BOX = (ALARM, POLICE, INTAKE, SOCIAL_DUTY, INFOHUS_LEAD, HOTLINE)
IN_THE_PLACE_OF = {SOCIAL_DUTY: NATIONAL_SOCIAL_DUTY}
"""A local function, and the national contact that is shown as long as the local one has no number."""

ORDER = (
    *EMERGENCY,
    SOCIAL_DUTY,
    NATIONAL_SOCIAL_DUTY,
    "intake",
    INFOHUS_LEAD,
    "infohus_lead_deputy",
    "infohus_lead_police",
    HOTLINE,
)
"""Danger first, then children, then the infohus, then the hotline; everything else after that."""

CHECKED_FOR_DAYS = 90
"""A number is called and confirmed every quarter (concept.md C11)."""

ASKED_AFTER_DAYS = 76
"""A fortnight before the confirmation is too old, the function is asked by e-mail whether its number is right."""

REMINDED_AFTER_DAYS = 7
LINK_LIVES_DAYS = 30
"""A question nobody has answered is closed after a month, and asked again."""

NATIONAL_NUMBERS = ("112", "114", "116111")
"""Numbers that are national whether or not a national contact quotes them; compared digit by digit."""

NOT_FILLED_IN = "Ikke udfyldt endnu"
"""Said in the plan, whose language is Danish, where a contact or a day is missing."""
