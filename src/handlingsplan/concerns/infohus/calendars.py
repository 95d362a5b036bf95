# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A meeting as a calendar entry: its number, its time and a link, and nothing of what or whom it is about (R37)."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from .models import Meeting


def calendar(meeting: Meeting, *, slug: str, at: datetime) -> bytes:
    """The entry as a file. One that was called off takes its entry out of the calendar that holds it."""
    called_off = meeting.given_up_at is not None
    made = Calendar()
    made.add("prodid", "-//handlingsplan//DA")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "CANCEL" if called_off else "PUBLISH")
    starts = meeting.starts_at.astimezone(UTC)
    entry = Event()
    entry.add("uid", f"{meeting.uid}@{settings.SITE_ADDRESS.split('//')[-1].split(':')[0]}")
    entry.add("sequence", meeting.sequence)
    entry.add("dtstamp", at)
    entry.add("dtstart", starts)
    entry.add("dtend", starts + timedelta(minutes=meeting.minutes))
    entry.add("summary", _("Meeting %(number)s") % {"number": meeting.case.file.number})
    papers = reverse("meeting_papers", args=[slug, meeting.case.file_id, meeting.pk])
    entry.add("url", f"{settings.SITE_ADDRESS}{papers}")
    entry.add("class", "PRIVATE")
    entry.add("status", "CANCELLED" if called_off else "CONFIRMED")
    made.add_component(entry)
    written: bytes = made.to_ical()
    return written
