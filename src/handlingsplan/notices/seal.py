# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Links that open an account are unreadable while they wait to be sent: whoever has the database has no key."""

import base64

from cryptography.fernet import Fernet
from django.conf import settings
from django.utils.crypto import salted_hmac


def seal(link: str) -> str:
    """The link, closed with a key made of the installation's secret."""
    return _box().encrypt(link.encode()).decode()


def unseal(sealed: str) -> str:
    """The link again. Raises InvalidToken when the installation's secret has been changed since."""
    return _box().decrypt(sealed.encode()).decode()


def _box() -> Fernet:
    key = salted_hmac("notices.seal", "links", secret=settings.SECRET_KEY, algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(key))
