# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: what it lets people do, when it is, and what a folder is made for."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    READ = "alarm.read"
    EDIT = "alarm.edit"


class Band(StrEnum):
    """When it is: who answers by day does not answer by night (acute.md AKU-06)."""

    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


BAND_NAMES = {
    Band.DAY: _("Weekday"),
    Band.EVENING: _("Evening"),
    Band.NIGHT: _("Night"),
    Band.WEEKEND: _("Weekend"),
    Band.HOLIDAY: _("Public holiday"),
}

BAND_HOURS = {
    Band.DAY: _("8 to 15"),
    Band.EVENING: _("15 to 22"),
    Band.NIGHT: _("22 to 8"),
    Band.WEEKEND: _("Saturday and Sunday"),
    Band.HOLIDAY: _("and days when the town hall is shut"),
}

SKIP_AFTER_MINUTES = 3
"""Without an answer, the next in the chain is called after this many minutes (acute.md 2.2; a local choice)."""

MOST_MINUTES = 60
"""A link is skipped within the hour."""

LINES = ("recognise", "does", "does_not")
"""The fields of an acute situation that are lists of lines."""

ATTACK = "A1"
"""The situation in which people must know how to behave while it is going on."""
