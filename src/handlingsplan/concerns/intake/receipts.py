# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The receipt code: a hundred random bits that open the conversation again; only its digest is kept."""

import hashlib
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH, GROUP = 20, 5
_LOOKS_LIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_code() -> str:
    """A new code in four groups of five signs that are not mistaken for each other."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return "-".join(signs[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def digest(code: str) -> bytes:
    """What is kept of a code; the same for every way of typing it."""
    signs = "".join(sign for sign in code.upper().translate(_LOOKS_LIKE) if sign in ALPHABET)
    return hashlib.sha256(signs.encode()).digest()
