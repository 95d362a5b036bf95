# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Where each paper hangs, and which ones say something else than the page does today."""

from collections.abc import Iterable
from dataclasses import dataclass

from handlingsplan.communication.audiences.models import PrintedPaper
from handlingsplan.communication.audiences.terms import PAPER_NAMES, Paper

from . import national
from .page import kept, page_of


@dataclass(frozen=True)
class Hanging:
    """A printed paper; `is_old` when the page has changed since it was printed."""

    noted: PrintedPaper
    audience: str
    is_old: bool

    @property
    def paper_name(self) -> object:
        return PAPER_NAMES[Paper(self.noted.paper)]


def hanging(rows: Iterable[PrintedPaper]) -> list[Hanging]:
    """The papers that have not been taken down, those to be replaced first."""
    known = {each.key: each for each in national.audiences()}
    rows = [row for row in rows if row.taken_down_on is None and row.audience_key in known]
    among = kept() if rows else None
    places = {_place(row) for row in rows}
    today = {place: page_of(place[0], language=place[1], among=among).content for place in places}
    found = [Hanging(row, known[row.audience_key].name, row.content != today[_place(row)]) for row in rows]
    return sorted(found, key=lambda each: (not each.is_old, each.noted.place))


def _place(row: PrintedPaper) -> tuple[str, str]:
    return row.audience_key, row.language
