# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Flows and organisation charts as SVG that reads on a narrow phone, in the dark and on paper."""

from dataclasses import dataclass
from html import escape
from itertools import pairwise

from handlingsplan.documents import wording
from handlingsplan.documents.wording import Quoted

FONT = "IBM Plex Sans"
SIZE, LINE, PAD, GAP = 14, 19, 12, 26
LANE = 14
#: Widths of letters as parts of the font size, rounded up, so that a line never outgrows its box.
NARROW, WIDE, MIDDLE, BOLDER = frozenset("ijlIt.,:;'|!()[]/ f-r"), frozenset("mwMW@%—æÆŒ"), 0.59, 1.05


@dataclass(frozen=True)
class Palette:
    """The colours of a drawing. On screen they follow the page; on paper they are given."""

    ink: str = "currentColor"
    line: str = "currentColor"
    fill: str = "none"
    on_badge: str = "none"


SCREEN = Palette()
PRINT = Palette(ink="#14201f", line="#0b4a52", fill="#f1f6f6", on_badge="#ffffff")


@dataclass(frozen=True)
class Line:
    text: str
    bold: bool = False
    size: int = SIZE


def letter_width(letter: str) -> float:
    if letter in NARROW:
        return 0.39
    if letter in WIDE or ord(letter) > 0x2E80:
        return 1.0
    return 0.7 if letter.isupper() else MIDDLE


def text_width(text: str, size: int = SIZE, *, bold: bool = False) -> float:
    return sum(map(letter_width, text)) * size * (BOLDER if bold else 1)


def wrap(text: str, width: float, size: int = SIZE, *, bold: bool = False) -> list[str]:
    """Lines that fit; a word longer than a line is cut with a hyphen."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        while text_width(word, size, bold=bold) > width:
            if line:
                lines.append(line)
                line = ""
            cut = 1
            while cut < len(word) - 1 and text_width(word[: cut + 1] + "-", size, bold=bold) <= width:
                cut += 1
            lines.append(word[:cut] + "-")
            word = word[cut:]
        longer = f"{line} {word}".strip()
        if line and text_width(longer, size, bold=bold) > width:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines


def _lines(text: str, width: float, size: int = SIZE, *, bold: bool = False) -> list[Line]:
    return [Line(line, bold, size) for line in wrap(text, width, size, bold=bold)]


def number(value: float) -> str:
    """A coordinate with one decimal at most, so that a drawing is the same everywhere."""
    return f"{value:.1f}".removesuffix(".0")


def _written(lines: list[Line], x: float, top: float, palette: Palette) -> str:
    out = []
    for at, line in enumerate(lines):
        weight = ' font-weight="600"' if line.bold else ""
        y = number(top + at * LINE + SIZE)
        out.append(
            f'<text x="{number(x)}" y="{y}" font-size="{line.size}"{weight} fill="{palette.ink}">'
            f"{escape(line.text)}</text>"
        )
    return "".join(out)


def _rect(x: float, y: float, width: float, height: float, palette: Palette, kind: str) -> str:
    return (
        f'<rect class="{kind}" x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" '
        f'rx="4" fill="{palette.fill}" stroke="{palette.line}" stroke-width="1.5"/>'
    )


def _path(route: str, palette: Palette) -> str:
    return f'<path class="drawing-line" d="{route}" fill="none" stroke="{palette.line}" stroke-width="1.5"/>'


def _arrow_head(x: float, y: float, palette: Palette, *, left: bool = False) -> str:
    shape = f"{x + 8},{y - 5} {x},{y} {x + 8},{y + 5}" if left else f"{x - 5},{y - 8} {x},{y} {x + 5},{y - 8}"
    return f'<polygon class="drawing-head" points="{shape}" fill="{palette.line}"/>'


def _svg(kind: str, title: str, width: float, height: float, body: str) -> str:
    w, h = number(width), number(height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="drawing drawing-{kind}" role="img" viewBox="0 0 {w} {h}" '
        f'width="{w}" height="{h}" font-family="{FONT}, sans-serif"><title>{escape(title)}</title>{body}</svg>'
    )


# ---- flow ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Step:
    number: int
    lines: list[Line]
    following: list[int]
    top: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height


def flow_svg(quoted: Quoted, *, palette: Palette = SCREEN, width: int = 320) -> str:
    """The steps from top to bottom; a step that leads elsewhere than to the next has a line at the right."""
    numbers = [step["number"] for step in quoted.get("steps", [])]
    jumps = _jumps(quoted, numbers)
    box_width = width - 2 - (LANE * min(len(jumps), 4) + 12 if jumps else 0)
    steps = _placed(quoted, box_width - 2 * PAD)
    at = {step.number: step for step in steps}
    body = [_drawn(step, box_width, palette) for step in steps]
    for step, follower in pairwise(steps):
        if follower.number in step.following:
            x = 1 + box_width / 2
            body.append(_path(f"M{number(x)} {number(step.bottom)}V{number(follower.top - 2)}", palette))
            body.append(_arrow_head(x, follower.top - 1, palette))
    for place, (source, target) in enumerate(jumps):
        lane = 1 + box_width + 12 + LANE * (place % 4)
        body.append(_jump(at[source], at[target], 1 + box_width, lane, palette, place))
    height = steps[-1].bottom + 2 if steps else 2
    return _svg("flow", wording.flow_alt(quoted), width, height, "".join(body))


def _jumps(quoted: Quoted, numbers: list[int]) -> list[tuple[int, int]]:
    found = []
    for place, step in enumerate(quoted.get("steps", [])):
        for target in step.get("next", []):
            is_follower = place + 1 < len(numbers) and numbers[place + 1] == target
            if target in numbers and not is_follower and target != step["number"]:
                found.append((step["number"], target))
    return found


def _placed(quoted: Quoted, width: float) -> list[_Step]:
    steps: list[_Step] = []
    top = 1.0
    for step in quoted.get("steps", []):
        lines = _lines(step.get("actor") or "", width - 34, 13, bold=True) or [Line("")]
        lines += _lines(step.get("action") or "", width)
        for label, text in wording.step_facts(step):
            lines += _lines(f"{label}: {text}", width, 13)
        height = 2 * PAD + LINE * len(lines)
        steps.append(_Step(step["number"], lines, step.get("next", []), top, height))
        top += height + GAP
    return steps


def _drawn(step: _Step, box_width: float, palette: Palette) -> str:
    badge_y = step.top + PAD + 9
    badge_fill = palette.line if palette.on_badge != "none" else "none"
    number_ink = palette.on_badge if palette.on_badge != "none" else palette.ink
    return (
        _rect(1, step.top, box_width, step.height, palette, "drawing-box")
        + f'<circle class="drawing-badge" cx="{1 + PAD + 12}" cy="{number(badge_y)}" r="12" '
        f'fill="{badge_fill}" stroke="{palette.line}" stroke-width="1.5"/>'
        f'<text x="{1 + PAD + 12}" y="{number(badge_y + 4.5)}" font-size="13" font-weight="600" '
        f'text-anchor="middle" fill="{number_ink}">{step.number}</text>'
        + _written(step.lines[:1], 1 + PAD + 34, step.top + PAD, palette)
        + _written(step.lines[1:], 1 + PAD, step.top + PAD + LINE + 3, palette)
    )


def _jump(source: _Step, target: _Step, edge: float, lane: float, palette: Palette, place: int) -> str:
    start = source.bottom - PAD - 4 * (place % 4)
    end = target.top + PAD + 6 * (place % 4)
    route = f"M{number(edge)} {number(start)}H{number(lane)}V{number(end)}H{number(edge + 2)}"
    return _path(route, palette) + _arrow_head(edge + 1, end, palette, left=True)


# ---- organisation chart -------------------------------------------------------------------------

INDENT = 22


def chart_svg(quoted: Quoted, *, palette: Palette = SCREEN, width: int = 320) -> str:
    """Boxes under each other, each moved in under the one it answers to."""
    body: list[str] = []
    spine: dict[int, float] = {}
    top = 1.0
    for deep, box in wording.chart_tree(quoted):
        depth = min(deep, 5)
        left = 1 + INDENT * depth
        room = width - 1 - left - 2 * PAD
        lines = _lines(box.get("label") or "", room, bold=True) or [Line("–", bold=True)]
        lines += _lines(box.get("role") or "", room, 13)
        height = 2 * PAD - 4 + LINE * len(lines)
        if depth and depth - 1 in spine:
            x = left - INDENT + 10
            middle = top + height / 2
            route = f"M{number(x)} {number(spine[depth - 1])}V{number(middle)}H{number(left)}"
            body.append(_path(route, palette))
        body.append(_rect(left, top, width - 1 - left, height, palette, "drawing-box"))
        body.append(_written(lines, left + PAD, top + PAD - 3, palette))
        spine = {level: y for level, y in spine.items() if level < depth} | {depth: top + height}
        top += height + 10
    return _svg("chart", wording.chart_alt(quoted), width, max(top - 8, 2), "".join(body))
