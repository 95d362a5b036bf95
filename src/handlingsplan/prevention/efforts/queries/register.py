# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The register as a list: filtered, level by level, and with its gaps named."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Min, Q

from handlingsplan.clocks.models import Clock
from handlingsplan.lib.text import danish_order
from handlingsplan.prevention.efforts import rules, wording
from handlingsplan.prevention.efforts.models import Effort, Indicator
from handlingsplan.prevention.efforts.terms import (
    IN_THE_PLAN,
    LEVEL_NAMES,
    MEASUREMENT,
    OVER,
    EffortState,
    Level,
)

from .library import LibraryEffort, arenas, named_arenas, newest_versions

LEVELS = list(Level)


@dataclass(frozen=True)
class Filters:
    """What the list is narrowed down to; empty means everything."""

    level: str = ""
    arena: str = ""
    age: int | None = None
    state: str = ""

    def keeps(self, effort: Effort) -> bool:
        return (
            (not self.level or effort.level == self.level)
            and (not self.arena or self.arena in effort.arenas)
            and (not self.state or effort.state == self.state)
            and (self.age is None or rules.is_for_age(self.age, age_from=effort.age_from, age_to=effort.age_to))
        )

    def __bool__(self) -> bool:
        return bool(self.level or self.arena or self.state) or self.age is not None


@dataclass(frozen=True)
class Line:
    """An effort as the list shows it."""

    effort: Effort
    indicators: int = 0
    due_on: date | None = None
    is_overdue: bool = False

    @property
    def arenas(self) -> str:
        return named_arenas(self.effort.arenas)

    @property
    def ages(self) -> str:
        return wording.ages(self.effort.age_from, self.effort.age_to)

    @property
    def period(self) -> str:
        return wording.period(self.effort.starts_on, self.effort.ends_on, self.effort.months)

    @property
    def lacks_owner(self) -> bool:
        return not self.effort.owner and self.effort.state not in OVER


@dataclass(frozen=True)
class Group:
    """A level with its efforts."""

    level: Level
    lines: Sequence[Line]

    @property
    def caption(self) -> str:
        return str(LEVEL_NAMES[self.level])


@dataclass(frozen=True)
class Gaps:
    """What the register lacks. An empty level or arena is a question to the municipality, not a fault."""

    without_owner: list[Effort] = field(default_factory=list)
    empty_levels: list[str] = field(default_factory=list)
    empty_arenas: list[str] = field(default_factory=list)
    unmeasured: list[Effort] = field(default_factory=list)
    overdue: list[Effort] = field(default_factory=list)
    without_time: list[Effort] = field(default_factory=list)
    old_source: list[Effort] = field(default_factory=list)
    newer: list[Effort] = field(default_factory=list)
    retired: list[Effort] = field(default_factory=list)

    def __bool__(self) -> bool:
        return any(vars(self).values())


def in_order(efforts: Iterable[Effort]) -> list[Effort]:
    """Broadest level first, then by title as Danes sort."""
    return sorted(efforts, key=lambda effort: (LEVELS.index(Level(effort.level)), danish_order(effort.title)))


def lines(efforts: Sequence[Effort], today: date) -> list[Line]:
    """The efforts with how many indicators they have and when the next number is due. Two queries, however many."""
    counts = {
        row["effort"]: row["number"]
        for row in Indicator.objects.filter(closed_on=None).values("effort").annotate(number=Count("pk"))
    }
    due = due_days()
    return [
        Line(
            effort,
            counts.get(effort.pk, 0),
            due.get(effort.pk),
            is_overdue=effort.pk in due and due[effort.pk] < today,
        )
        for effort in efforts
    ]


def due_days() -> dict[int, date]:
    """For each effort the earliest day one of its numbers is due."""
    clocks = dict(
        Clock.objects.filter(kind=MEASUREMENT, stopped_at=None)
        .values_list("about_id")
        .annotate(day=Min("due_on"))
        .values_list("about_id", "day")
    )
    found: dict[int, date] = {}
    if clocks:
        for pk, effort in Indicator.objects.filter(pk__in=clocks).values_list("pk", "effort_id"):
            found[effort] = min(clocks[pk], found.get(effort, clocks[pk]))
    return found


def grouped(found: Sequence[Line]) -> list[Group]:
    """The lines level by level; a level without any is left out, since the gaps name it."""
    groups = [Group(level, [line for line in found if line.effort.level == level]) for level in LEVELS]
    return [group for group in groups if group.lines]


def gaps(found: Sequence[Line], today: date) -> Gaps:
    """What is missing among all efforts of the municipality."""
    alive = [line for line in found if line.effort.state in IN_THE_PLAN]
    efforts = [line.effort for line in alive]
    library = newest_versions()
    levels = {effort.level for effort in efforts}
    covered = {arena for effort in efforts for arena in effort.arenas}
    return Gaps(
        without_owner=[line.effort for line in alive if line.lacks_owner],
        empty_levels=[str(LEVEL_NAMES[level]) for level in LEVELS if level not in levels],
        empty_arenas=[arena.name for arena in arenas() if arena.asked and arena.key not in covered],
        unmeasured=[line.effort for line in alive if line.effort.state == EffortState.RUNNING and not line.indicators],
        overdue=[line.effort for line in alive if line.is_overdue],
        without_time=[effort for effort in efforts if not effort.months and not effort.starts_on],
        old_source=[effort for effort in efforts if rules.is_old(effort.source_checked_on, today)],
        newer=[line.effort for line in found if has_newer(line.effort, library)],
        retired=[line.effort for line in found if is_retired(line.effort, library)],
    )


def has_newer(effort: Effort, library: Mapping[str, LibraryEffort]) -> bool:
    """Whether the national text it was copied from has a version nobody here has looked at."""
    national = library.get(effort.library_key)
    return bool(
        national and effort.library_version and national.version > effort.library_version and effort.state not in OVER
    )


def is_retired(effort: Effort, library: Mapping[str, LibraryEffort]) -> bool:
    """Whether the nation no longer offers what is alive here."""
    national = library.get(effort.library_key)
    return bool(national and national.is_retired and effort.state in IN_THE_PLAN)


def alive() -> Q:
    """The efforts that stand in the plan and in the pictures."""
    return Q(state__in=IN_THE_PLAN)
