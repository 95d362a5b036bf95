# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A small chart of dated numbers: dots in time, the baseline dashed, and an open mark for what is held back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil, log10

from handlingsplan.documents.drawing import number

from .strokes import line, picture, text

WIDTH, HEIGHT = 288, 206
LEFT, RIGHT, TOP, BOTTOM = 40.0, 270.0, 24.0, 150.0


@dataclass(frozen=True)
class Dot:
    """A number on a day. `value` is None where it is too small to be shown; `label` and `day` are words."""

    on: date
    value: Decimal | None
    label: str
    day: str


def chart_svg(
    dots: Sequence[Dot],
    *,
    baseline: Decimal | None,
    baseline_label: str,
    title: str,
    description: str,
    key: str = "chart",
) -> str:
    """The axis always begins at nothing, so that a small change does not look like a large one."""
    values = [float(dot.value) for dot in dots if dot.value is not None]
    top_value = _round_up(max([*values, float(baseline or 0), 1.0]))
    body = [line(LEFT, TOP, LEFT, BOTTOM), line(LEFT, BOTTOM, RIGHT + 8, BOTTOM)]
    for part in (0.0, 0.5, 1.0) if values or baseline is not None else ():
        y = _height(top_value * part, top_value)
        body.append(text(LEFT - 6, y + 4, _plain(top_value * part), size=11, anchor="end"))
        body.append(line(LEFT - 3, y, LEFT, y))
    if baseline is not None:
        y = _height(float(baseline), top_value)
        body.append(line(LEFT, y, RIGHT + 8, y, dashed=True))
        below = BOTTOM + 44
        body.append(line(LEFT, below - 4, LEFT + 24, below - 4, dashed=True))
        body.append(text(LEFT + 30, below, baseline_label, size=11))
    body.append(_dots(dots, top_value))
    return picture(key, title, description, WIDTH, HEIGHT if baseline is not None else HEIGHT - 24, "".join(body))


def _dots(dots: Sequence[Dot], top_value: float) -> str:
    written, before = [], None
    places = _places(dots)
    for place, (dot, x) in enumerate(zip(dots, places, strict=True)):
        y = _height(float(dot.value), top_value) if dot.value is not None else BOTTOM
        if dot.value is None:
            diamond = f"M{number(x)} {number(y - 6)}l6 6l-6 6l-6 -6Z"
            written.append(f'<path d="{diamond}" fill="none" stroke="currentColor" stroke-width="1.4"/>')
            before = None
        else:
            if before:
                written.append(line(*before, x, y, width=1.6))
            written.append(f'<circle cx="{number(x)}" cy="{number(y)}" r="4" fill="currentColor"/>')
            before = (x, y)
        written.append(text(x, max(12.0, y - 10), dot.label, size=12, bold=True, anchor="middle"))
        if place in (0, len(dots) - 1):
            anchor = "middle" if len(dots) == 1 else "start" if place == 0 else "end"
            edge = {"start": LEFT, "middle": x, "end": RIGHT + 16}[anchor]
            written.append(text(edge, BOTTOM + 22, dot.day, size=11, anchor=anchor))
    return "".join(written)


def _places(dots: Sequence[Dot]) -> list[float]:
    """Where each day lies between the first and the last."""
    if not dots:
        return []
    first, last = dots[0].on, dots[-1].on
    days = (last - first).days
    room = RIGHT - LEFT - 32
    if not days:
        return [LEFT + 16 + room / 2 for _dot in dots]
    return [LEFT + 16 + room * (dot.on - first).days / days for dot in dots]


def _height(value: float, top_value: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * value / top_value


def _round_up(value: float) -> float:
    """The next number that is easy to halve: 2, 4, 10, 20, 40, 100 …"""
    scale = 10 ** int(log10(value)) if value >= 1 else 1
    for step in (1, 2, 4, 6, 8, 10):
        if value <= step * scale:
            return float(step * scale)
    return float(ceil(value))


def _plain(value: float) -> str:
    return f"{value:g}".replace(".", ",")
