# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    READ = "groundwork.read"
    EDIT = "groundwork.edit"


class FlowKey(StrEnum):
    """The two flows every plan sets out."""

    CONCERN = "concern"
    ACUTE = "acute"


class Unit(StrEnum):
    """What a deadline is counted in. Weekdays (hverdage) are Monday to Saturday, working days Monday to Friday."""

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
    Unit.MINUTES: _("minutes"),
    Unit.HOURS: _("hours"),
    Unit.WEEKDAYS: _("weekdays (Monday to Saturday)"),
    Unit.WORKING_DAYS: _("working days"),
    Unit.CALENDAR_DAYS: _("days"),
    Unit.MONTHS: _("months"),
}
FLOW_NAMES = {FlowKey.CONCERN: _("When somebody is worried"), FlowKey.ACUTE: _("When it is acute")}

ALARM = "alarm_112"
POLICE = "police_114"
OPENING = (ALARM, POLICE)
"""The contacts of the first two steps of the acute flow: they always come first and cannot be moved."""
