# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Decisions about time: when is it due, is a reminder due, how much is left."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from handlingsplan.lib.dates import day_of, end_of, plus_months, whole_months_between
from handlingsplan.lib.holidays import is_public_holiday

from .terms import Length, Unit

SATURDAY, SUNDAY = 5, 6
ONE_DAY = timedelta(days=1)


def due_on(started: date, months: int, *, no_later_than: date | None = None) -> date:
    """The day a deadline in months falls, or earlier where an earlier end is promised.

    For a plan: adoption plus four years (barnets lov § 15, stk. 3), or the end of the period printed in it.
    """
    legal = plus_months(started, months)
    return min(legal, no_later_than) if no_later_than else legal


def due_at(started: datetime, length: Length, *, no_later_than: date | datetime | None = None) -> datetime:
    """The last moment before a deadline is overdue, as universal time.

    Hours are counted from the moment itself and are real hours, also in the nights when the clock is moved. All else
    is counted from the day after and ends with the day: what is received on a Monday and has one day is due on Tuesday.
    """
    if length.unit == Unit.HOURS:
        due = started.astimezone(UTC) + timedelta(hours=length.amount)
    else:
        due = end_of(later(day_of(started), length.amount, length))
    if no_later_than is None:
        return due
    promised = no_later_than if isinstance(no_later_than, datetime) else end_of(no_later_than)
    return min(due, promised.astimezone(UTC))


def counts(day: date, length: Length) -> bool:
    """Whether a day is counted. A deadline in weekdays or working days never ends on one that is not."""
    match length.unit:
        case Unit.WEEKDAYS:
            off = {SUNDAY} if length.saturday_counts else {SATURDAY, SUNDAY}
        case Unit.WORKING_DAYS:
            off = {SATURDAY, SUNDAY}
        case _:
            return True
    return day.weekday() not in off and not is_public_holiday(day)


def later(day: date, amount: int, length: Length) -> date:
    """The day so many of the length's unit after a day."""
    match length.unit:
        case Unit.MONTHS:
            return plus_months(day, amount)
        case Unit.WEEKS:
            return day + timedelta(weeks=amount)
    return _stepped(day, amount, length, ONE_DAY)


def earlier(day: date, amount: int, length: Length) -> date:
    """The day so many counted days before a day."""
    return _stepped(day, amount, length, -ONE_DAY)


def counted(after: date, until: date, length: Length) -> int:
    """How many counted days there are after one day and until another, that one included."""
    return sum(counts(after + timedelta(days=ahead), length) for ahead in range(1, (until - after).days + 1))


def moved(due: datetime, length: Length, *, paused: datetime, resumed: datetime) -> datetime:
    """When it is due after a pause: later by the time it rested, to the second or in counted days."""
    if length.unit == Unit.HOURS:
        return (due + (resumed - paused)).astimezone(UTC)
    rested = counted(day_of(paused), day_of(resumed), length)
    return end_of(_stepped(day_of(due), rested, length, ONE_DAY)) if rested else due


def reminders_to_send(due: date, today: date, before: Collection[int], sent: Collection[int]) -> list[int]:
    """Which reminder is due today: the latest one passed and not yet sent, as months before.

    A machine that was off for a month sends one reminder, not four. After the deadline nothing is reminded of; then
    the thing is overdue, and says so by itself.
    """
    if today > due:
        return []
    return _latest((months for months in before if plus_months(due, -months) <= today), sent)


def reminders_by_day(
    due: date, today: date, before: Collection[int], sent: Collection[int], length: Length
) -> list[int]:
    """The same, as counted days before: two working days before a Tuesday is a Friday."""
    if today > due:
        return []
    return _latest((days for days in before if earlier(due, days, length) <= today), sent)


def reminders_by_hour(due: datetime, now: datetime, before: Collection[int], sent: Collection[int]) -> list[int]:
    """The same, as hours before. Zero is given once when the time is up, however late anybody looks."""
    if now >= due:
        return [0] if 0 in before and 0 not in sent else []
    return _latest((hours for hours in before if due - timedelta(hours=hours) <= now), sent)


@dataclass(frozen=True)
class Remaining:
    """What is left of a deadline, in whole years, months and days; negative time is `overdue`."""

    years: int
    months: int
    days: int
    overdue: bool


def remaining(due: date, today: date) -> Remaining:
    """How long there is from `today` to `due` (or since, when overdue)."""
    earlier_day, later_day = sorted((today, due))
    months = whole_months_between(earlier_day, later_day)
    days = (later_day - plus_months(earlier_day, months)).days
    return Remaining(years=months // 12, months=months % 12, days=days, overdue=today > due)


def _stepped(day: date, amount: int, length: Length, step: timedelta) -> date:
    while amount:
        day += step
        amount -= counts(day, length)
    return day


def _latest(passed: Iterable[int], sent: Collection[int]) -> list[int]:
    latest = min(passed, default=None)
    return [] if latest is None or latest in sent else [latest]
