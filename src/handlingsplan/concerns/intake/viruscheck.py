# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A socket: what looks for viruses in a file. Where nothing is plugged in, a file stays unchecked, and says so."""

from collections.abc import Callable

from .models.attachment import Checked

Checker = Callable[[bytes], Checked]
"""Looks at the bytes of a file: CLEAN or REFUSED. Raises CheckerAway when it cannot tell just now."""

_plugged: list[Checker] = []


class CheckerAway(Exception):
    """The checker did not answer; the file waits, and is looked at again later."""


def plug(checker: Checker | None) -> None:
    """Fill the socket; None takes out what was there."""
    _plugged[:] = [checker] if checker else []


def is_plugged() -> bool:
    return bool(_plugged)


def check(data: bytes) -> Checked:
    """What the checker says of a file; UNCHECKED where there is none. Raises CheckerAway."""
    return _plugged[0](data) if _plugged else Checked.UNCHECKED
