# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Holidays by law, and days when town halls are shut."""

from datetime import date

import pytest

from handlingsplan.lib.holidays import is_public_holiday, is_shut


@pytest.mark.parametrize(
    ("day", "by_law", "shut"),
    [
        (date(2026, 1, 1), True, True),
        (date(2026, 4, 2), True, True),
        (date(2026, 5, 14), True, True),
        (date(2026, 12, 26), True, True),
        (date(2026, 5, 1), False, False),
        (date(2026, 6, 5), False, True),
        (date(2026, 12, 24), False, True),
        (date(2026, 12, 31), False, True),
        (date(2023, 5, 5), True, True),
        (date(2024, 4, 26), False, False),
        (date(2026, 11, 23), False, False),
    ],
)
def test_what_is_a_holiday(day: date, by_law: bool, shut: bool) -> None:
    """The great prayer day was one until 2023; Christmas Eve is none, though town halls are shut."""
    assert (is_public_holiday(day), is_shut(day)) == (by_law, shut)
