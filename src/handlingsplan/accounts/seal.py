# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What opens an account is unreadable where it is kept: whoever has only the database has no key."""

import base64
from functools import lru_cache

from cryptography.fernet import Fernet
from django.conf import settings
from django.utils.crypto import salted_hmac


def seal(text: str, *, purpose: str) -> str:
    """The text, closed with a key made of the installation's secret, another one for each purpose."""
    return _box(settings.SECRET_KEY, purpose).encrypt(text.encode()).decode()


def unseal(sealed: str, *, purpose: str) -> str:
    """The text again. Raises InvalidToken when the installation's secret has been changed since."""
    return _box(settings.SECRET_KEY, purpose).decrypt(sealed.encode()).decode()


@lru_cache(maxsize=8)
def _box(secret: str, purpose: str) -> Fernet:
    key = salted_hmac("accounts.seal", purpose, secret=secret, algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(key))
