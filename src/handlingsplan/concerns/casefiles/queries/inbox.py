# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The inbox: what needs whom, by when, grouped; read from the case files alone, without opening one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks.wording import Left, left_of
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.models import Asking, Assignment, CaseFile, ClosingProposal
from handlingsplan.concerns.casefiles.stages import Stage, Turn, pools, stage_called, stages
from handlingsplan.lib.dates import end_of

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

PAGE = 50
SOON = timedelta(hours=4)


class Group(StrEnum):
    NOW = "now"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    WAITING = "waiting"


GROUP_NAMES = {
    Group.NOW: _("Now"),
    Group.TODAY: _("Today"),
    Group.WEEK: _("This week"),
    Group.LATER: _("Later"),
    Group.WAITING: _("Waiting for others"),
}


@dataclass(frozen=True)
class Line:
    """One line: the number, how far it is, what is expected of whom, and how the deadline stands. Never a name of
    anybody but an employee."""

    file: CaseFile
    stage: Stage
    act: "StrOrPromise"
    left: Left | None
    who: str = ""


@dataclass(frozen=True)
class Listed:
    """A group with its lines; `more` says that there are others on the next page."""

    group: Group
    lines: list[Line]
    page: int = 1
    more: bool = False

    @property
    def name(self) -> "StrOrPromise":
        return GROUP_NAMES[self.group]


def inbox(viewer: Viewer, *, now: datetime, mine: bool = True) -> list[Listed]:
    """The first lines of every group that has any."""
    found = [listed(viewer, group, now=now, mine=mine) for group in Group]
    return [each for each in found if each.lines]


def listed(viewer: Viewer, group: Group, *, now: datetime, mine: bool = True, page: int = 1) -> Listed:
    """One page of a group. One question; nothing is counted."""
    start = (page - 1) * PAGE
    rows = list(_of(group, _open(viewer, mine=mine), now)[start : start + PAGE + 1])
    return Listed(group, [_line(file, now) for file in rows[:PAGE]], page=page, more=len(rows) > PAGE)


def _open(viewer: Viewer, *, mine: bool) -> QuerySet[CaseFile]:
    """The open cases a person sees, with what waits for her, or for somebody she asked."""
    here = OuterRef("pk")
    unanswered = Asking.objects.filter(file=here, answered_at=None)
    by_me = unanswered.filter(asked_by=viewer.user).order_by("asked_at")
    proposed = ClosingProposal.objects.filter(file=here, proposed_by=viewer.user, read_by=None)
    files = visible_to(viewer).filter(closed_on=None)
    if mine:
        on_it = Assignment.objects.filter(file=here, user=viewer.user, until=None)
        untaken = Q(lead=None, stage__in=pools(viewer.permissions))
        files = files.filter(Q(Exists(on_it)) | untaken)
    return files.annotate(
        asks_me=Exists(unanswered.filter(asked=viewer.user)),
        asked_of=Subquery(by_me.values("asked__full_name")[:1]),
        i_proposed=Exists(proposed),
    ).select_related("lead")


def _of(group: Group, files: QuerySet[CaseFile], now: datetime) -> QuerySet[CaseFile]:
    """Narrow to a group. What others are to do comes back to us when its time is up."""
    others = [stage.code for stage in stages().values() if stage.turn is Turn.OTHERS]
    nobodys = [stage.code for stage in stages().values() if stage.turn is Turn.NOBODY]
    asked = Q(asked_of__isnull=False, asks_me=False)
    waits = (Q(stage__in=others) | Q(i_proposed=True) | asked) & ~Q(due_at__lt=now)
    files = files.exclude(stage__in=nobodys).order_by(F("due_at").asc(nulls_last=True), "pk")
    if group is Group.WAITING:
        return files.filter(waits)
    soon, today = now + SOON, end_of(timezone.localdate(now))
    sunday = timezone.localdate(now) + timedelta(days=6 - timezone.localdate(now).weekday())
    at_once = Q(due_at__lte=soon) | Q(urgent=True) | Q(asks_me=True)
    narrowed = {
        Group.NOW: at_once,
        Group.TODAY: Q(due_at__gt=soon, due_at__lte=today) & ~at_once,
        Group.WEEK: Q(due_at__gt=max(today, soon), due_at__lte=end_of(sunday)) & ~at_once,
        Group.LATER: (Q(due_at=None) | Q(due_at__gt=max(end_of(sunday), soon))) & ~at_once,
    }[group]
    return files.filter(narrowed).exclude(waits)


def _line(file: CaseFile, now: datetime) -> Line:
    stage = stage_called(file.stage)
    left = None
    if file.due_at and file.due_from:
        left = left_of(file.due_kind, file.due_from, file.due_at, now)
    asks_me, asked_of = vars(file).get("asks_me", False), vars(file).get("asked_of") or ""
    act: StrOrPromise = stage.act
    if asks_me:
        act = _("Answer your colleague")
    elif asked_of:
        act = _("Awaits a colleague")
    elif vars(file).get("i_proposed"):
        return Line(file, stage, _("Awaits a second person's signature"), left, who=str(_("Another than you")))
    return Line(file, stage, act, left, who=asked_of or (file.lead.full_name if file.lead else ""))
