# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is to be done, under the headings of the first page, and what of it awaits the reader."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from handlingsplan.access.viewer import Viewer
from handlingsplan.contacts.queries import Entry, entries, everyone
from handlingsplan.planning.followup.access import visible_to
from handlingsplan.planning.followup.models import Action
from handlingsplan.planning.followup.rules import When, when
from handlingsplan.planning.followup.terms import ActionState

SETTLED_SHOWN = 20


@dataclass(frozen=True)
class Line:
    """Something to be done, as a list shows it."""

    action: Action
    owner: str
    when: When
    is_mine: bool

    @property
    def is_overdue(self) -> bool:
        return self.when is When.OVERDUE


@dataclass(frozen=True)
class Board:
    """What is open by when it is due, and what was settled last."""

    lines: list[Line]
    settled: list[Line] = field(default_factory=list)

    def under(self, heading: When) -> list[Line]:
        return [line for line in self.lines if line.when is heading]

    @property
    def overdue(self) -> list[Line]:
        return self.under(When.OVERDUE)

    @property
    def this_month(self) -> list[Line]:
        return self.under(When.THIS_MONTH)

    @property
    def later(self) -> list[Line]:
        return self.under(When.LATER)

    @property
    def next_of_mine(self) -> Line | None:
        """What awaits the reader first."""
        return next((line for line in self.lines if line.is_mine), None)


def board(viewer: Viewer, today: date) -> Board:
    """Everything open, soonest first, and the latest that was done or dropped. Three queries."""
    rows = visible_to(viewer)
    known = everyone(internal=True)
    settled = rows.exclude(state=ActionState.OPEN).order_by("-settled_on", "-pk")[:SETTLED_SHOWN]
    return Board(
        lines=_lines(rows.filter(state=ActionState.OPEN), viewer, known, today),
        settled=_lines(settled, viewer, known, today),
    )


def line_of(action: Action, viewer: Viewer, today: date) -> Line:
    """One of them."""
    return _lines([action], viewer, everyone(internal=True) if action.owner_contact else {}, today)[0]


def _lines(rows: Iterable[Action], viewer: Viewer, known: dict[str, Entry], today: date) -> list[Line]:
    return [
        Line(
            action=row,
            owner=owner_in_words(row, known),
            when=when(row.due_on, today),
            is_mine=row.is_open and viewer.user is not None and row.owner_id == viewer.user.pk,
        )
        for row in rows
    ]


def owner_in_words(action: Action, known: dict[str, Entry]) -> str:
    """The person or the function; "" where nobody has been named."""
    if action.owner is not None:
        return action.owner.full_name
    key = action.owner_contact
    return entries([key], internal=True, known=known)[key].label if key else ""


def overdue(today: date) -> list[Action]:
    """What should have been done before today, longest overdue first."""
    return list(Action.objects.filter(state=ActionState.OPEN, due_on__lt=today).select_related("owner"))
