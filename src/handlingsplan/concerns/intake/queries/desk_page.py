# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything the page of an inquiry shows, asked for in few questions."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from handlingsplan.clocks.policy import clock_kinds
from handlingsplan.clocks.rules import due_at
from handlingsplan.clocks.wording import Left, left
from handlingsplan.concerns.casefiles.models import Note
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries.earlier import there_is_an_earlier
from handlingsplan.concerns.intake.desk_terms import HandedTo
from handlingsplan.concerns.intake.models import (
    Attachment,
    HandOver,
    Inquiry,
    InquiryWords,
    Message,
    Sorting,
    SortingWords,
)
from handlingsplan.concerns.intake.terms import Answer

from .desk import CHILD_CLOCK, deadlines
from .written import written


@dataclass(frozen=True)
class Noted:
    """A note as it is shown; `late` where it was written more than a working day after."""

    note: Note
    words: Any
    late: bool


@dataclass(frozen=True)
class Deadline:
    name: str
    left: Left


@dataclass(frozen=True)
class InquiryPage:
    inquiry: Inquiry
    words: InquiryWords
    sorting: SortingWords | None
    deadlines: list[Deadline]
    child_runs: bool
    receipt_due: bool
    earlier: bool
    notes: list[Noted]
    messages: list[tuple[Message, str]]
    attachments: list[tuple[Attachment, Any]]
    handovers: list[tuple[Any, Any]]

    @property
    def is_red(self) -> bool:
        """Whether violence, weapons, targets or travel are mentioned, or danger: within the hour (R09)."""
        return Answer.YES in (self.inquiry.violence, self.inquiry.help_now)

    @property
    def police_told(self) -> bool:
        """Whether it is noted that the police were told."""
        return any(row.kind == HandedTo.POLICE for row, _words in self.handovers)


def inquiry_page(case: OpenedCase, inquiry: Inquiry, *, now: datetime) -> InquiryPage:
    """Open what the page shows."""
    running = deadlines(inquiry)
    kinds = {clock.kind for clock in running}
    key, kept = case.key, written(inquiry)
    return InquiryPage(
        inquiry=inquiry,
        words=inquiry.words(key),
        sorting=kept[Sorting][-1].words(key) if kept[Sorting] else None,
        deadlines=[Deadline(clock.policy.name, left(clock, now)) for clock in running],
        child_runs=CHILD_CLOCK in kinds,
        receipt_due=bool(kinds & {"receipt_to_sender", "receipt_to_notifier"}),
        earlier=there_is_an_earlier(case.file, today=timezone.localdate(now)),
        notes=[_noted(note, key) for note in kept[Note]],
        messages=[(row, row.words(key).text) for row in kept[Message]],
        attachments=[(row, row.words(key)) for row in kept[Attachment]],
        handovers=[(row, row.words(key)) for row in kept[HandOver]],
    )


def messages_of(case: OpenedCase, inquiry: Inquiry) -> list[tuple[Message, str]]:
    """What the sender and the municipality have written to each other, oldest first."""
    rows = Message.objects.filter(inquiry=inquiry).select_related("by")
    return [(message, message.words(case.key).text) for message in rows]


def _noted(note: Note, key: Any) -> Noted:
    at_once = due_at(note.happened_at, clock_kinds()["note_of_oral_facts"].whole_length)
    return Noted(note, note.words(key), late=note.written_at > at_once)
