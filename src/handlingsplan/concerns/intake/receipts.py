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
    return code_from(secrets.token_bytes(LENGTH))


def code_from(seed: bytes) -> str:
    """The code of a seed of at least twenty random bytes: five bits of each."""
    signs = "".join(ALPHABET[byte % len(ALPHABET)] for byte in seed[:LENGTH])
    return "-".join(signs[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def signs_of(code: str) -> str:
    """The signs of a code, the same for every way of typing it."""
    return "".join(sign for sign in code.upper().translate(_LOOKS_LIKE) if sign in ALPHABET)


def may_be_a_code(code: str) -> bool:
    """Whether it has as many signs as a code."""
    return len(signs_of(code)) == LENGTH


def digest(code: str) -> bytes:
    """What is kept of a code; the same for every way of typing it."""
    return hashlib.sha256(signs_of(code).encode()).digest()
