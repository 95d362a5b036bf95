# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything on the first page of a situation and on its wall screen."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from handlingsplan.access.viewer import THE_PUBLIC, Viewer
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.levels import level_name
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.next_acts import NextAct, Standing, next_act
from handlingsplan.acute.staff.roles import ad_hoc_roles
from handlingsplan.acute.staff.terms import HIDDEN_ON_A_WALL, CallState, LineKind, StatementState

from .log import ShownLine, lines_of, shown
from .pictures import latest_picture
from .tasks import open_tasks

MOST_LINES = 8
MOST_DECISIONS = 4
ON_A_WALL = 9


@dataclass(frozen=True)
class Board:
    """The situation now."""

    level: str
    calls: list[Any]
    tasks: list[Any]
    decisions: list[Any]
    lines: list[ShownLine]
    picture: Any
    next_update_at: datetime | None
    open_meeting: Any
    act: NextAct | None


def board(situation: SituationShape, viewer: Viewer, *, at: datetime) -> Board:
    """The first page: what its reader may not see of the log is hidden there."""
    return _board(situation, at=at, lines=shown(situation, viewer, most=MOST_LINES))


def wall(situation: SituationShape, *, at: datetime) -> Board:
    """The same for a room: what is for the staff or the police alone is not there at all, not even that it is."""
    lines = [line for line in shown(situation, THE_PUBLIC, most=ON_A_WALL * 3) if not line.hidden]
    for line in lines:
        line.corrections[:] = [one for one in line.corrections if not one.hidden]
    return _board(situation, at=at, lines=lines[:ON_A_WALL])


def _board(situation: SituationShape, *, at: datetime, lines: list[ShownLine]) -> Board:
    book = book_of(situation)
    meetings = list(book.meeting.objects.filter(situation=situation))
    statements = list(book.statement.objects.filter(situation=situation))
    tasks, picture = open_tasks(situation), latest_picture(situation)
    open_meeting = next((one for one in meetings if one.closed_at is None), None)
    update = _next_update(statements)
    late = [one for one in tasks if one.is_critical and one.due_at and one.due_at < at]
    standing = Standing(
        state=situation.state,
        meetings=len(meetings),
        open_meeting=open_meeting.number if open_meeting else None,
        next_meeting_at=situation.next_meeting_at,
        next_update_at=update,
        to_send=_first(statements, StatementState.APPROVED),
        to_approve=_first(statements, StatementState.DRAFT),
        statements=len(statements),
        has_aim=bool(situation.aim),
        pictures=picture.number if picture else 0,
        next_picture_at=picture.next_at if picture else None,
        late_critical=late[0].number if late else None,
    )
    return Board(
        level=level_name(situation.vocabulary, situation.level),
        calls=list(book.call.objects.filter(situation=situation).exclude(_not_asked())),
        tasks=tasks,
        decisions=_decisions(situation),
        lines=lines,
        picture=picture,
        next_update_at=update,
        open_meeting=open_meeting,
        act=next_act(standing, at),
    )


def _not_asked() -> Q:
    """A deputy whose turn has not come, and a seat that is called only where it is needed: no news on the board."""
    return Q(state=CallState.WAITING) & (Q(stands_in_for__isnull=False) | Q(role__in=ad_hoc_roles()))


def _decisions(situation: SituationShape) -> list[Any]:
    """The last decisions and omissions; those that were corrected, and those not for everybody, are left out."""
    found = lines_of(situation).filter(kind__in=(LineKind.DECISION, LineKind.OMISSION))
    corrected = lines_of(situation).exclude(corrects=None).values("corrects")
    found = found.exclude(sensitivity__in=HIDDEN_ON_A_WALL).exclude(number__in=corrected)
    return list(found.order_by("-number")[:MOST_DECISIONS])


def _next_update(statements: list[Any]) -> datetime | None:
    """The time people were last promised."""
    promised = [one for one in statements if one.state == StatementState.SENT and one.next_update_at]
    return promised[-1].next_update_at if promised else None


def _first(statements: list[Any], state: StatementState) -> int | None:
    return next((one.number for one in statements if one.state == state), None)
