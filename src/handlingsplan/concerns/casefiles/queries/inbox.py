# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The inbox: what needs whom, by when, grouped; read from the case files alone, without opening one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db.models import F, Q, QuerySet, TextField, Value
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
NOBODY = Value("", output_field=TextField())


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
    hers = _hers(viewer, now)
    found = [_listed(viewer, hers, group, now, mine=mine) for group in Group]
    return [each for each in found if each.lines]


def listed(viewer: Viewer, group: Group, *, now: datetime, mine: bool = True, page: int = 1) -> Listed:
    """One page of a group. Two questions; nothing is counted."""
    return _listed(viewer, _hers(viewer, now), group, now, mine=mine, page=page)


def _listed(viewer: Viewer, hers: "Hers", group: Group, now: datetime, *, mine: bool, page: int = 1) -> Listed:
    start = (page - 1) * PAGE
    rows = list(_of(group, _open(viewer, hers, mine=mine), hers, now)[start : start + PAGE + 1])
    return Listed(group, [_line(file, hers, now) for file in rows[:PAGE]], page=page, more=len(rows) > PAGE)


@dataclass(frozen=True)
class Hers:
    """What a person has to do with cases, asked for once: those she is on, was asked about, asked somebody about (and
    whom), and proposed to close."""

    on_it: set[int]
    asked_me: set[int]
    asked_of: dict[int, str]
    proposed: set[int]


def _hers(viewer: Viewer, now: datetime) -> Hers:
    on_it = Assignment.objects.filter(Q(until=None) | Q(until__gt=now), user=viewer.user)
    unanswered = Asking.objects.filter(answered_at=None)
    proposed = ClosingProposal.objects.filter(proposed_by=viewer.user, read_by=None)
    rows = _named("on_it", on_it).union(
        _named("asked_me", unanswered.filter(asked=viewer.user)),
        _named("asked_of", unanswered.filter(asked_by=viewer.user), F("asked__full_name")),
        _named("proposed", proposed),
        all=True,
    )
    found: dict[str, dict[int, str]] = {name: {} for name in ("on_it", "asked_me", "asked_of", "proposed")}
    for name, file, who in rows:
        found[name].setdefault(file, who)
    return Hers(set(found["on_it"]), set(found["asked_me"]), found["asked_of"], set(found["proposed"]))


def _named(name: str, rows: QuerySet[Any], who: Any = NOBODY) -> QuerySet[Any]:
    named: QuerySet[Any] = rows.order_by().annotate(name=Value(name), who=who).values_list("name", "file_id", "who")
    return named


def _open(viewer: Viewer, hers: Hers, *, mine: bool) -> QuerySet[CaseFile]:
    """The open cases a person sees: never more than `visible_to` gives; her own by their keys, so that the database
    does not look through everybody's."""
    pooled = Q(stage__in=pools(viewer.permissions))
    untaken = Q(lead=None) if mine else Q()
    narrowed = Q(pk__in=hers.on_it) | (pooled & untaken)
    return visible_to(viewer).filter(narrowed, closed_on=None).select_related("lead")


def _of(group: Group, files: QuerySet[CaseFile], hers: Hers, now: datetime) -> QuerySet[CaseFile]:
    """Narrow to a group. What others are to do comes back to us when its time is up."""
    others = [stage.code for stage in stages().values() if stage.turn is Turn.OTHERS]
    nobodys = [stage.code for stage in stages().values() if stage.turn is Turn.NOBODY]
    with_others = hers.proposed | (set(hers.asked_of) - hers.asked_me)
    waits = (Q(stage__in=others) | Q(pk__in=with_others)) & (Q(due_at=None) | Q(due_at__gte=now))
    files = files.exclude(stage__in=nobodys).order_by(F("due_at").asc(nulls_last=True), "pk")
    if group is Group.WAITING:
        return files.filter(waits)
    soon, today = now + SOON, end_of(timezone.localdate(now))
    sunday = timezone.localdate(now) + timedelta(days=6 - timezone.localdate(now).weekday())
    at_once = Q(due_at__lte=soon) | Q(urgent=True) | Q(pk__in=hers.asked_me)
    calmly = Q(urgent=False) & ~Q(pk__in=hers.asked_me)
    narrowed = {
        Group.NOW: at_once,
        Group.TODAY: Q(due_at__gt=soon, due_at__lte=today) & calmly,
        Group.WEEK: Q(due_at__gt=max(today, soon), due_at__lte=end_of(sunday)) & calmly,
        Group.LATER: (Q(due_at=None) | Q(due_at__gt=max(end_of(sunday), soon))) & calmly,
    }[group]
    return files.filter(narrowed).exclude(waits)


def _line(file: CaseFile, hers: Hers, now: datetime) -> Line:
    stage = stage_called(file.stage)
    left = None
    if file.due_at and file.due_from:
        left = left_of(file.due_kind, file.due_from, file.due_at, now)
    asked_of = hers.asked_of.get(file.pk, "")
    act: StrOrPromise = stage.act
    if file.pk in hers.asked_me:
        act = _("Answer your colleague")
    elif asked_of:
        act = _("Awaits a colleague")
    elif file.pk in hers.proposed:
        return Line(file, stage, _("Awaits a second person's signature"), left, who=str(_("Another than you")))
    return Line(file, stage, act, left, who=asked_of or (file.lead.full_name if file.lead else ""))
