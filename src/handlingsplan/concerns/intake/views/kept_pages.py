# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A page that is the same for many senders is made once in a while, and holds nothing of any of them."""

from collections.abc import Callable, Hashable
from time import monotonic

MANY = 200

_kept: dict[Hashable, tuple[float, str]] = {}


def kept(what: Hashable, make: Callable[[], str], *, seconds: int) -> str:
    """The page as it was made not so many seconds ago, else made now."""
    found = _kept.get(what)
    if found is None or monotonic() - found[0] > seconds:
        if len(_kept) >= MANY:
            _kept.clear()
        found = _kept[what] = monotonic(), make()
    return found[1]


def forget() -> None:
    """Make all anew; for tests."""
    _kept.clear()
