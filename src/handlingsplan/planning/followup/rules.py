# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Decisions of follow-up: what is overdue, who is reminded when, what may be shown, what a year's end must say."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from enum import StrEnum

from handlingsplan.lib.small_numbers import is_small

from .terms import REMIND_AGAIN_DAYS, REMIND_BEFORE_DAYS, TOO_MANY_UNVERIFIED


class When(StrEnum):
    """Under which heading something open stands."""

    OVERDUE = "overdue"
    THIS_MONTH = "this_month"
    LATER = "later"


def when(due_on: date, today: date) -> When:
    """Overdue from the day after; this month to its end; else later."""
    if due_on < today:
        return When.OVERDUE
    return When.THIS_MONTH if (due_on.year, due_on.month) == (today.year, today.month) else When.LATER


def reminder_due(due_on: date, today: date, reminded_on: date | None) -> bool:
    """Whether the owner is reminded today: once in the week before, the day after it was due, then every fortnight.

    A machine that was off for some days reminds when it is on again, once.
    """
    left = (due_on - today).days
    if left > REMIND_BEFORE_DAYS:
        return False
    if left >= 0:
        return reminded_on is None or (due_on - reminded_on).days > REMIND_BEFORE_DAYS
    return reminded_on is None or reminded_on <= due_on or (today - reminded_on).days >= REMIND_AGAIN_DAYS


def too_many_unverified(unverified: int, numbers: int) -> bool:
    """Whether more than a quarter of the numbers are unconfirmed: a reason to look at the plan (concept.md 2.8)."""
    return numbers > 0 and unverified * 100 > numbers * TOO_MANY_UNVERIFIED


UNDER_FEW = -1
"""Stands for a count that is not shown."""


def shown(counts: Mapping[str, int | None]) -> dict[str, int | None]:
    """The counts as many may see them: one to four is UNDER_FEW, nothing typed is None."""
    return {name: UNDER_FEW if count is not None and is_small(count) else count for name, count in counts.items()}


def total_shown(counts: Iterable[int | None]) -> int | None:
    """The sum as many may see it; None where it would give away a small count, or where something is not typed."""
    typed = [count for count in counts if count is not None]
    if not typed or any(is_small(count) for count in typed):
        return None
    return sum(typed)


def missing_before_signing(tasks: Collection[str], stated: Collection[str], exercise: str) -> list[str]:
    """What a yearly follow-up must say before it is signed: the core tasks without words, and "exercise"."""
    return [task for task in tasks if task not in stated] + ([] if exercise else ["exercise"])
