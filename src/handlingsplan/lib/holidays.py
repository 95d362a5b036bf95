# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which days are holidays in Denmark: by law, and those on which town halls are shut besides."""

from datetime import date
from functools import lru_cache

import holidays
from holidays.constants import OPTIONAL, PUBLIC

MAY_DAY = (5, 1)
"""A holiday by some agreements, but no public holiday, and town halls are open."""


def is_public_holiday(day: date) -> bool:
    """Whether the day is a public holiday by law. Christmas Eve, New Year's Eve and Constitution Day are not."""
    return day in _days(day.year, (PUBLIC,))


def is_shut(day: date) -> bool:
    """Whether town halls are shut though it may be a weekday: public holidays, and the three days beside them."""
    return (day.month, day.day) != MAY_DAY and day in _days(day.year, (PUBLIC, OPTIONAL))


@lru_cache(maxsize=64)
def _days(year: int, categories: tuple[str, ...]) -> frozenset[date]:
    return frozenset(holidays.country_holidays("DK", years=year, categories=categories))
