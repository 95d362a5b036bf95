# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The few strokes every picture is made of. A gap is always drawn the same way: a dashed outline and a word."""

from collections.abc import Sequence
from html import escape

from handlingsplan.documents.drawing import FONT, SIZE, number

PAD = 10
WIDE, NARROW = 720, 288
"""The two widths a picture is drawn in: for a desk and paper, and for a phone."""
INK = "currentColor"
DASHES = ' stroke-dasharray="5 4"'


def text(x: float, y: float, words: str, *, size: int = SIZE, bold: bool = False, anchor: str = "start") -> str:
    """One line of text; `y` is its baseline."""
    weight = ' font-weight="600"' if bold else ""
    place = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{size}"{weight}{place} fill="{INK}">{escape(words)}</text>'
    )


def box(x: float, y: float, width: float, height: float, *, gap: bool = False, tint: float = 0.07) -> str:
    """A box with a quiet tint, or the dashed outline of a gap."""
    look = f'fill="none"{DASHES}' if gap else f'fill="{INK}" fill-opacity="{tint}"'
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" rx="3" {look} '
        f'stroke="{INK}" stroke-width="1.2"/>'
    )


def polygon(points: Sequence[tuple[float, float]], *, gap: bool = False) -> str:
    """A closed shape with a quiet tint, or the dashed outline of a gap."""
    corners = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    look = f'fill="none"{DASHES}' if gap else f'fill="{INK}" fill-opacity="0.07"'
    return f'<polygon points="{corners}" {look} stroke="{INK}" stroke-width="1.5"/>'


def line(x1: float, y1: float, x2: float, y2: float, *, dashed: bool = False, width: float = 1) -> str:
    """A straight line."""
    return (
        f'<path d="M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}" fill="none" stroke="{INK}" '
        f'stroke-width="{number(width)}"{DASHES if dashed else ""}/>'
    )


def picture(key: str, title: str, description: str, width: float, height: float, body: str) -> str:
    """The whole picture, with a name and a description that a screen reader reads. `key` is unique on the page."""
    w, h = number(width), number(height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="drawing drawing-{key}" role="img" '
        f'aria-labelledby="{key}-title" aria-describedby="{key}-desc" viewBox="0 0 {w} {h}" width="{w}" height="{h}" '
        f'font-family="{FONT}, sans-serif"><title id="{key}-title">{escape(title)}</title>'
        f'<desc id="{key}-desc">{escape(description)}</desc>{body}</svg>'
    )
