# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An employee enters what she is told, and notes at once who was spoken to and what was said (notatpligt)."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import translation

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.events import NOTED
from handlingsplan.concerns.casefiles.models import Note
from handlingsplan.concerns.casefiles.models.note import NoteWords
from handlingsplan.concerns.intake.rules import kept_time
from handlingsplan.concerns.intake.terms import REPORTER_NAMES, Permission
from handlingsplan.tenancy.scope import municipality_in_scope

from .receive import Received, Report
from .sent import take


@dataclass(frozen=True)
class Call:
    """What was told, what the sender was told, and when it came, where that is not now."""

    report: Report
    told: str = ""
    came_at: datetime | None = None


def enter(call: Call, *, code: str, by: Viewer, at: datetime) -> Received | None:
    """Take in what was told, and write the note; None where the same page has been sent before.

    Who enters it need not be on the case: she writes the first note and does not see it again.
    """
    by.must(Permission.ENTER)
    came_at = call.came_at or at
    received = take(call.report, code=code, by=by, at=came_at)
    if received is not None:
        _note(received, call, by=by, at=at)
    return received


def _note(received: Received, call: Call, *, by: Viewer, at: datetime) -> None:
    """The note lies under the case's key, so it says as whom the sender came and never her name: that is kept apart."""
    report, file = call.report, received.case.file
    written_at = kept_time(at, report.anonymity)
    note = Note(
        municipality_id=municipality_in_scope(),
        file=file,
        happened_at=received.inquiry.received_at,
        written_at=max(written_at, received.inquiry.received_at),
        by=by.user,
    )
    with translation.override("da"):  # whoever reads it at the desk reads Danish
        spoke_to = str(REPORTER_NAMES[report.reporter_kind])
    note.keep(NoteWords(text=report.words.seen, spoke_to=spoke_to, passed_on=call.told), key=received.case.key)
    note.save()
    record(NOTED, about=file, by=by.user, at=written_at, details={"number": file.number})
