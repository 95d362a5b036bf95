# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: what it lets people do, and the keys of the contacts every plan shows."""

from enum import StrEnum


class Permission(StrEnum):
    READ = "contacts.read"
    EDIT = "contacts.edit"


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

NATIONAL_NUMBERS = ("112", "114", "116111")
"""Numbers that are national whether or not a national contact quotes them; compared digit by digit."""

NOT_FILLED_IN = "Ikke udfyldt endnu"
"""Said in the plan, whose language is Danish, where a contact is missing."""
