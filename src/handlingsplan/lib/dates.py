# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Pure arithmetic on days: years and months that end where a lawyer would say they end; where days begin and end."""

import calendar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

DENMARK = ZoneInfo("Europe/Copenhagen")


def day_of(moment: datetime) -> date:
    """The day it is in Denmark at a moment that knows its time zone."""
    return moment.astimezone(DENMARK).date()


def beginning_of(day: date) -> datetime:
    """The first moment of a day in Denmark, as universal time, so that moments can be compared and subtracted."""
    return datetime.combine(day, time.min, tzinfo=DENMARK).astimezone(UTC)


def end_of(day: date) -> datetime:
    """The last moment of a day in Denmark, as universal time."""
    return datetime.combine(day, time.max, tzinfo=DENMARK).astimezone(UTC)


def plus_months(day: date, months: int) -> date:
    """The same day of the month, `months` later (or earlier, when negative); the last day where that day is missing."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    month += 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def plus_years(day: date, years: int) -> date:
    """The same date `years` later; 29 February becomes 28 February."""
    return plus_months(day, 12 * years)


def whole_months_between(earlier: date, later: date) -> int:
    """How many whole months have passed; negative when `later` lies before."""
    if later < earlier:
        return -whole_months_between(later, earlier)
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months if plus_months(earlier, months) <= later else months - 1
