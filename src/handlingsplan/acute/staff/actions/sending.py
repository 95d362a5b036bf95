# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Messages out of the house: queued in the transaction of the act, sent by the worker, their fate told as it is.

A drill's message is written as held, and no job is made for it; the job knows the table of real messages alone.
"""

from dataclasses import dataclass
from datetime import datetime

from cryptography.fernet import InvalidToken
from django.conf import settings
from procrastinate.contrib.django import app

from handlingsplan.accounts.seal import seal, unseal
from handlingsplan.acute.staff.book import REAL, book_of
from handlingsplan.acute.staff.gateways import Gateway, NotSent, plugged
from handlingsplan.acute.staff.models import CallShape, Dispatch, DispatchShape, SituationShape
from handlingsplan.acute.staff.terms import Channel, Sending

PURPOSE = "staff.dispatch"
MOST_TRIES = 5


@dataclass(frozen=True)
class Outgoing:
    """What a gateway is given."""

    gateway: Gateway
    address: str
    subject: str
    text: str


def queue(
    situation: SituationShape,
    channel: Channel,
    address: str,
    text: str,
    *,
    at: datetime,
    call: CallShape | None = None,
    path: str = "",
) -> DispatchShape:
    """Write a message that should leave the house. The first line of the text is the subject of an e-mail.

    `path` on this site stands after the text; it opens something, so it is sealed while it waits. A drill's is held.
    """
    book = book_of(situation)
    message: DispatchShape = book.dispatch.objects.create(
        municipality_id=situation.municipality_id,
        situation=situation,
        call=call,
        channel=channel.value,
        address=address,
        text=text,
        link="" if book.is_drill else seal(path, purpose=PURPOSE) if path else "",
        state=(Sending.HELD if book.is_drill else Sending.QUEUED).value,
        queued_at=at,
    )
    if book is REAL:
        app.configure_task("staff.send").defer(dispatch=message.pk, municipality=situation.municipality_id)
    return message


def take(pk: int, *, at: datetime) -> Outgoing | None:
    """What is to be sent, or None where it was sent or given up already. Without a gateway it fails at once.

    Nobody is called in to what has been stood down while the message waited.
    """
    message = Dispatch.objects.select_related("situation").filter(pk=pk, state=Sending.QUEUED).first()
    if message is None:
        return None
    if not message.situation.is_open:
        note_failure(pk, NotSent("stood down"), at=at, is_last=True)
        return None
    gateway = plugged(message.channel)
    if gateway is None:
        note_failure(pk, NotSent("no gateway"), at=at, is_last=True)
        return None
    try:
        text = whole_text(message)
    except InvalidToken:
        note_failure(pk, NotSent("sealed with another key"), at=at, is_last=True)
        return None
    return Outgoing(gateway, message.address, message.text.splitlines()[0], text)


def note_sent(pk: int, *, stays_here: bool, at: datetime) -> None:
    """It has left. The link is forgotten; where nothing really leaves, the page shows it instead."""
    message = Dispatch.objects.select_for_update().get(pk=pk)
    message.state, message.sent_at, message.error = Sending.SENT.value, at, ""
    message.tries += 1
    if not stays_here:
        message.link = ""
    message.save(update_fields=["state", "sent_at", "error", "tries", "link"])


def note_failure(pk: int, failed: NotSent, *, at: datetime, is_last: bool = False) -> bool:
    """It did not leave. Whether it is to be tried again."""
    message = Dispatch.objects.select_for_update().get(pk=pk)
    message.tries += 1
    message.error = failed.why
    is_over = is_last or message.tries >= MOST_TRIES
    if is_over:
        message.state, message.link = Sending.FAILED.value, ""
    message.save(update_fields=["state", "error", "tries", "link"])
    return not is_over


def whole_text(message: DispatchShape) -> str:
    """The text with its link, where it still has one."""
    if not message.link:
        return message.text
    return f"{message.text} {settings.SITE_ADDRESS}{unseal(message.link, purpose=PURPOSE)}"
