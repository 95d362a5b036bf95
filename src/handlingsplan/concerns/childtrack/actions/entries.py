# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What every verb of a notice ends with: the entry, the line in the log, and how far the case is now."""

from datetime import datetime
from typing import Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.childtrack.events import ENTERED
from handlingsplan.concerns.childtrack.models import Entry, Notice
from handlingsplan.concerns.childtrack.queries.clocks import running_of
from handlingsplan.concerns.childtrack.rules import is_reason
from handlingsplan.concerns.childtrack.stages import code
from handlingsplan.concerns.childtrack.terms import ADULT_CLOCK, Permission, Step
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.tenancy.scope import municipality_in_scope

from .refusals import NotYetHappened, SayWhy


def enter(
    case: OpenedCase,
    notice: Notice,
    step: Step,
    words: Any,
    *,
    by: Viewer,
    at: datetime,
    answer: str = "",
    happened_at: datetime | None = None,
    who: User | None = None,
) -> Entry:
    """Write an entry. Raises NotYetHappened for a time that lies ahead or before the notice came."""
    by.must(Permission.WORK)
    when = happened_at or at
    if not received_at(notice).replace(second=0, microsecond=0) <= when <= at:
        raise NotYetHappened
    entry = Entry(
        municipality_id=municipality_in_scope(),
        notice=notice,
        step=step,
        answer=answer,
        happened_at=when,
        written_at=at,
        who=who,
        by=by.user,
    )
    entry.keep(words, key=case.key)
    entry.save()
    record(ENTERED, about=notice, by=by.user, at=at, details={"number": case.file.number, "step": str(step)})
    return entry


def onward(case: OpenedCase, notice: Notice) -> None:
    """Say how far the case is, and by when the next act is expected."""
    files.move_on(case, code(notice.state), clock=first_due(notice))


def first_due(notice: Notice) -> Clock | None:
    """The deadline of a notice that falls first; the day somebody comes of age is a reminder, and none."""
    clocks = [clock for clock in running_of(notice) if clock.kind != ADULT_CLOCK]
    return min(clocks, key=lambda clock: clock.due_at, default=None)


def received_at(notice: Notice) -> datetime:
    """When the notice came; of an unknown sender the beginning of the hour."""
    return Inquiry.objects.only("received_at").get(file_id=notice.file_id).received_at


def must_say_why(text: str, field: str = "reason") -> None:
    """Raise SayWhy where nothing is said."""
    if not is_reason(text):
        raise SayWhy(field)


def answer_all(notice: Notice, **answers: str) -> None:
    """Keep the answers of a notice."""
    for name, value in answers.items():
        setattr(notice, name, value)
    Notice.objects.filter(pk=notice.pk).update(**answers)
