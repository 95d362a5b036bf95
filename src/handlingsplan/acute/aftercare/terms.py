# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: what is followed up after a situation, and when."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    WORK = "aftercare.work"


class FollowUpKind(StrEnum):
    """What is followed up: crisis support (acute.md 7), an employee who was threatened (AKU-28)."""

    SUPPORT = "support"
    EMPLOYEE = "employee"


KIND_NAMES = {
    FollowUpKind.SUPPORT: _("Crisis support"),
    FollowUpKind.EMPLOYEE: _("An employee who was threatened"),
}

IMPROVED_WITHIN_DAYS = 60
"""By when what was found is done, until whoever leads the follow-up sets a day (a local choice)."""

REMIND_HOURS_BEFORE = 12
"""A follow-up is reminded of this long before it is due (a local choice)."""
