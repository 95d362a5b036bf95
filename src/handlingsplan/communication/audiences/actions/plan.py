# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The communication matrix and the register of printed papers."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.communication.audiences import events
from handlingsplan.communication.audiences.models import Message, PrintedPaper
from handlingsplan.communication.audiences.queries import national
from handlingsplan.communication.audiences.terms import Paper, Permission

from .checks import check_text


def plan_message(audience_key: str, *, by: Viewer, at: datetime, text: str, **given: Any) -> Message:
    """Put a line in the matrix: channel, material, owner and date may come later, and are drawn as gaps till then."""
    by.must(Permission.EDIT)
    assert by.municipality is not None
    check_text(text)
    check_text(given.get("owner", ""))
    key = national.audience(audience_key).key
    line = Message.objects.create(
        municipality=by.municipality, audience_key=key, text=text, changed_by=by.user, **given
    )
    record(events.MESSAGE_PLANNED, about=line, by=by.user, at=at, details=_named(key))
    return line


def change_message(line: Message, *, by: Viewer, at: datetime, **given: Any) -> Message:
    """Fill in or change a line."""
    by.must(Permission.EDIT)
    check_text(given.get("text", ""))
    check_text(given.get("owner", ""))
    for name, value in given.items():
        setattr(line, name, value)
    line.changed_by = by.user
    line.save()
    record(events.MESSAGE_CHANGED, about=line, by=by.user, at=at, details=_named(line.audience_key))
    return line


def remove_message(line: Message, *, by: Viewer, at: datetime) -> None:
    by.must(Permission.EDIT)
    record(events.MESSAGE_REMOVED, about=line, by=by.user, at=at, details=_named(line.audience_key))
    line.delete()


def note_paper(
    audience_key: str,
    paper: Paper,
    *,
    by: Viewer,
    at: datetime,
    place: str,
    content: str,
    copies: int = 1,
    language: str = "da",
    printed_on: date | None = None,
) -> PrintedPaper:
    """Note where a paper hangs; `content` is the fingerprint of what it says, so that we know when it grows old."""
    by.must(Permission.EDIT)
    assert by.municipality is not None
    check_text(place)
    noted = PrintedPaper.objects.create(
        municipality=by.municipality,
        audience_key=national.audience(audience_key).key,
        paper=paper,
        language=language,
        place=place.strip(),
        copies=copies,
        printed_on=printed_on or timezone.localdate(at),
        content=content,
        noted_by=by.user,
    )
    record(events.PAPER_NOTED, about=noted, by=by.user, at=at, details={"place": noted.place})
    return noted


def take_down(noted: PrintedPaper, *, by: Viewer, at: datetime) -> PrintedPaper:
    """Note that the paper no longer hangs there."""
    by.must(Permission.EDIT)
    noted.taken_down_on = timezone.localdate(at)
    noted.save(update_fields=["taken_down_on"])
    record(events.PAPER_TAKEN_DOWN, about=noted, by=by.user, at=at, details={"place": noted.place})
    return noted


def _named(audience_key: str) -> dict[str, str]:
    return {"audience": national.audience(audience_key).said("name", "da")}
