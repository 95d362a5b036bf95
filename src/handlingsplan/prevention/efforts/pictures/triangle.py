# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The prevention triangle: three labelled bands, the broadest at the foot, with the efforts in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlingsplan.documents.drawing import LINE, SIZE, number, wrap

from .strokes import NARROW, PAD, WIDE, picture, polygon, text

MOST_NAMED = 14
GAP = 8


@dataclass(frozen=True)
class Band:
    """A level: its name, whom it is for, the efforts that stand in it, and what is said when there are none."""

    name: str
    who: str
    efforts: Sequence[str]
    empty: str
    more: str = ""


def triangle_svg(
    bands: Sequence[Band], *, title: str, description: str, width: int = WIDE, key: str = "triangle"
) -> str:
    """Bands from the top down; each is wider than the one above, as in a triangle cut in slices."""
    body, top = [], 2.0
    first = width * (0.5 if width > NARROW else 0.74)
    step = (width - 4 - first) / max(1, len(bands))
    for place, band in enumerate(bands):
        upper, lower = first + step * place, first + step * (place + 1)
        drawn, height = _band(band, top, upper, lower, width)
        body.append(drawn)
        top += height + GAP
    return picture(key, title, description, width, top - GAP + 2, "".join(body))


def _band(band: Band, top: float, upper: float, lower: float, width: int) -> tuple[str, float]:
    inner = upper - 2 * PAD
    left = (width - inner) / 2
    columns = 2 if inner > 420 and len(band.efforts) > 3 else 1
    written, y = [], top + PAD + SIZE
    for words in wrap(band.name, inner, size=16, bold=True):
        written.append(text(left, y, words, size=16, bold=True))
        y += LINE + 2
    for words in wrap(band.who, inner, size=13):
        written.append(text(left, y, words, size=13))
        y += LINE - 2
    y += 8
    if not band.efforts:
        for words in wrap(band.empty, inner, bold=True):
            written.append(text(left, y, words, bold=True))
            y += LINE
    else:
        drawn, y = _names(band, left, y, inner, columns)
        written.append(drawn)
    height = y - SIZE + PAD - top
    middle = width / 2
    corners = [
        (middle - upper / 2, top),
        (middle + upper / 2, top),
        (middle + lower / 2, top + height),
        (middle - lower / 2, top + height),
    ]
    return polygon(corners, gap=not band.efforts) + "".join(written), height


def _names(band: Band, left: float, top: float, inner: float, columns: int) -> tuple[str, float]:
    """The efforts in one column or two, filled downwards; those that find no room are counted."""
    named = list(band.efforts[:MOST_NAMED])
    room = inner / columns - (12 if columns > 1 else 0)
    in_first = -(-len(named) // columns)
    written, lowest = [], top
    for place in range(columns):
        y, x = top, left + place * (inner / columns)
        for effort in named[place * in_first : (place + 1) * in_first]:
            written.append(f'<circle cx="{number(x + 3)}" cy="{number(y - 5)}" r="2.5" fill="currentColor"/>')
            for words in wrap(effort, room - 14, size=13):
                written.append(text(x + 12, y, words, size=13))
                y += LINE - 1
        lowest = max(lowest, y)
    if len(band.efforts) > MOST_NAMED:
        written.append(text(left, lowest, band.more, size=13, bold=True))
        lowest += LINE
    return "".join(written), lowest
