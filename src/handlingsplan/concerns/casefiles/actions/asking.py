# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A colleague is asked about a case, and answers."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.events import ANSWERED, ASKED
from handlingsplan.concerns.casefiles.models import Asking, Note
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries.colleagues import colleagues
from handlingsplan.concerns.casefiles.telling import tell_that_it_waits
from handlingsplan.concerns.casefiles.terms import Part, Permission
from handlingsplan.tenancy.scope import municipality_in_scope

from .people import assign


class NotAColleague(Exception):
    """Only those who work the same track may be asked, and not who is biased in the case."""

    message = _("This colleague does not work cases of this kind, or is biased in this one. Ask somebody else.")


def ask(case: OpenedCase, colleague: User, note: Note, *, by: Viewer, at: datetime) -> Asking:
    """Ask a colleague, by a note that is written: she is put on the case, told, and it is her turn until she answers.

    Raises NotAColleague.
    """
    by.must(Permission.WORK)
    assert by.user is not None
    if colleague not in colleagues(case.file, but=by.user):
        raise NotAColleague
    assign(case.file, colleague, Part.COLLEAGUE, by=by, at=at)
    asking = Asking.objects.create(
        municipality_id=municipality_in_scope(),
        file=case.file,
        note=note,
        asked=colleague,
        asked_by=by.user,
        asked_at=at,
    )
    details = {"number": case.file.number, "who": colleague.full_name}
    record(ASKED, about=case.file, by=by.user, at=at, details=details)
    tell_that_it_waits(case.file, [colleague])
    return asking


def answered(case: OpenedCase, note: Note | None, *, by: Viewer, at: datetime) -> int:
    """What she was asked about a case is answered by her note; returns how many questions waited for her."""
    by.must(Permission.WORK)
    waiting = list(Asking.objects.filter(file=case.file, asked=by.user, answered_at=None).select_related("asked_by"))
    Asking.objects.filter(pk__in=[asking.pk for asking in waiting]).update(answered_at=at, answer=note)
    for asking in waiting:
        record(ANSWERED, about=case.file, by=by.user, at=at, details={"number": case.file.number})
        tell_that_it_waits(case.file, [asking.asked_by])
    return len(waiting)
