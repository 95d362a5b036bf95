# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The log as it is read: newest event first, corrections beside what they correct, and what one may not see hidden."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.chain import START, fits, name_of
from handlingsplan.acute.staff.lists import line_tags
from handlingsplan.acute.staff.merging import differs, shown_order
from handlingsplan.acute.staff.models import LineShape, SituationShape
from handlingsplan.acute.staff.terms import (
    HIDDEN_ON_A_WALL,
    KIND_NAMES,
    SENSITIVITY_NAMES,
    SOURCE_NAMES,
    LineKind,
    Permission,
    Sensitivity,
    SourceStatus,
)

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

MOST_SHOWN = 200


@dataclass(frozen=True)
class ShownLine:
    """A line in words. One that the reader may not see is `hidden`: that it is there is no secret, what it says is."""

    line: LineShape
    hidden: bool
    corrections: list["ShownLine"] = field(default_factory=list)

    @property
    def kind(self) -> "StrOrPromise":
        return KIND_NAMES[LineKind(self.line.kind)]

    @property
    def source_status(self) -> "StrOrPromise":
        return SOURCE_NAMES[SourceStatus(self.line.source_status)]

    @property
    def sensitivity(self) -> "StrOrPromise":
        """Who may read it; nothing where that is as usual."""
        own = Sensitivity(self.line.sensitivity)
        return "" if own == Sensitivity.INTERNAL else SENSITIVITY_NAMES[own]

    @property
    def tags(self) -> list[str]:
        known = line_tags()
        return [known.get(tag, tag) for tag in self.line.tags]

    @property
    def written_later(self) -> bool:
        return differs(self.line.written_at, self.line.happened_at)

    @property
    def arrived_later(self) -> bool:
        return differs(self.line.registered_at, self.line.written_at)

    @property
    def order(self) -> str:
        """Sorts as text as the lines sort on the page; scripts put a new line in its place by it.

        It stands on the page: never a line's mark, with which the words of a hidden line could be tried against its
        fingerprint, nor the phone that wrote it.
        """
        happened, written, device, sequence, _uid = _order(self.line)
        whose = "|" if self.hidden else f"{device}|{sequence:08d}"
        return f"{happened:%Y%m%d%H%M%S%f}|{written:%Y%m%d%H%M%S%f}|{whose}|{self.line.number:08d}"


def lines_of(situation: SituationShape) -> Any:
    """All lines of a log, in the order of their numbers."""
    return book_of(situation).line.objects.filter(situation=situation).order_by("number")


def shown(
    situation: SituationShape, viewer: Viewer, *, kind: str = "", most: int | None = MOST_SHOWN
) -> list[ShownLine]:
    """The lines of a log, the newest event first; at most the `most` that came last.

    A correction comes after what it corrects: among the last lines of all kinds are all corrections of them.
    """
    if kind in set(LineKind):
        last = list(lines_of(situation).filter(kind=kind).order_by("-number")[:most])
        return _of_kind(_shown(viewer, last, _corrections_of(situation, last)), kind)
    last = list(lines_of(situation).order_by("-number")[:most])
    return _of_kind(_shown(viewer, last, [line for line in reversed(last) if line.corrects]), kind)


def shown_after(situation: SituationShape, viewer: Viewer, number: int, *, kind: str = "") -> list[ShownLine]:
    """What has come since a number, and the lines that it corrects, as they are read now."""
    new = list(lines_of(situation).filter(number__gt=number))
    corrected = [line.corrects for line in new if line.corrects]
    if corrected:
        new += lines_of(situation).filter(number__in=corrected, number__lte=number)
    wanted = [line for line in new if not kind or line.kind == kind]
    return _of_kind(_shown(viewer, wanted, _corrections_of(situation, wanted)), kind)


def is_whole(situation: SituationShape) -> bool:
    """Whether every line is as it was written, in its place, and none is missing at the end."""
    log, previous, number = name_of(situation, is_drill=book_of(situation).is_drill), START, 0
    for number, line in enumerate(lines_of(situation), 1):
        if not fits(line, log, number=number, previous=previous):
            return False
        previous = line.fingerprint
    return (number, previous if number else "") == (situation.lines, situation.head)


def may_see(line: LineShape, viewer: Viewer) -> bool:
    """What is for the staff alone, or the police's, is read by those who write in the log."""
    return line.sensitivity not in HIDDEN_ON_A_WALL or viewer.may(Permission.WRITE)


def _corrections_of(situation: SituationShape, lines: Iterable[LineShape]) -> Any:
    return lines_of(situation).filter(corrects__in=[line.number for line in lines])


def _shown(viewer: Viewer, lines: Iterable[LineShape], corrections: Iterable[LineShape]) -> list[ShownLine]:
    beside: dict[int | None, list[ShownLine]] = {}
    for one in corrections:
        beside.setdefault(one.corrects, []).append(ShownLine(one, hidden=not may_see(one, viewer)))
    found = [ShownLine(line, not may_see(line, viewer), beside.get(line.number, [])) for line in lines]
    return sorted(found, key=lambda one: _order(one.line), reverse=True)


def _of_kind(lines: list[ShownLine], kind: str) -> list[ShownLine]:
    """Among those of one kind nothing is hidden: that it stands there would tell of what kind it is."""
    return [line for line in lines if not (kind and line.hidden)]


def _order(line: LineShape) -> Any:
    return shown_order(line.happened_at, line.written_at, line.device, line.sequence, line.uid)
