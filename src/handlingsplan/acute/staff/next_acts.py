# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The one thing to do next in a situation. A pure function of how things stand and what the clock says."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from .terms import State

SOON = timedelta(minutes=10)


@dataclass(frozen=True)
class Standing:
    """How things stand: what the next act is chosen from."""

    state: str
    meetings: int = 0
    open_meeting: int | None = None
    next_meeting_at: datetime | None = None
    next_update_at: datetime | None = None
    to_send: int | None = None
    to_approve: int | None = None
    statements: int = 0
    has_aim: bool = False
    pictures: int = 0
    next_picture_at: datetime | None = None
    late_critical: int | None = None


@dataclass(frozen=True)
class NextAct:
    """What to do, why, the page where it is done, and the clock it runs against."""

    title: str
    why: str
    action: str
    page: str
    kwargs: dict[str, Any] = field(default_factory=dict)
    deadline: datetime | None = None


def next_act(now: Standing, at: datetime) -> NextAct | None:
    """The next act; None when the situation is stood down."""
    if now.state == State.CLOSED:
        return None
    return _said(now, at) or _met(now, at) or _seen(now, at) or _otherwise(now)


def _said(now: Standing, at: datetime) -> NextAct | None:
    """What cannot wait: people were promised a time, or wait for the first word."""
    if now.to_send is not None:
        why = _("It is approved. Send it, and note when, to whom and by which channel.")
        return NextAct(
            _("Send message out %(number)d") % {"number": now.to_send},
            why,
            _("Note that it was sent"),
            "statement",
            {"statement_number": now.to_send},
            now.next_update_at,
        )
    if now.next_update_at and now.next_update_at <= at + SOON:
        title = _("The next update is due") if now.next_update_at > at else _("The next update is late")
        why = _("Keep the time, also when there is nothing new.")
        return NextAct(title, why, _("Write the next message"), "new_statement", deadline=now.next_update_at)
    return None


def _met(now: Standing, at: datetime) -> NextAct | None:
    if now.open_meeting is not None:
        title = _("Meeting %(number)d is under way") % {"number": now.open_meeting}
        why = _("Write point by point. It ends when the time of the next one is said.")
        return NextAct(title, why, _("Go to the meeting"), "meeting", {"meeting_number": now.open_meeting})
    if now.meetings == 0:
        why = _("Sixteen points, and the first is who is here. By telephone is enough.")
        title = _("Begin the first meeting")
        return NextAct(title, why, title, "begin_meeting", deadline=now.next_meeting_at)
    if now.next_meeting_at and now.next_meeting_at <= at + SOON:
        title = _("Begin meeting %(number)d") % {"number": now.meetings + 1}
        return NextAct(title, _("It is time."), title, "begin_meeting", deadline=now.next_meeting_at)
    return None


def _seen(now: Standing, at: datetime) -> NextAct | None:
    if not now.has_aim:
        why = _("One sentence that everybody steers by.")
        return NextAct(_("Set the aim for the next hours"), why, _("Set the aim"), "aim")
    if now.to_approve is not None:
        why = _("Somebody else than the writer reads it and approves it.")
        title = _("Approve message out %(number)d") % {"number": now.to_approve}
        return NextAct(title, why, _("Read it"), "statement", {"statement_number": now.to_approve})
    if now.statements == 0:
        why = _("A holding line first; the seven questions when they can be answered.")
        return NextAct(_("Write the first message out"), why, _("Write it"), "new_statement")
    if now.pictures == 0 or (now.next_picture_at and now.next_picture_at <= at + SOON):
        title = _("Write situation picture %(number)d") % {"number": now.pictures + 1}
        why = _("It is drawn from the log; you correct it and keep it.")
        return NextAct(title, why, _("Write the picture"), "new_picture", deadline=now.next_picture_at)
    if now.late_critical is not None:
        title = _("Task %(number)d is critical and late") % {"number": now.late_critical}
        why = _("Ask whoever does it how it stands.")
        return NextAct(title, why, _("See the task"), "task", {"task_number": now.late_critical})
    return None


def _otherwise(now: Standing) -> NextAct:
    if now.state == State.STANDING_DOWN:
        why = _("Criteria, receivers of open tasks, and how it ended.")
        return NextAct(_("Finish standing down"), why, _("Stand down"), "stand_down")
    if now.next_meeting_at:
        title = _("Keep the log until the next meeting")
        why = _("A line for each message, decision and thing decided not to be done.")
        return NextAct(title, why, _("Write in the log"), "log", deadline=now.next_meeting_at)
    why = _("The last meeting set no time for another. Stand down, or meet again.")
    return NextAct(_("Is it over?"), why, _("Stand down"), "stand_down")
