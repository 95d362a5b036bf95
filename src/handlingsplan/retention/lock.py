# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is shut: out of search, lists and counts; opened for a while by a reason and somebody else's yes."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User

OPEN_FOR = timedelta(hours=48)


class SameEyes(Exception):
    """Nobody agrees to what she has asked for herself."""

    message = _("Somebody else must agree: nobody approves what she has asked for or prepared herself.")


def other_eyes(first: User | None, second: User | None) -> None:
    """Raise SameEyes unless these are two persons."""
    if first is None or second is None or first.pk == second.pk:
        raise SameEyes


def opened_until(allowed_at: datetime) -> datetime:
    """Until when something shut stays open for the one who asked."""
    return allowed_at + OPEN_FOR
