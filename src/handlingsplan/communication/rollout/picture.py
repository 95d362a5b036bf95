# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How far a rollout has come, as a drawing: a full bar for those told, an open one for those who lack, a mark for the
goal. Every number also stands in words beside its bar, so that no colour is needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from handlingsplan.documents.drawing import wrap

from .rules import Count

WIDTH, BAR, LINE, GAP, SIZE = 320, 16, 18, 16, 14


@dataclass(frozen=True)
class Bar:
    """One line of the picture."""

    count: Count
    goal: int = 0


def progress(bars: Sequence[Bar], title: str) -> SafeString:
    """The drawing (SVG), with a name that says the same in a sentence."""
    parts: list[SafeString] = []
    top = 2
    for bar in bars:
        drawn, top = _drawn(bar, top)
        parts.append(drawn)
    body = mark_safe("".join(parts))  # noqa: S308 - each part is escaped where it is made
    said = ". ".join([title, *(f"{bar.count.name}: {in_words(bar.count)}" for bar in bars)])
    return format_html(
        '<svg class="rollout-picture" role="img" viewBox="0 0 {} {}" xmlns="http://www.w3.org/2000/svg">'
        "<title>{}</title>{}</svg>",
        WIDTH,
        max(top, 20),
        said,
        body,
    )


def in_words(count: Count) -> str:
    """How far, in words."""
    if count.is_hidden:
        return _("fewer than five, so no number is shown")
    if count.is_gap:
        return _("nobody has said how many they are")
    words = {"told": count.told, "size": count.size, "missing": count.missing}
    if count.missing == 0:
        return _("all %(size)s told") % words
    return _("%(told)s of %(size)s told, %(missing)s missing") % words


def _drawn(bar: Bar, top: int) -> tuple[SafeString, int]:
    lines = [*wrap(bar.count.name, WIDTH - 4, SIZE, bold=True), *wrap(in_words(bar.count), WIDTH - 4, 13)]
    names = len(wrap(bar.count.name, WIDTH - 4, SIZE, bold=True))
    texts = [
        format_html(
            '<text x="1" y="{}" font-size="{}" font-weight="{}">{}</text>',
            top + SIZE + place * LINE,
            SIZE if place < names else 13,
            600 if place < names else 400,
            line,
        )
        for place, line in enumerate(lines)
    ]
    y = top + len(lines) * LINE + 4
    shapes = [_rect("rollout-gap" if bar.count.is_hidden or bar.count.is_gap else "rollout-missing", WIDTH - 2, y)]
    if not bar.count.is_hidden and bar.count.told:
        shapes.append(_rect("rollout-told", max(3, round((WIDTH - 2) * bar.count.told / bar.count.size)), y))
    bottom = y + BAR
    if bar.goal and bar.count.size and not bar.count.is_hidden:
        shapes.append(_goal(bar, y))
        bottom += LINE + 2
    return mark_safe("".join([*texts, *shapes])), bottom + GAP  # noqa: S308 - made by format_html above


def _rect(kind: str, width: int, y: int) -> SafeString:
    return format_html('<rect class="{}" x="1" y="{}" width="{}" height="{}" rx="2"/>', kind, y, width, BAR)


def _goal(bar: Bar, y: int) -> SafeString:
    x = 1 + round((WIDTH - 2) * min(bar.goal, bar.count.size) / bar.count.size)
    anchor = "end" if x > WIDTH / 2 else "start"
    return format_html(
        '<path class="rollout-goal" d="M{} {}V{}"/><text x="{}" y="{}" font-size="12" text-anchor="{}">{}</text>',
        x,
        y - 3,
        y + BAR + 4,
        x,
        y + BAR + 16,
        anchor,
        _("goal %(number)s") % {"number": bar.goal},
    )
