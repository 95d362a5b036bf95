# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What holds of periods, ages, small numbers and indicators, on plain values."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from handlingsplan.lib.dates import plus_months
from handlingsplan.lib.small_numbers import SMALLEST_SHOWN
from handlingsplan.lib.small_numbers import is_small as points_at_somebody

from .terms import FEWEST, IN_THE_PLAN, MOST, Counted, Direction, EffortState

FEW_COUNTED, FEW_ANSWERS = 20, 30
YEAR = tuple(range(1, 13))


@dataclass(frozen=True)
class Point:
    """One measurement as it may be read: `value` is None where the number is too small to be shown."""

    on: date
    value: Decimal | None
    source: str = ""
    caveat: str = ""

    @property
    def is_held_back(self) -> bool:
        return self.value is None


def months_in(year: int, *, starts_on: date | None, ends_on: date | None, months: Collection[int]) -> tuple[int, ...]:
    """The months of a year in which an effort runs: the chosen ones, or all of them, within its period.

    Without a beginning and without chosen months nobody has said when it runs, and the answer is empty.
    """
    if starts_on is None and not months:
        return ()
    first = (starts_on.year, starts_on.month) if starts_on else (0, 0)
    last = (ends_on.year, ends_on.month) if ends_on else (9999, 12)
    return tuple(month for month in YEAR if (not months or month in months) and first <= (year, month) <= last)


def runs(months: Sequence[int]) -> list[tuple[int, int]]:
    """Months that follow each other, as first and last; the year wheel joins December and January."""
    found: list[tuple[int, int]] = []
    for month in sorted(set(months)):
        if found and found[-1][1] == month - 1:
            found[-1] = (found[-1][0], month)
        else:
            found.append((month, month))
    if len(found) > 1 and found[0][0] == 1 and found[-1][1] == 12:
        found[0] = (found.pop()[0], found[0][1])
    return found


def is_for_age(age: int, *, age_from: int | None, age_to: int | None) -> bool:
    """Whether the age lies within; an open end has no limit."""
    return (age_from is None or age >= age_from) and (age_to is None or age <= age_to)


def is_small(counted: str, value: Decimal, answers: int | None) -> bool:
    """Whether others must not see it: one to four people, or a share or an average of fewer than five answers."""
    match Counted(counted):
        case Counted.ACTIVITIES:
            return False
        case Counted.PEOPLE:
            return points_at_somebody(float(value))
        case Counted.PERCENT | Counted.AVERAGE:
            return answers is None or answers < SMALLEST_SHOWN


def is_few(counted: str, value: Decimal, answers: int | None) -> bool:
    """Whether a difference may well be chance: below twenty counted, or a share of fewer than thirty answers."""
    if counted in (Counted.PEOPLE, Counted.ACTIVITIES):
        return value < FEW_COUNTED
    return answers is None or answers < FEW_ANSWERS


def shown(counted: str, value: Decimal, answers: int | None, *, exact: bool) -> Decimal | None:
    """The number as it may be read; None where it is held back. `exact` is for those who keep the register."""
    return None if not exact and is_small(counted, value, answers) else value


def is_unlike(value: Decimal, last: Decimal) -> bool:
    """Whether a number is so far from the last one that it may have been typed wrong: a fifth of it, or five times."""
    return value * 5 < last or value > last * 5 > 0


def due_on(last: date, interval: int) -> date:
    """The day the next measurement is due."""
    return plus_months(last, interval)


def is_old(looked_at: date | None, today: date) -> bool:
    """Whether a source was last looked at more than a year ago. One that was never there is another matter."""
    return looked_at is not None and plus_months(looked_at, 12) < today


def may_start_unasked(indicators: int) -> bool:
    """Whether enough has been chosen beforehand to follow the effort; otherwise a reason is asked for."""
    return indicators >= FEWEST


def has_room(indicators: int) -> bool:
    """Whether one more may be chosen: few numbers that are followed beat many that are not."""
    return indicators < MOST


def is_in_the_plan(state: str) -> bool:
    """Whether the effort stands in the plan and in the pictures."""
    return EffortState(state) in IN_THE_PLAN


@dataclass(frozen=True)
class Reading:
    """What a row of measurements lets one say: how it went, and whether that is the way one expected."""

    went: str
    as_expected: bool | None


UNKNOWN = Reading("unknown", None)


def reading(baseline: Decimal | None, points: Sequence[Point], direction: str) -> Reading:
    """From the baseline, or the first measurement, to the last. Nothing is said where either end is held back."""
    values = [point.value for point in points]
    first = baseline if baseline is not None else (values.pop(0) if values else None)
    last = values[-1] if values else None
    if first is None or last is None:
        return UNKNOWN
    went = "steady" if _is_about(first, last) else "up" if last > first else "down"
    expected = Direction(direction)
    return Reading(went, None if expected is Direction.OPEN else went == expected)


def _is_about(first: Decimal, last: Decimal) -> bool:
    """Within a twentieth is about the same."""
    return abs(last - first) * 20 <= abs(first)
