# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Counts as lying bars, in SVG that reads on a narrow phone, in the dark and on paper. A table beside it says the same.

A gap is drawn with a broken line and its word; what is not known has no bar; a goal is a stroke across. Nothing is told
by colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

from handlingsplan.documents.drawing import FONT, wrap

WIDTH = 300
LABEL, SMALL, LINE = 14, 12, 18
BAR, GAP = 14, 12


@dataclass(frozen=True)
class Bar:
    """One line: `value` filled of `whole` outlined, and the words behind it. None is not known or not shown.

    `goal` is where a stroke stands across the bar; the words must say it too.
    """

    label: str
    words: str
    value: int | None = None
    whole: int | None = None
    goal: int | None = None

    @property
    def length(self) -> int:
        return max(self.value or 0, self.whole or 0, self.goal or 0)

    @property
    def is_gap(self) -> bool:
        """Nothing has been done, though there is something to do."""
        return not self.value


def bars(rows: Sequence[Bar], *, title: str) -> SafeString:
    """The drawing, all bars to the same scale; `title` is read aloud instead of it."""
    longest = max((row.length for row in rows), default=0) or 1
    pieces: list[str] = []
    top = 0
    for row in rows:
        for line in wrap(row.label, WIDTH, LABEL, bold=True):
            top += LINE
            pieces.append(_text(line, 0, top - 4, LABEL, weight=600))
        pieces += _bar(row, top + 2, longest)
        top += BAR + 6
        for line in wrap(row.words, WIDTH, SMALL):
            top += LINE - 2
            pieces.append(_text(line, 0, top - 3, SMALL))
        top += GAP
    return mark_safe(  # noqa: S308 - every text is escaped where it is written
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {max(top, 1)}" role="img"'
        f' aria-label="{escape(title, quote=True)}" font-family="{FONT}, sans-serif">{"".join(pieces)}</svg>'
    )


def _bar(row: Bar, top: int, longest: int) -> list[str]:
    room = WIDTH - 2
    if row.value is None and row.whole is None:
        return [f'<line x1="1" x2="{room}" y1="{top + BAR}" y2="{top + BAR}" stroke="currentColor" opacity="0.4"/>']
    drawn = []
    outlined = row.whole if row.whole is not None else row.value
    if outlined or row.is_gap:
        width = max(8, round(room * (outlined or 0) / longest))
        broken = ' stroke-dasharray="4 3"' if row.is_gap else ""
        drawn.append(
            f'<rect x="1" y="{top}" width="{width}" height="{BAR}" fill="none" stroke="currentColor"{broken}/>'
        )
    if row.value:
        width = max(2, round(room * row.value / longest))
        drawn.append(
            f'<rect x="1" y="{top}" width="{width}" height="{BAR}" fill="currentColor" stroke="currentColor"/>'
        )
    if row.goal:
        at = 1 + round(room * row.goal / longest)
        across = f"M{at} {top - 3}V{top + BAR + 3}"
        drawn.append(f'<path d="{across}" stroke="Canvas" stroke-width="5"/>')
        drawn.append(f'<path d="{across}" stroke="currentColor" stroke-width="2"/>')
    return drawn


def _text(text: str, x: int, y: int, size: int, *, weight: int = 400) -> str:
    return f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="currentColor">{escape(text)}</text>'
