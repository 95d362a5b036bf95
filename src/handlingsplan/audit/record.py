# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing an event, in the transaction of the change it tells of."""

import json
import secrets
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

from django.db import connection, models
from django.utils import timezone

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.insert import insert
from handlingsplan.tenancy.scope import current

from .chain import START, digest, fingerprint
from .kinds import kind_called
from .models import Event

request_number: ContextVar[uuid.UUID | None] = ContextVar("request_number", default=None)
_held_back: ContextVar[list[Event] | None] = ContextVar("held_back", default=None)


@contextmanager
def together() -> Iterator[None]:
    """Whatever is recorded inside is written at the end, in one go and in its order; not at all if something fails.

    The queue of the chain is entered at once: everybody who reads or writes a case stands in it first, so that nobody
    in it ever waits for somebody behind (for a number, or a figure). Inside another, it is part of that one.
    """
    if _held_back.get() is not None:
        yield
        return
    _queue_up()
    token = _held_back.set([])
    try:
        yield
        _write(_held_back.get() or [])
    finally:
        _held_back.reset(token)


def content_of(event: Event) -> dict[str, Any]:
    """What the fingerprint covers: everything but the personal details themselves."""
    return {
        "municipality": event.municipality_id,
        "number": event.number,
        "kind": event.kind,
        "at": event.at.astimezone(UTC).isoformat(),
        "by": event.by_id,
        "about": [event.about_type, event.about_id],
        "request": str(event.request) if event.request else None,
        "details": event.details,
        "personal": event.personal_digest,
    }


def fits(event: Event, *, number: int, previous: str) -> bool:
    """Whether a link is in its place in the chain, and it and its personal details, if kept, are as written."""
    return (
        (event.number, event.previous) == (number, previous)
        and event.fingerprint == fingerprint(content_of(event), previous)
        and (event.personal is None or event.personal_digest == digest(event.personal))
    )


def record(
    kind: str,
    *,
    about: models.Model,
    by: User | None,
    at: datetime | None = None,
    details: dict[str, Any] | None = None,
) -> Event:
    """Add one fact to the chain of the municipality in scope (the nation's when none is).

    Raises KeyError for a kind that no room declared. Details named personal by the kind are kept apart, salted, so
    that they can be forgotten. Must run inside the transaction of the change: events of one chain queue up behind an
    advisory lock that the commit releases.
    """
    declared = kind_called(kind)
    municipality = current().municipality
    facts = json.loads(json.dumps(details or {}, default=str))
    personal = {name: facts.pop(name) for name in declared.personal if name in facts} or None
    if personal:
        personal["salt"] = secrets.token_hex(16)
    event = Event(
        municipality_id=municipality,
        kind=kind,
        at=at or timezone.now(),
        by=by,
        about_type=about._meta.label_lower,
        about_id=about.pk,
        request=request_number.get(),
        details=facts,
        personal=personal,
        personal_digest=digest(personal) if personal else "",
    )
    waiting = _held_back.get()
    if waiting is None:
        _queue_up()
        _write([event])
    else:
        waiting.append(event)
    return event


def _queue_up() -> None:
    """Wait for the chain of the municipality in scope; the commit lets the next one in."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(7101, %s)", [current().municipality or 0])


def _write(events: list[Event]) -> None:
    """The next links of the chain of the municipality in scope."""
    if not events:
        return
    number, previous = _last_link()
    for event in events:
        number += 1
        event.number, event.previous = number, previous
        event.fingerprint = previous = fingerprint(content_of(event), previous)
    insert(events)


def _last_link() -> tuple[int, str]:
    """Number and fingerprint that the next link is tied to."""
    municipality = current().municipality
    whose = "municipality_id = %s" if municipality else "municipality_id IS NULL"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT number, fingerprint FROM {Event._meta.db_table} WHERE {whose} ORDER BY number DESC LIMIT 1",  # noqa: S608
            [municipality] if municipality else [],
        )
        return cursor.fetchone() or (0, START)
