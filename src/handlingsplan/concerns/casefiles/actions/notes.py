# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Noting what was said and done, at once."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.events import NOTED
from handlingsplan.concerns.casefiles.models import Note
from handlingsplan.concerns.casefiles.models.note import NoteWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Permission
from handlingsplan.tenancy.scope import municipality_in_scope

from . import journal


class NotYetHappened(Exception):
    """A note is about something that has happened."""

    message = _("The time lies ahead. Write when it happened.")


def write(
    case: OpenedCase,
    words: NoteWords,
    *,
    by: Viewer,
    at: datetime,
    happened_at: datetime | None = None,
    answers: Note | None = None,
) -> Note:
    """Write a note; `happened_at` is now where nothing else is said. Raises NotYetHappened for a time ahead."""
    by.must(Permission.WORK)
    when = happened_at or at
    if when > at:
        raise NotYetHappened
    note = Note(
        municipality_id=municipality_in_scope(),
        file=case.file,
        happened_at=when,
        written_at=at,
        by=by.user,
        answers=answers,
    )
    note.keep(words, key=case.key)
    note.save()
    journal.owed(case.file, at=at)
    record(NOTED, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return note
