# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from enum import StrEnum


class Permission(StrEnum):
    READ = "figures.read"


WHOLE = ""
"""The dimension (and the code) under which all of a topic is counted."""

QUARTER = "quarter"
"""The dimension the writer fills in itself, from the day; nothing finer is kept."""

OUT_IN_MONTH = 2
"""A year is open until January is over; from this month on it is out, and never changes again."""
