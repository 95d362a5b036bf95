# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The emergency code and the keys that open a page without an account: random signs, of which a digest is kept."""

import hashlib
import hmac
import secrets
import uuid

from django.conf import settings

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH, GROUP = 20, 5
"""Twenty of thirty signs are 98 bits."""


def new_code() -> str:
    """A new code in four groups of five signs, none of which is mistaken for another when read aloud or copied."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return "-".join(signs[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def signs_of(code: str) -> str:
    """The signs of a code, the same for every way of typing it. Neither 0, 1, I, L, O nor U is ever one of them."""
    return "".join(sign for sign in code.upper() if sign in ALPHABET)


def digest(code: str) -> str:
    """What is kept of a code; the same for every way of typing it."""
    return hashlib.sha256(signs_of(code).encode()).hexdigest()


def new_secret() -> str:
    """The secret of an address that one person answers at."""
    return secrets.token_urlsafe(24)


def digest_of_secret(secret: str) -> str:
    """What is kept of an address."""
    return hashlib.sha256(secret.encode()).hexdigest()


def key_of(uid: uuid.UUID, code: str) -> str:
    """The secret of the page a code opens: the same page sent again leads to the same place."""
    seed = f"staff.key.{uid}.{signs_of(code)}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), seed, hashlib.sha256).hexdigest()[:40]
