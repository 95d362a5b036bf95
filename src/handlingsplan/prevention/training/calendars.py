# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Bookings as calendar entries: a neutral word and a length, when and where, and nothing of what it is about.

Times are given in UTC: every calendar program shows them in the reader's own time, and no table of zones is needed.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from handlingsplan.lib.names import quiet

from .kinds import meeting
from .models import Booking
from .terms import BookingState


def calendar(bookings: Iterable[Booking], *, at: datetime, name: str = "") -> bytes:
    """The entries as a file. One booking that was cancelled takes its entry out of the calendar that holds it."""
    rows = list(bookings)
    cancelled = len(rows) == 1 and rows[0].state == BookingState.CANCELLED
    made = Calendar()
    made.add("prodid", "-//handlingsplan//DA")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "CANCEL" if cancelled else "PUBLISH")
    if name:
        made.add("x-wr-calname", name)
    for booking in rows:
        if booking.starts_at:
            made.add_component(_entry(booking, at))
    written: bytes = made.to_ical()
    return written


def summary(booking: Booking) -> str:
    """What stands in a calendar that others may see."""
    try:
        word = meeting(booking.kind_key).calendar
    except KeyError:
        word = _("Meeting")
    return _("%(word)s, %(minutes)d min") % {"word": word, "minutes": booking.minutes}


def _entry(booking: Booking, at: datetime) -> Event:
    assert booking.starts_at is not None
    starts = booking.starts_at.astimezone(UTC)
    found = Event()
    found.add("uid", f"{booking.uid}@{settings.SITE_ADDRESS.split('//')[-1].split(':')[0]}")
    found.add("sequence", booking.sequence)
    found.add("dtstamp", at)
    found.add("dtstart", starts)
    found.add("dtend", starts + timedelta(minutes=booking.minutes))
    found.add("summary", summary(booking))
    found.add("location", quiet(booking.place))
    found.add("status", "CANCELLED" if booking.state == BookingState.CANCELLED else "CONFIRMED")
    return found
