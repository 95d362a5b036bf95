# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The year wheel: twelve months, a ring for each effort that runs in some of them, and one for what runs all year."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from handlingsplan.documents.drawing import LINE, number, wrap

from .strokes import DASHES, INK, NARROW, WIDE, picture, text

MOST_RINGS = 9
MOST_RINGS_NARROW = 4
"""On a telephone a ring is as broad as its number is high, so that fewer find room; the table has them all."""

HUB_PART = 0.27
LABEL_SIZE = 12
MARK_SIZE = 12


@dataclass(frozen=True)
class Ring:
    """An effort with its number in the list, and the stretches of months it runs in: (first, last), 1 to 12."""

    number: int
    name: str
    stretches: Sequence[tuple[int, int]]


def wheel_svg(
    rings: Sequence[Ring],
    *,
    months: Sequence[str],
    year: int,
    all_year: str,
    more: str,
    empty: str,
    title: str,
    description: str,
    width: int = WIDE,
    key: str = "wheel",
) -> str:
    """`months` are twelve short names; `all_year` says how many run without pause, `more` what found no ring.

    `empty` is said where nothing runs in some months only. When narrow, the list stands beneath the wheel.
    """
    is_narrow = width <= NARROW
    radius = 110.0 if is_narrow else 176.0
    middle = (radius + 34, radius + 36)
    drawn = list(rings[: most_rings(width)])
    thick = radius * (1 - HUB_PART) / max(5, len(drawn) + 1)
    body = [_months(middle, radius, months)]
    for place, ring in enumerate(drawn):
        outer = radius - place * thick - 2
        body += [_stretch(middle, outer, thick - 4, stretch, ring.number) for stretch in ring.stretches]
    body.append(text(middle[0], middle[1] + 6, str(year), size=18, bold=True, anchor="middle"))
    beside = (8.0, 2 * middle[1] + 20) if is_narrow else (2 * middle[0] + 30, 48.0)
    listed, bottom = _list(drawn, all_year, more, empty, width, beside)
    body.append(listed)
    return picture(key, title, description, width, max(2 * middle[1], bottom), "".join(body))


def most_rings(width: int) -> int:
    """How many efforts find a ring in a picture of this width."""
    return MOST_RINGS_NARROW if width <= NARROW else MOST_RINGS


def _angle(month: float) -> float:
    """January begins at the top, and the year goes with the clock."""
    return (month - 1) / 12 * 2 * pi - pi / 2


def _at(middle: tuple[float, float], radius: float, month: float) -> tuple[float, float]:
    return middle[0] + radius * cos(_angle(month)), middle[1] + radius * sin(_angle(month))


def _months(middle: tuple[float, float], radius: float, names: Sequence[str]) -> str:
    x, y = number(middle[0]), number(middle[1])
    written = [
        f'<circle cx="{x}" cy="{y}" r="{number(each)}" fill="none" stroke="{INK}" stroke-width="1.2"/>'
        for each in (radius, radius * HUB_PART)
    ]
    for month, name in enumerate(names, start=1):
        (x1, y1), (x2, y2) = _at(middle, radius * HUB_PART, month), _at(middle, radius + 6, month)
        written.append(
            f'<path d="M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}" fill="none" stroke="{INK}" '
            f'stroke-width="0.8" stroke-opacity="0.6"{DASHES}/>'
        )
        left, base = _at(middle, radius + 19, month + 0.5)
        written.append(text(left, base + 4, name, size=LABEL_SIZE, anchor="middle"))
    return "".join(written)


def _stretch(middle: tuple[float, float], outer: float, thick: float, stretch: tuple[int, int], mark: int) -> str:
    """A piece of a ring from the beginning of one month to the end of another, with the effort's number in it."""
    first, last = stretch
    end = last + 1 + (12 if last < first else 0)
    begin, stop, inner = first + 0.06, end - 0.06, outer - thick
    large = 1 if (stop - begin) > 6 else 0
    (ax, ay), (bx, by) = _at(middle, outer, begin), _at(middle, outer, stop)
    (cx, cy), (dx, dy) = _at(middle, inner, stop), _at(middle, inner, begin)
    round_out, round_in = number(outer), number(inner)
    route = (
        f"M{number(ax)} {number(ay)}A{round_out} {round_out} 0 {large} 1 {number(bx)} {number(by)}"
        f"L{number(cx)} {number(cy)}A{round_in} {round_in} 0 {large} 0 {number(dx)} {number(dy)}Z"
    )
    shape = f'<path d="{route}" fill="{INK}" fill-opacity="0.14" stroke="{INK}" stroke-width="1.2"/>'
    tx, ty = _at(middle, outer - thick / 2, first + 0.5)
    return shape + text(tx, ty + 4, str(mark), size=MARK_SIZE, bold=True, anchor="middle")


def _list(
    rings: Sequence[Ring], all_year: str, more: str, empty: str, width: int, beside: tuple[float, float]
) -> tuple[str, float]:
    left, top = beside
    room = width - left - 30
    written = []
    for ring in rings:
        written.append(text(left, top, str(ring.number), size=13, bold=True))
        for words in wrap(ring.name, room, size=13):
            written.append(text(left + 24, top, words, size=13))
            top += LINE - 1
        top += 3
    for closing in filter(None, (empty if not rings else "", more, all_year)):
        top += 4
        for words in wrap(closing, room + 24, size=13, bold=True):
            written.append(text(left, top, words, size=13, bold=True))
            top += LINE - 1
    return "".join(written), top
