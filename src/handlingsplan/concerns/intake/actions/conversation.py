# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The sender and the municipality write to each other under the receipt code; neither needs to know the other."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Permission
from handlingsplan.concerns.intake.cleaning import CleanFile
from handlingsplan.concerns.intake.events import ANSWERED, HEARD
from handlingsplan.concerns.intake.models import Inquiry, Message, MessageWords
from handlingsplan.concerns.intake.rules import kept_time
from handlingsplan.concerns.intake.terms import Anonymity
from handlingsplan.tenancy.scope import municipality_in_scope

from .attach import attach

MOST_MESSAGES = 50
"""Of one sender; enough for a long conversation, too few to fill a disk."""


class Closed(Exception):
    """A case that is closed takes in no more: what is new is a new inquiry."""

    message = _("This conversation is closed. If you know something new, write to us again from the beginning.")


class Enough(Exception):
    """Nobody needs so many messages."""

    message = _("You have written very often here. Call us instead; the numbers are on the municipality's page.")


def add(case: OpenedCase, text: str, files: Iterable[CleanFile] = (), *, at: datetime) -> Message | None:
    """The sender adds words and files. The same words sent twice are one message; None where nothing was new.

    Raises Closed and Enough. Of an unknown sender only the hour is kept.
    """
    inquiry = Inquiry.objects.get(file=case.file)
    if case.file.closed_on or case.file.shut_at:
        raise Closed
    mine = list(Message.objects.filter(inquiry=inquiry, by=None))
    if len(mine) >= MOST_MESSAGES:
        raise Enough
    sent = list(files)
    if not sent and mine and mine[-1].words(case.key).text == text:
        return None
    heard_at = kept_time(at, Anonymity(inquiry.anonymity))
    message = _write(inquiry, text, case=case, by=None, at=heard_at)
    attach(case, inquiry, sent)
    record(HEARD, about=inquiry, by=None, at=heard_at, details={"number": case.file.number})
    return message


def answer(case: OpenedCase, text: str, *, by: Viewer, at: datetime) -> Message:
    """The municipality answers; the sender reads it when she opens the conversation with her code."""
    by.must(Permission.WORK)
    inquiry = Inquiry.objects.get(file=case.file)
    message = _write(inquiry, text, case=case, by=by, at=at)
    record(ANSWERED, about=inquiry, by=by.user, at=at, details={"number": case.file.number})
    return message


def mark_read(case: OpenedCase, *, by: Viewer) -> int:
    """What the sender wrote has been read by somebody at the desk; returns how many were new."""
    by.must(Permission.WORK)
    return Message.objects.filter(inquiry__file=case.file, by=None, read_by=None).update(read_by=by.user)


def _write(inquiry: Inquiry, text: str, *, case: OpenedCase, by: Viewer | None, at: datetime) -> Message:
    message = Message(municipality_id=municipality_in_scope(), inquiry=inquiry, by=by.user if by else None, at=at)
    message.keep(MessageWords(text=text), key=case.key)
    message.save()
    return message
