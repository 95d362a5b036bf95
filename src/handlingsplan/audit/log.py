# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The log a page at a time, without counting, and the chain computed anew without holding it in memory."""

from dataclasses import dataclass
from datetime import datetime

from .chain import START
from .models import Event
from .record import fits
from .timeline import Line, line_of

LINES_ON_A_PAGE = 50


@dataclass(frozen=True)
class Page:
    """Some lines of the log; `next_before` is where the older ones begin, None at the end."""

    lines: list[Line]
    next_before: int | None


@dataclass(frozen=True)
class ChainCheck:
    """How many links were read, the number of the first that does not fit, and how many do not."""

    links: int
    broken_at: int | None
    misfits: int = 0


def page_of_log(
    *,
    by: int | None = None,
    room: str | None = None,
    since: datetime | None = None,
    before_moment: datetime | None = None,
    before: int | None = None,
) -> Page:
    """The newest events in scope that fit, older than number `before`. One question, however long the log is.

    `room` is the first word of a kind: what the room of that name has recorded.
    """
    events = Event.objects.select_related("by")
    kinds = f"{room}." if room else None
    wanted = {"by": by, "kind__startswith": kinds, "at__gte": since, "at__lt": before_moment, "number__lt": before}
    events = events.filter(**{name: value for name, value in wanted.items() if value is not None})
    found = list(events[: LINES_ON_A_PAGE + 1])
    shown = found[:LINES_ON_A_PAGE]
    return Page(
        lines=[line_of(event) for event in shown],
        next_before=shown[-1].number if len(found) > LINES_ON_A_PAGE else None,
    )


def check_chain() -> ChainCheck:
    """Read the whole chain in scope, oldest first, to its end.

    A missing number breaks it as surely as a changed one. After a break each link is held against the one before it,
    so that one break is counted once and what follows is still watched.
    """
    links, misfits, broken_at = 0, 0, None
    number, before = 1, START
    for event in Event.objects.order_by("number").iterator(chunk_size=1000):
        links += 1
        if not fits(event, number=number, previous=before):
            misfits += 1
            broken_at = event.number if broken_at is None else broken_at
        number, before = event.number + 1, event.fingerprint
    return ChainCheck(links, broken_at, misfits)
