# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The days of the demonstration lie around today, whenever it is made."""

from datetime import date, datetime, timedelta

from django.utils import timezone


def day(ahead: int) -> date:
    """So many days from today; a negative number lies behind us."""
    return timezone.localdate() + timedelta(days=ahead)


def ago(days: int) -> datetime:
    """This time of day, so many days ago."""
    return timezone.now() - timedelta(days=days)
