# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How many wrong codes came within the hour, to answer a flood: a number in the memory of this process, no address."""

import threading
import time
from collections import defaultdict

HOUR = 60 * 60
WRONG_AN_HOUR = 60

_lock = threading.Lock()
_wrong: dict[int, int] = defaultdict(int)
_hour = 0


def too_many(municipality: int) -> bool:
    """Count one wrong code; whether that is more than an hour has room for. No right code is ever kept out by it."""
    global _hour
    hour = int(time.time()) // HOUR
    with _lock:
        if hour != _hour:
            _wrong.clear()
            _hour = hour
        _wrong[municipality] += 1
        return _wrong[municipality] > WRONG_AN_HOUR


def forget() -> None:
    """Begin again; for tests."""
    with _lock:
        _wrong.clear()
