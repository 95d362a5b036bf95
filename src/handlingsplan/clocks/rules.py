# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Decisions about days: when is it due, is a reminder due, how much is left."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from handlingsplan.lib.dates import plus_months, whole_months_between


def due_on(started: date, months: int, *, no_later_than: date | None = None) -> date:
    """The day a deadline falls: `months` after it started, or earlier where an earlier end is promised.

    For a plan: adoption plus four years (barnets lov § 15, stk. 3), or the end of the period printed in it.
    """
    legal = plus_months(started, months)
    return min(legal, no_later_than) if no_later_than else legal


def reminders_to_send(due: date, today: date, before: Collection[int], sent: Collection[int]) -> list[int]:
    """Which reminder is due today: the latest one passed and not yet sent, as months before.

    A machine that was off for a month sends one reminder, not four. After the deadline nothing is reminded of; then
    the thing is overdue, and says so by itself.
    """
    if today > due:
        return []
    passed = [months for months in before if plus_months(due, -months) <= today]
    return [min(passed)] if passed and min(passed) not in sent else []


@dataclass(frozen=True)
class Remaining:
    """What is left of a deadline, in whole years, months and days; negative time is `overdue`."""

    years: int
    months: int
    days: int
    overdue: bool


def remaining(due: date, today: date) -> Remaining:
    """How long there is from `today` to `due` (or since, when overdue)."""
    earlier, later = sorted((today, due))
    months = whole_months_between(earlier, later)
    days = (later - plus_months(earlier, months)).days
    return Remaining(years=months // 12, months=months % 12, days=days, overdue=today > due)
