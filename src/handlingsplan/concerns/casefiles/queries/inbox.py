# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The inbox: what needs whom, by when, grouped; read from the case files alone, without opening one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db.models import Case, F, IntegerField, Q, QuerySet, TextField, Value, When, Window
from django.db.models.functions import RowNumber
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks.wording import Left, left_of
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.models import Asking, CaseFile, ClosingProposal
from handlingsplan.concerns.casefiles.stages import Stage, Turn, stage_called, stages
from handlingsplan.lib.dates import end_of

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

PAGE = 50
FIRST = 10
"""Lines that each group has at the least where all stand together on one page."""
SOON = timedelta(hours=4)
NOBODY = Value("", output_field=TextField())
BY_DUE = (F("rank").asc(), F("due_at").asc(nulls_last=True), F("pk").asc())


class Group(StrEnum):
    NOW = "now"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    WAITING = "waiting"


GROUPS = tuple(Group)
"""In the database a group is its place here: thousands of numbers are sorted faster than as many words."""
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
    """A group with its lines; `more` says that there are others on the next page. Where it stands among other groups
    with its first lines alone, it is on no page of its own: `page` is 0, and the next is its first."""

    group: Group
    lines: list[Line]
    page: int = 1
    more: bool = False

    @property
    def name(self) -> "StrOrPromise":
        return GROUP_NAMES[self.group]


def inbox(viewer: Viewer, *, now: datetime, mine: bool = True) -> list[Listed]:
    """The first lines of every group that has any. Three questions, however many groups and cases there are."""
    asked = _asked(viewer)
    found: dict[Group, list[CaseFile]] = {group: [] for group in Group}
    for file in _grouped(viewer, asked, now, mine=mine).filter(place__lte=PAGE + 1):
        found[GROUPS[file.group]].append(file)
    room = _room({group: len(files) for group, files in found.items() if files})
    return [
        Listed(group, _lines(found[group][:lines], asked, now), page=lines // PAGE, more=len(found[group]) > lines)
        for group, lines in room.items()
    ]


def _room(wanted: dict[Group, int]) -> dict[Group, int]:
    """How many lines each group has of one page: what it needs as long as the later ones have their first lines."""
    room, left = {}, PAGE
    kept_free = sum(min(FIRST, lines) for lines in wanted.values())
    for group, lines in wanted.items():
        kept_free -= min(FIRST, lines)
        room[group] = min(lines, left - kept_free)
        left -= room[group]
    return room


def listed(viewer: Viewer, group: Group, *, now: datetime, mine: bool = True, page: int = 1) -> Listed:
    """One page of a group. Three questions; nothing is counted."""
    asked = _asked(viewer)
    start = (page - 1) * PAGE
    rows = _grouped(viewer, asked, now, mine=mine).filter(
        group=GROUPS.index(group), place__gt=start, place__lte=start + PAGE + 1
    )
    files = list(rows)
    return Listed(group, _lines(files[:PAGE], asked, now), page=page, more=len(files) > PAGE)


def _lines(files: list[CaseFile], asked: "Asked", now: datetime) -> list[Line]:
    return [_line(file, asked, now) for file in files]


@dataclass(frozen=True)
class Asked:
    """What stands between a person and her colleagues, asked for once: the cases she was asked about, asked somebody
    about (and whom), and proposed to close."""

    me: set[int]
    others: dict[int, str]
    to_close: set[int]


def _asked(viewer: Viewer) -> Asked:
    unanswered = Asking.objects.filter(answered_at=None)
    proposed = ClosingProposal.objects.filter(proposed_by=viewer.user, read_by=None)
    rows = _named("me", unanswered.filter(asked=viewer.user)).union(
        _named("others", unanswered.filter(asked_by=viewer.user), F("asked__full_name")),
        _named("to_close", proposed),
        all=True,
    )
    found: dict[str, dict[int, str]] = {"me": {}, "others": {}, "to_close": {}}
    for name, file, who in rows:
        found[name].setdefault(file, who)
    return Asked(set(found["me"]), found["others"], set(found["to_close"]))


def _named(name: str, rows: QuerySet[Any], who: Any = NOBODY) -> QuerySet[Any]:
    named: QuerySet[Any] = rows.order_by().annotate(name=Value(name), who=who).values_list("name", "file_id", "who")
    return named


def _grouped(viewer: Viewer, asked: Asked, now: datetime, *, mine: bool) -> "QuerySet[Any]":
    """The open cases a person sees, each with its `group` and `place` in it: hers and what nobody has taken, or all.

    Whom they are led by is asked for those that are shown.
    """
    nobodys = [stage.code for stage in stages().values() if stage.turn is Turn.NOBODY]
    seen = visible_to(viewer, pool=Q(lead=None) if mine else Q(), all_at_once=True)
    seen = seen.filter(closed_on=None).exclude(stage__in=nobodys)
    place = Window(RowNumber(), partition_by=F("group"), order_by=BY_DUE)
    seen = seen.annotate(rank=_rank(asked), group=_group(asked, now), place=place)
    return seen.prefetch_related("lead").order_by(*BY_DUE)


def _for_me(asked: Asked) -> Q:
    """What waits for her answer, or for her signature as the second."""
    second = [stage.code for stage in stages().values() if stage.turn is Turn.COLLEAGUE]
    return Q(pk__in=asked.me) | (Q(stage__in=second) & ~Q(pk__in=asked.to_close))


def _rank(asked: Asked) -> Case:
    """What is within the hour first, then what waits for her alone; the rest as it falls due."""
    ranks = (When(urgent=True, then=Value(0)), When(_for_me(asked), then=Value(1)))
    return Case(*ranks, default=Value(2), output_field=IntegerField())


def _group(asked: Asked, now: datetime) -> Case:
    """The first that fits. What others are to do comes back to us when its time is up."""
    others = [stage.code for stage in stages().values() if stage.turn is Turn.OTHERS]
    with_others = asked.to_close | (set(asked.others) - asked.me)
    waits = (Q(stage__in=others) | Q(pk__in=with_others)) & (Q(due_at=None) | Q(due_at__gte=now))
    today = timezone.localdate(now)
    sunday = today + timedelta(days=6 - today.weekday())
    return Case(
        When(waits, then=_place_of(Group.WAITING)),
        When(Q(due_at__lte=now + SOON) | Q(urgent=True) | _for_me(asked), then=_place_of(Group.NOW)),
        When(due_at__lte=end_of(today), then=_place_of(Group.TODAY)),
        When(due_at__lte=end_of(sunday), then=_place_of(Group.WEEK)),
        default=_place_of(Group.LATER),
        output_field=IntegerField(),
    )


def _place_of(group: Group) -> Value:
    return Value(GROUPS.index(group))


def _line(file: CaseFile, asked: Asked, now: datetime) -> Line:
    stage = stage_called(file.stage)
    left = None
    if file.due_at and file.due_from:
        left = left_of(file.due_kind, file.due_from, file.due_at, now)
    asked_of = asked.others.get(file.pk, "")
    act: StrOrPromise = stage.act
    if file.pk in asked.me:
        act = _("Answer your colleague")
    elif asked_of:
        act = _("Awaits a colleague")
    elif file.pk in asked.to_close:
        return Line(file, stage, _("Awaits a second person's signature"), left, who=str(_("Another than you")))
    return Line(file, stage, act, left, who=asked_of or (file.lead.full_name if file.lead else ""))
