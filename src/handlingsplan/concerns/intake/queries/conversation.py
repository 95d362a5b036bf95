# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The conversation under a receipt code: what the holder of the code may see, and nothing else of the case."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.intake.models import Attachment, Inquiry, Message
from handlingsplan.concerns.intake.receipts import digest, may_be_a_code
from handlingsplan.concerns.intake.terms import State
from handlingsplan.keys import case_keys


class Standing(StrEnum):
    """How far it is, in words that tell nobody what was decided."""

    RECEIVED = "received"
    READING = "reading"
    SETTLED = "settled"


READING = (State.SORTING, State.AWAITING_SIGNATURE)


@dataclass(frozen=True)
class Line:
    """One message; `mine` where the sender wrote it."""

    mine: bool
    text: str
    at: datetime


@dataclass(frozen=True)
class Conversation:
    """What the holder of a code is shown. Not what she first wrote: somebody else may have found the code."""

    inquiry: Inquiry
    case: OpenedCase
    standing: Standing
    is_open: bool
    lines: list[Line]
    files: int


def conversation_of(code: str) -> Conversation | None:
    """The conversation a code opens; None for a code that opens nothing, and for a case that has been destroyed."""
    if not may_be_a_code(code):
        return None
    inquiry = Inquiry.objects.select_related("file").filter(receipt=digest(code)).first()
    if inquiry is None:
        return None
    try:
        case = OpenedCase(inquiry.file, case_keys.opened(inquiry.file.key_id))
    except case_keys.KeyGone:
        return None
    return Conversation(
        inquiry=inquiry,
        case=case,
        standing=_standing(inquiry),
        is_open=inquiry.file.closed_on is None and inquiry.file.shut_at is None,
        lines=lines_of(case),
        files=Attachment.objects.filter(inquiry=inquiry).count(),
    )


def lines_of(case: OpenedCase) -> list[Line]:
    """What both wrote, in order; also for the desk."""
    found = Message.objects.filter(inquiry__file=case.file)
    return [Line(message.by_id is None, message.words(case.key).text, message.at) for message in found]


def unread(files: Iterable[int]) -> set[int]:
    """Those of these cases in which the sender wrote something nobody at the desk has read; one question for all."""
    new = Message.objects.filter(inquiry__file__in=list(files), by=None, read_by=None)
    return set(new.values_list("inquiry__file", flat=True))


def _standing(inquiry: Inquiry) -> Standing:
    if inquiry.state == State.RECEIVED:
        return Standing.RECEIVED
    return Standing.READING if inquiry.state in READING else Standing.SETTLED
