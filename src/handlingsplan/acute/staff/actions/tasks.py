# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Tasks: added, begun, carried out, dropped. Every change is a line of the log; of two at once, one wins."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff import events
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.models import SituationShape, TaskShape
from handlingsplan.acute.staff.terms import TASK_NAMES, LineKind, Permission, TaskState
from handlingsplan.audit.record import record
from handlingsplan.ui.wording import long_moment

from .log import NewLine, append
from .standing import Refused, SomebodyWasFirst, next_number, open_and_locked

SECOND_PRESS = timedelta(minutes=1)


class SayWhy(Refused):
    """A task was dropped without a reason."""

    message = gettext_lazy("Write why it is dropped: it is a decision not to do something.")


@dataclass(frozen=True)
class NewTask:
    """What is to be done, by which role, by when; `reference` is where it was agreed."""

    text: str
    owner: str = ""
    due_at: datetime | None = None
    is_critical: bool = False
    tag: str = ""
    reference: str = ""


@transaction.atomic
def add_task(situation: SituationShape, new: NewTask, *, by: Viewer, author: str, at: datetime) -> TaskShape:
    """Put a task on the list, as waiting. The same one again within a minute is a second press: the task it made."""
    by.must(Permission.WRITE)
    open_and_locked(situation)
    book = book_of(situation)
    just_made: TaskShape | None = book.task.objects.filter(
        situation=situation,
        text=new.text.strip(),
        owner=new.owner.strip(),
        due_at=new.due_at,
        is_critical=new.is_critical,
        state=TaskState.WAITING,
        added_at__gt=at - SECOND_PRESS,
    ).first()
    if just_made is not None:
        return just_made
    task: TaskShape = book.task.objects.create(
        municipality_id=situation.municipality_id,
        situation=situation,
        number=next_number(book.task.objects.filter(situation=situation)),
        text=new.text.strip(),
        owner=new.owner.strip(),
        due_at=new.due_at,
        is_critical=new.is_critical,
        tag=new.tag,
        added_at=at,
        changed_at=at,
    )
    text = _("Task %(number)d: %(text)s") % {"number": task.number, "text": task.text}
    parts = [
        text,
        task.owner,
        long_moment(task.due_at) if task.due_at else "",
        _("critical") if task.is_critical else "",
    ]
    _log(situation, " · ".join(part for part in parts if part), task, by, author, at, reference=new.reference)
    return task


@transaction.atomic
def move_task(
    situation: SituationShape,
    task: TaskShape,
    state: str,
    *,
    version: int,
    by: Viewer,
    author: str,
    at: datetime,
    owner: str | None = None,
    note: str = "",
) -> None:
    """Say how a task stands. `version` is the one that was seen: raises SomebodyWasFirst where it has changed since.

    Raises SayWhy when it is dropped without a note.
    """
    by.must(Permission.WRITE)
    if state == TaskState.DROPPED and not note.strip():
        raise SayWhy
    open_and_locked(situation)
    new_owner = task.owner if owner is None else owner.strip()
    rows = book_of(situation).task.objects.filter(pk=task.pk, version=version)
    if not rows.update(state=state, owner=new_owner, note=note.strip(), changed_at=at, version=version + 1):
        raise SomebodyWasFirst
    task.state, task.owner, task.note, task.version = state, new_owner, note.strip(), version + 1
    said = {"number": task.number, "text": task.text, "state": TASK_NAMES[TaskState(state)]}
    text = _("Task %(number)d (%(text)s): %(state)s") % said
    kind = LineKind.OMISSION if state == TaskState.DROPPED else LineKind.ACTION
    _log(situation, text, task, by, author, at, kind=kind, reason=note.strip())
    record(events.TASK_CHANGED, about=task, by=by.user, at=at, details={"number": task.number, "state": state})


def _log(
    situation: SituationShape,
    text: str,
    task: TaskShape,
    by: Viewer,
    author: str,
    at: datetime,
    *,
    kind: str = LineKind.ACTION,
    reason: str = "",
    reference: str = "",
) -> None:
    tags = (task.tag or "coordination",)
    line = NewLine(text, kind=kind, reason=reason, decided_by=task.owner, tags=tags, reference=reference)
    append(situation, [line], by=by, author=author, at=at)
