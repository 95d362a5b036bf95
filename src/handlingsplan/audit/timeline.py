# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading events back: as sentences for people."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from .kinds import declared
from .models import Event


@dataclass(frozen=True)
class Line:
    """One line of a timeline, ready to be shown."""

    at: datetime
    by: str
    sentence: str
    number: int
    kind: str = ""


def line_of(event: Event) -> Line:
    """The event as a line; ask for it with `select_related("by")`."""
    return Line(
        at=event.at,
        by=str(event.by or _("The system")),
        sentence=sentence_of(event),
        number=event.number,
        kind=event.kind,
    )


def sentence_of(event: Event) -> str:
    """The event in words; forgotten details are said to be forgotten."""
    kind = declared().get(event.kind)
    if kind is None:
        return event.kind
    gone = {name: _("(removed)") for name in kind.personal}
    known = kind.in_words({**event.details, **(event.personal or {})})
    return str(kind.sentence).format_map({**gone, **known})


def timeline(about: models.Model | None = None, *, limit: int = 50) -> list[Line]:
    """The latest events of the municipality in scope, newest first; of one thing when `about` is given."""
    events = Event.objects.select_related("by")
    if about is not None:
        events = events.filter(about_type=about._meta.label_lower, about_id=about.pk)
    return [line_of(event) for event in events[:limit]]
