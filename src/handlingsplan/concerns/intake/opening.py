# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A mark each open form carries in itself: when it was opened, and a chance number that makes sending twice harmless.

It takes the place of a cookie, a session and a riddle. Nothing of it is kept: the server only reads what comes back.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.core.signing import BadSignature, Signer

AT_LEAST = timedelta(seconds=3)
AT_MOST = timedelta(hours=24)
_SALT = "intake.opening"


@dataclass(frozen=True)
class Opening:
    """An open form. `chance` is 128 random bits that only the page itself holds."""

    chance: str
    opened_at: datetime

    def is_fit_to_send(self, at: datetime) -> bool:
        """Whether a person can have filled it in: not at once, and not so long ago that somebody else has the page."""
        return AT_LEAST <= at - self.opened_at <= AT_MOST

    @property
    def mark(self) -> str:
        """What the page carries, signed."""
        return Signer(salt=_SALT).sign(f"{self.chance}.{int(self.opened_at.timestamp())}")

    @property
    def seed(self) -> bytes:
        """From which the receipt code of this form is made: the same form sent again has the same code."""
        return hmac.new(settings.SECRET_KEY.encode(), f"{_SALT}.{self.chance}".encode(), sha256).digest()


def opened(at: datetime) -> Opening:
    """A form that is opened now."""
    return Opening(secrets.token_hex(16), at.replace(microsecond=0))


def read(mark: str) -> Opening | None:
    """The form a mark belongs to; None for one that this house did not give out."""
    try:
        chance, _dot, moment = Signer(salt=_SALT).unsign(mark).partition(".")
        return Opening(chance, datetime.fromtimestamp(int(moment), UTC))
    except (BadSignature, ValueError, OverflowError):
        return None
