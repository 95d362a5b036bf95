# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The meetings of a situation, and a meeting point by point."""

from dataclasses import dataclass
from typing import Any

from handlingsplan.acute.staff.agenda import Point, agenda
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.models import MeetingShape, SituationShape
from handlingsplan.acute.staff.roles import role_name, roles

from .log import lines_of
from .tasks import tasks_of


@dataclass(frozen=True)
class Minuted:
    """A point with what was said, decided and handed out there."""

    point: Point
    text: str
    version: int
    lines: list[Any]
    tasks: list[Any]

    @property
    def is_empty(self) -> bool:
        return not (self.text or self.lines or self.tasks)


def meetings_of(situation: SituationShape) -> Any:
    """All meetings of a situation."""
    return book_of(situation).meeting.objects.filter(situation=situation)


def minuted(situation: SituationShape, meeting: MeetingShape) -> list[Minuted]:
    """Every point of the agenda in order."""
    points = meeting.points
    numbers = [number for one in points.values() for number in one.get("lines", [])]
    handed = [number for one in points.values() for number in one.get("tasks", [])]
    lines = {line.number: line for line in lines_of(situation).filter(number__in=numbers)} if numbers else {}
    tasks = {task.number: task for task in tasks_of(situation).filter(number__in=handed)} if handed else {}
    return [_minuted(point, points.get(point.key, {}), lines, tasks) for point in agenda(is_first=meeting.number == 1)]


def present(meeting: MeetingShape) -> list[str]:
    """The roles that took part, as they are called, and others as they were written."""
    seen = [role_name(key) for key in roles() if key in meeting.roles.get("present", [])]
    others = meeting.roles.get("others", "")
    return [*seen, others] if others else seen


def _minuted(point: Point, kept: dict[str, Any], lines: dict[int, Any], tasks: dict[int, Any]) -> Minuted:
    return Minuted(
        point,
        kept.get("text", ""),
        kept.get("version", 0),
        [lines[number] for number in kept.get("lines", []) if number in lines],
        [tasks[number] for number in kept.get("tasks", []) if number in tasks],
    )
