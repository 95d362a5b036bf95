# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is new in a case is taken out for the municipality's own document system, and its number noted (R26)."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.casefiles.events import JOURNAL_CONFIRMED, JOURNAL_EXPORTED
from handlingsplan.concerns.casefiles.models import CaseFile, JournalExport
from handlingsplan.concerns.casefiles.models.journal import JournalWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Kle, Permission
from handlingsplan.tenancy.scope import municipality_in_scope

CLOCK = "journalise"


class NothingNew(Exception):
    """Everything has been taken out already."""

    message = _("There is nothing new since the last export.")


def owed(file: CaseFile, *, at: datetime) -> None:
    """Something was received or sent: it is to be journalised; the deadline of what waits already is kept."""
    if not running(file).filter(kind=CLOCK).exists():
        clocks.start(CLOCK, about=file, at=at)


def export(case: OpenedCase, items: Sequence[Item], *, kle: Kle, by: Viewer, at: datetime) -> JournalExport:
    """Take these items out, once. Raises NothingNew."""
    by.must(Permission.WORK)
    if not items:
        raise NothingNew
    before = JournalExport.objects.filter(file=case.file).count()
    made = JournalExport(
        municipality_id=municipality_in_scope(),
        file=case.file,
        running=before + 1,
        refs=[item.ref for item in items],
        kle=kle,
        exported_by=by.user,
        exported_at=at,
    )
    made.keep(JournalWords(), key=case.key)
    made.save()
    details = {"number": case.file.number, "export": made.running, "items": len(items)}
    record(JOURNAL_EXPORTED, about=case.file, by=by.user, at=at, details=details)
    return made


def confirm(case: OpenedCase, made: JournalExport, *, outside_number: str, by: Viewer, at: datetime) -> None:
    """It lies in the outside journal under this number."""
    by.must(Permission.WORK)
    made.keep(JournalWords(outside_number), key=case.key)
    made.confirmed_at = at
    made.save(update_fields=["sealed", "confirmed_at"])
    if not JournalExport.objects.filter(file=case.file, confirmed_at=None).exists():
        clocks.stop(case.file, at=at, kind=CLOCK)
    details = {"number": case.file.number, "export": made.running}
    record(JOURNAL_CONFIRMED, about=case.file, by=by.user, at=at, details=details)
