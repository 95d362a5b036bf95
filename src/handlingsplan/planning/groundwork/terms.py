# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Permission(StrEnum):
    READ = "groundwork.read"
    EDIT = "groundwork.edit"


class FlowKey(StrEnum):
    """The two flows every plan sets out."""

    CONCERN = "concern"
    ACUTE = "acute"


class Unit(StrEnum):
    """What a deadline is counted in. Weekdays (hverdage) is the law's own word."""

    MINUTES = "minutes"
    HOURS = "hours"
    WEEKDAYS = "weekdays"
    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    MONTHS = "months"


class Basis(StrEnum):
    """Who has set a deadline."""

    LAW = "law"
    LOCAL = "local"


UNIT_NAMES = {
    Unit.MINUTES: pgettext_lazy("unit", "minutes"),
    Unit.HOURS: pgettext_lazy("unit", "hours"),
    Unit.WEEKDAYS: pgettext_lazy("unit", "weekdays"),
    Unit.WORKING_DAYS: pgettext_lazy("unit", "working days"),
    Unit.CALENDAR_DAYS: pgettext_lazy("unit", "days"),
    Unit.MONTHS: pgettext_lazy("unit", "months"),
}
FLOW_NAMES = {FlowKey.CONCERN: _("When somebody is worried"), FlowKey.ACUTE: _("When it is acute")}

ALARM = "alarm_112"
POLICE = "police_114"
OPENING = (ALARM, POLICE)
"""The contacts of the first two steps of the acute flow: they always come first and cannot be moved."""
