# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Marks: equal text, equal mark, in one municipality. Nothing is read out of one, and none is made without the key."""

import hashlib
import hmac

from . import municipality_keys


def mark(value: str, *, purpose: str) -> bytes:
    """32 bytes that stand for `value` in the municipality in scope; another text for each purpose."""
    if "\0" in purpose:
        raise ValueError("A purpose is a plain word.")
    return hmac.digest(municipality_keys.for_marks().key, f"{purpose}\0{value}".encode(), hashlib.sha256)
