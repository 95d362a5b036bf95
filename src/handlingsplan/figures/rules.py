# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What may be shown: nobody can work out a count from one to four, also not with this file at hand.

A table in which a small count is hidden hides the smallest other count too, and everything that is as small. Where what
is then hidden adds up to something only few numbers can (6 beside a shown 9 is 1 and 5), the whole table is hidden. So
nobody can say that a certain small number stands in it at all, let alone where.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from itertools import combinations_with_replacement

from handlingsplan.lib.small_numbers import SMALLEST_SHOWN, is_small

from .terms import OUT_IN_MONTH

Shown = dict[str, int | None]
"""Counts by code, as many may see them; None is not shown."""


def is_out(year: int, today: date) -> bool:
    """Whether the figures of a year are out. Until then they are not shown; from then on they do not change.

    A figure somebody could watch grow by one would tell of a person.
    """
    return today >= date(year + 1, OUT_IN_MONTH, 1)


def newest_out(today: date) -> int:
    """The last year whose figures are out."""
    return today.year - (1 if is_out(today.year - 1, today) else 2)


def quarter(day: date) -> str:
    """The quarter of a day, as a code."""
    return f"q{(day.month + 2) // 3}"


def total_shown(total: int) -> int | None:
    """All of a topic in a year; none when so few would be somebody."""
    return None if is_small(total) else total


def counts_shown(counts: Mapping[str, int]) -> Shown:
    """One table whose total may be known: the counts that may be seen beside each other."""
    if is_small(sum(counts.values())):
        return dict.fromkeys(counts)
    if not any(is_small(count) for count in counts.values()):
        return dict(counts)
    others = [count for count in counts.values() if count and not is_small(count)]
    if not others:
        return dict.fromkeys(counts)
    beside = min(others)
    hidden = [count for count in counts.values() if 0 < count <= beside]
    if certain(len(hidden), sum(hidden), below=min((count for count in others if count > beside), default=None)):
        return dict.fromkeys(counts)
    return {code: None if is_small(count) or count == beside else count for code, count in counts.items()}


def certain(hidden: int, together: int, *, below: int | None) -> set[int]:
    """The small numbers that must be among so many hidden counts that make so many together, for somebody who knows
    the rule: some small ones, and one or more that are alike, not small, and below the smallest one shown."""
    sure = set(range(1, SMALLEST_SHOWN))
    for alike in range(1, hidden):
        small = hidden - alike
        for beside in range(SMALLEST_SHOWN, min(below or together, together)):
            sure -= _can_be_left_out(small, together - alike * beside)
            if not sure:
                return sure
    return sure


def _can_be_left_out(small: int, together: int) -> set[int]:
    """The small numbers that so many small counts need not hold to make so many together."""
    numbers = range(1, SMALLEST_SHOWN)
    made = {left_out: _sums(small, tuple(n for n in numbers if n != left_out)) for left_out in numbers}
    return {left_out for left_out, sums in made.items() if together in sums}


@cache
def _sums(small: int, numbers: tuple[int, ...]) -> frozenset[int]:
    """What so many counts can make together, each one of these numbers."""
    return frozenset(map(sum, combinations_with_replacement(numbers, small)))


def withheld(tables: Mapping[str, Shown], linked: Sequence[Sequence[str]]) -> set[str]:
    """The tables left out because they follow from another one: where a count of a set is hidden, its first stands
    alone."""
    return {
        name for together in linked if any(None in tables[name].values() for name in together) for name in together[1:]
    }
