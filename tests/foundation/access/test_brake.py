# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Forms that anybody may send are braked for the whole hour, not for as long as the cache keeps things by default."""

from typing import Any
from unittest.mock import patch

import pytest
from django.core.cache import cache
from django.core.cache.backends.base import BaseCache

from handlingsplan.access.brake import HOUR, _count

NOON = 1_800_000_000 // HOUR * HOUR


@pytest.fixture(autouse=True)
def nothing_counted(settings: Any) -> None:
    """As in the cache of an installation, `incr` here is read and write, and forgets how long a key was to live."""
    cache.clear()


def counted_at(second: int) -> int:
    from_the_base = patch.object(type(cache._connections[cache._alias]), "incr", BaseCache.incr)  # type: ignore[attr-defined]
    with from_the_base, patch("time.time", return_value=NOON + second):
        return _count("brake:a.form:1")


def test_it_counts_through_the_whole_hour() -> None:
    assert [counted_at(second) for second in (0, 10, 400, 1000, HOUR - 1)] == [1, 2, 3, 4, 5]


def test_it_begins_anew_with_the_next_hour_however_often_one_came() -> None:
    for second in range(0, HOUR, 200):
        counted_at(second)
    assert counted_at(HOUR + 1) == 1
