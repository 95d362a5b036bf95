# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What must be true of everything that is written into the alarm."""

from collections.abc import Iterable

from handlingsplan.contacts.queries import everyone, function
from handlingsplan.lib.text import looks_like_cpr

from .refusals import HoldsCpr, NotInTheDirectory


def no_cpr(texts: Iterable[str]) -> None:
    """Raises HoldsCpr."""
    if any(looks_like_cpr(text) for text in texts):
        raise HoldsCpr


def in_the_directory(keys: Iterable[str]) -> None:
    """Raises NotInTheDirectory for a key that is neither kept nor in the catalogue."""
    known = everyone(internal=True)
    if any(key not in known and function(key) is None for key in keys if key):
        raise NotInTheDirectory
