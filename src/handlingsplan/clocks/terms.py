# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a deadline is counted in.

    Hours are real hours, nights and weekends included. Weekdays (hverdage) are Monday to Saturday, working days Monday
    to Friday, both without public holidays. All but hours end with the day.
    """

    HOURS = "hours"
    DAYS = "days"
    WEEKDAYS = "weekdays"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"


class Basis(StrEnum):
    """Who has set a deadline."""

    LAW = "law"
    LOCAL = "local"


@dataclass(frozen=True)
class Length:
    """So and so many of a unit. `saturday_counts` says whether Saturday is a weekday; it means nothing elsewhere."""

    amount: int
    unit: Unit
    saturday_counts: bool = True
