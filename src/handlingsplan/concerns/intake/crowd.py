# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How many came within the hour, to hold back a flood: two numbers in the memory of this process, and no address."""

import threading
import time
from collections import defaultdict

HOUR = 60 * 60

_lock = threading.Lock()
_counts: dict[tuple[str, int], int] = defaultdict(int)
_hour = 0


def one_more(what: str, *, place: int, here: int, everywhere: int) -> bool:
    """Count one of `what`; whether more have come than the municipality, or the installation, has in an hour."""
    global _hour
    hour = int(time.time()) // HOUR
    with _lock:
        if hour != _hour:
            _counts.clear()
            _hour = hour
        _counts[what, place] += 1
        _counts[what, 0] += 1
        return _counts[what, place] > here or _counts[what, 0] > everywhere


def forget() -> None:
    """Begin again; for tests."""
    with _lock:
        _counts.clear()
