# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The arena map: a row for each arena, a column for each level, a mark for each effort, a dashed box for each gap."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlingsplan.documents.drawing import LINE, SIZE, number, wrap

from .strokes import NARROW, WIDE, box, picture, text

CELL = 44
MARK, MOST_MARKS = 9, 8


@dataclass(frozen=True)
class Row:
    """An arena and how many efforts it has on each level. `is_gap`: nothing at all takes place there."""

    name: str
    counts: Sequence[int]
    is_gap: bool = False


def grid_svg(
    rows: Sequence[Row],
    columns: Sequence[str],
    *,
    none: str,
    title: str,
    description: str,
    width: int = WIDE,
    key: str = "arenas",
) -> str:
    """`none` is the word in a cell without efforts. When narrow, the name of the arena stands above its cells."""
    is_narrow = width <= NARROW
    side = 0.0 if is_narrow else 190.0
    room = (width - side - 4) / max(1, len(columns))
    body, top = [], 4.0
    heads = [wrap(name, room - 8, size=13, bold=True) for name in columns]
    for place, head in enumerate(heads):
        for at, words in enumerate(head):
            body.append(text(2 + side + place * room + 2, top + SIZE + at * LINE, words, size=13, bold=True))
    top += max((len(head) for head in heads), default=0) * LINE + 8
    for row in rows:
        drawn, height = _row(row, top, side, room, none, is_narrow=is_narrow)
        body.append(drawn)
        top += height
    return picture(key, title, description, width, top + 2, "".join(body))


def _row(row: Row, top: float, side: float, room: float, none: str, *, is_narrow: bool) -> tuple[str, float]:
    written, y = [], top
    if is_narrow:
        y += SIZE + 2
        written.append(text(2, y, row.name, bold=True))
        y += 6
    else:
        named = wrap(row.name, side - 16, bold=row.is_gap)
        first = y + CELL / 2 + 5 - (len(named) - 1) * LINE / 2
        written += [text(2, first + at * LINE, words, bold=row.is_gap) for at, words in enumerate(named)]
    for place, count in enumerate(row.counts):
        x = 2 + side + place * room
        written.append(box(x, y, room - 6, CELL, gap=not count))
        written.append(_cell(count, x, y, room - 6, none))
    return "".join(written), y - top + CELL + (10 if is_narrow else 6)


def _cell(count: int, x: float, y: float, width: float, none: str) -> str:
    if not count:
        return text(x + width / 2, y + CELL / 2 + 5, none, size=12, anchor="middle")
    written = [text(x + 10, y + CELL / 2 + 6, str(count), size=16, bold=True)]
    fitting = int((width - 40) // (MARK + 4))
    for place in range(min(count, MOST_MARKS, max(0, fitting))):
        left = x + 34 + place * (MARK + 4)
        written.append(
            f'<rect x="{number(left)}" y="{number(y + (CELL - MARK) / 2)}" width="{MARK}" height="{MARK}" '
            f'fill="currentColor"/>'
        )
    return "".join(written)
