# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Meetings by the agenda: begun, minuted point by point, closed with the time of the next, approved by the leader."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff import events
from handlingsplan.acute.staff.agenda import Point
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.models import LineShape, MeetingShape, SituationShape, TaskShape
from handlingsplan.acute.staff.terms import LineKind, Permission
from handlingsplan.audit.record import record
from handlingsplan.ui.wording import long_moment

from .log import NewLine, append
from .standing import Refused, SomebodyWasFirst, next_number, open_and_locked
from .tasks import NewTask, add_task


class OneIsOpen(Refused):
    """A meeting is already being held."""

    message = gettext_lazy("A meeting is already under way. Close it before the next one begins.")


class MeetingIsClosed(Refused):
    """The meeting has ended, and is not minuted further."""

    message = gettext_lazy("The meeting is closed. What is to be added is written in the log.")


class SayWhenNext(Refused):
    """Closed without the time of the next meeting."""

    message = gettext_lazy("Say when the next meeting is, or that this was the last one.")


class NotClosedYet(Refused):
    """Minutes are approved when the meeting is closed."""

    message = gettext_lazy("Close the meeting first; then the minutes are approved.")


@transaction.atomic
def begin_meeting(
    situation: SituationShape, *, form: str, minute_taker: str, by: Viewer, author: str, at: datetime
) -> MeetingShape:
    """Begin the next meeting. Raises OneIsOpen."""
    by.must(Permission.WRITE)
    open_and_locked(situation)
    book = book_of(situation)
    held = book.meeting.objects.filter(situation=situation)
    if held.filter(closed_at=None).exists():
        raise OneIsOpen
    meeting: MeetingShape = book.meeting.objects.create(
        municipality_id=situation.municipality_id,
        situation=situation,
        number=next_number(held),
        form=form,
        began_at=at,
        minute_taker=minute_taker.strip(),
    )
    book.situation.objects.filter(pk=situation.pk).update(next_meeting_at=None)
    _log(situation, meeting, _("Meeting %(number)d began.") % {"number": meeting.number}, by, author, at)
    record(events.MEETING_BEGAN, about=meeting, by=by.user, at=at, details={"number": meeting.number})
    return meeting


@transaction.atomic
def say_who_is_here(
    situation: SituationShape,
    meeting: MeetingShape,
    *,
    present: Iterable[str],
    others: str,
    minute_taker: str,
    by: Viewer,
) -> None:
    """Attendance by role, and others by role and initials."""
    by.must(Permission.WRITE)
    locked = _open(situation, meeting)
    locked.roles = {"present": sorted(present), "others": others.strip()}
    locked.minute_taker = minute_taker.strip()
    locked.save(update_fields=["roles", "minute_taker"])
    meeting.roles, meeting.minute_taker = locked.roles, locked.minute_taker


@transaction.atomic
def minute(
    situation: SituationShape, meeting: MeetingShape, point: Point, text: str, *, version: int, by: Viewer, at: datetime
) -> None:
    """Write what was said at a point. `version` is the one that was seen; raises SomebodyWasFirst when it is old.

    Two who write at different points never stand in each other's way.
    """
    by.must(Permission.WRITE)
    locked = _open(situation, meeting)
    there = dict(locked.points.get(point.key, {}))
    if there.get("version", 0) != version:
        raise SomebodyWasFirst
    there |= {"text": text.strip(), "version": there.get("version", 0) + 1, "at": at.isoformat()}
    _save_point(locked, meeting, point.key, there)


@transaction.atomic
def decide(
    situation: SituationShape,
    meeting: MeetingShape,
    point: Point,
    *,
    text: str,
    reason: str,
    omitted: bool,
    by: Viewer,
    author: str,
    at: datetime,
) -> LineShape:
    """A decision made at a point, or one not to do something: a line of the log with its reason."""
    by.must(Permission.WRITE)
    locked = _open(situation, meeting)
    line = NewLine(
        text.strip(),
        kind=LineKind.OMISSION if omitted else LineKind.DECISION,
        reason=reason.strip(),
        decided_by=_("the crisis staff"),
        tags=(point.tag,),
        reference=_where(meeting, point),
    )
    made = append(situation, [line], by=by, author=author, at=at)[0]
    there = dict(locked.points.get(point.key, {}))
    _save_point(locked, meeting, point.key, there | {"lines": [*there.get("lines", []), made.number]})
    return made


@transaction.atomic
def hand_out(
    situation: SituationShape,
    meeting: MeetingShape,
    point: Point,
    new: NewTask,
    *,
    by: Viewer,
    author: str,
    at: datetime,
) -> TaskShape:
    """A task made at a point of a meeting."""
    by.must(Permission.WRITE)
    locked = _open(situation, meeting)
    agreed = NewTask(new.text, new.owner, new.due_at, new.is_critical, new.tag or point.tag, _where(meeting, point))
    task = add_task(situation, agreed, by=by, author=author, at=at)
    there = dict(locked.points.get(point.key, {}))
    _save_point(locked, meeting, point.key, there | {"tasks": [*there.get("tasks", []), task.number]})
    return task


@transaction.atomic
def close_meeting(
    situation: SituationShape,
    meeting: MeetingShape,
    *,
    next_at: datetime | None,
    is_last: bool,
    by: Viewer,
    author: str,
    at: datetime,
) -> None:
    """End the meeting and say when the next one is. Raises SayWhenNext without either a later time or "the last"."""
    by.must(Permission.WRITE)
    locked = _open(situation, meeting)
    if bool(next_at) == is_last or (next_at and next_at <= at):
        raise SayWhenNext
    meeting.closed_at, meeting.next_at, meeting.is_last = at, next_at, is_last
    locked.closed_at, locked.next_at, locked.is_last = at, next_at, is_last
    locked.save(update_fields=["closed_at", "next_at", "is_last"])
    book_of(situation).situation.objects.filter(pk=situation.pk).update(next_meeting_at=next_at)
    situation.next_meeting_at = next_at
    when = _("Next meeting: %(when)s.") % {"when": long_moment(next_at)} if next_at else _("It was the last one.")
    ended = _("Meeting %(number)d ended.") % {"number": meeting.number}
    _log(situation, meeting, f"{ended} {when}", by, author, at)
    record(events.MEETING_CLOSED, about=meeting, by=by.user, at=at, details={"number": meeting.number})


@transaction.atomic
def approve_minutes(situation: SituationShape, meeting: MeetingShape, *, by: Viewer, author: str, at: datetime) -> None:
    """The leader approves the minutes. Raises NotClosedYet; approved twice is approved once."""
    by.must(Permission.LEAD)
    book_of(situation).situation.objects.select_for_update().get(pk=situation.pk)
    locked = book_of(situation).meeting.objects.select_for_update().get(pk=meeting.pk)
    if locked.closed_at is None:
        raise NotClosedYet
    if locked.approved_at:
        return
    locked.approved_at = meeting.approved_at = at
    locked.approved_by = meeting.approved_by = by.user
    locked.save(update_fields=["approved_at", "approved_by"])
    said = _("The minutes of meeting %(number)d are approved.") % {"number": meeting.number}
    _log(situation, meeting, said, by, author, at)
    record(events.MINUTES_APPROVED, about=meeting, by=by.user, at=at, details={"number": meeting.number})


def _open(situation: SituationShape, meeting: MeetingShape) -> Any:
    """The meeting under lock. The situation is locked first, as everywhere, so that nobody waits in a ring."""
    open_and_locked(situation)
    locked = book_of(situation).meeting.objects.select_for_update().get(pk=meeting.pk)
    if locked.closed_at:
        raise MeetingIsClosed
    return locked


def _save_point(locked: Any, meeting: MeetingShape, key: str, point: dict[str, Any]) -> None:
    locked.points = locked.points | {key: point}
    locked.version += 1
    locked.save(update_fields=["points", "version"])
    meeting.points, meeting.version = locked.points, locked.version


def _where(meeting: MeetingShape, point: Point) -> str:
    return _("Meeting %(number)d, point %(point)d") % {"number": meeting.number, "point": point.number}


def _log(situation: SituationShape, meeting: MeetingShape, text: str, by: Viewer, author: str, at: datetime) -> None:
    reference = _("Meeting %(number)d") % {"number": meeting.number}
    line = NewLine(text, kind=LineKind.ACTION, tags=("running",), reference=reference)
    append(situation, [line], by=by, author=author, at=at)
