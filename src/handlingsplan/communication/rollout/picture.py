# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How far a rollout has come: each count in words, and all of them drawn as bars with their goals."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from handlingsplan.documents import bars

from .rules import Count


@dataclass(frozen=True)
class Bar:
    """One line of the picture."""

    count: Count
    goal: int = 0


def progress(rows: Sequence[Bar], title: str) -> SafeString:
    """The drawing (SVG), with a name that says the same in a sentence."""
    said = ". ".join([title, *(f"{row.count.name}: {in_words(row.count)}" for row in rows)])
    return bars.bars([_drawn(row) for row in rows], title=said)


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


def _drawn(row: Bar) -> bars.Bar:
    count, words = row.count, in_words(row.count)
    if count.is_hidden or count.is_gap:
        return bars.Bar(count.name, words)
    if not row.goal:
        return bars.Bar(count.name, words, count.told, count.size)
    goal = min(row.goal, count.size)
    words = f"{words}, {_('goal %(number)s') % {'number': row.goal}}"
    return bars.Bar(count.name, words, count.told, count.size, goal)
