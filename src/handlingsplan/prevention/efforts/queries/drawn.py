# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The triangle, the arena map, the year wheel and the chart, each drawn twice (wide, narrow) and said in a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handlingsplan.prevention.efforts import rules, wording
from handlingsplan.prevention.efforts.models import Effort
from handlingsplan.prevention.efforts.pictures import chart_svg, grid_svg, triangle_svg, wheel_svg
from handlingsplan.prevention.efforts.pictures.chart import Dot
from handlingsplan.prevention.efforts.pictures.grid import Row
from handlingsplan.prevention.efforts.pictures.strokes import NARROW, WIDE
from handlingsplan.prevention.efforts.pictures.triangle import MOST_NAMED, Band
from handlingsplan.prevention.efforts.pictures.wheel import Ring, most_rings
from handlingsplan.prevention.efforts.terms import LEVEL_FOR, LEVEL_NAMES, Counted, EffortState, Level
from handlingsplan.ui.wording import long_date

from .library import Arena, arenas
from .numbers import Followed
from .register import LEVELS, in_order

TOP_DOWN = list(reversed(LEVELS))


@dataclass(frozen=True)
class Drawing:
    """A picture in two widths, and what it says in one sentence."""

    wide: str
    narrow: str
    summary: str


@dataclass(frozen=True)
class Place:
    """An arena with the efforts on each level, for the table beneath the map."""

    arena: Arena
    cells: Sequence[Sequence[Effort]]

    @property
    def is_gap(self) -> bool:
        return self.arena.asked and not any(self.cells)


@dataclass(frozen=True)
class Turn:
    """An effort in the year: its months in one year, or none where nobody has said."""

    effort: Effort
    months: Sequence[int]
    number: int = 0

    @property
    def words(self) -> str:
        return wording.months(self.months)

    @property
    def marks(self) -> list[bool]:
        return [month in self.months for month in rules.YEAR]


def by_level(efforts: Sequence[Effort]) -> dict[Level, list[Effort]]:
    """The efforts of each level, the narrowest level first, as the triangle stands."""
    ordered = in_order(efforts)
    return {level: [effort for effort in ordered if effort.level == level] for level in TOP_DOWN}


def triangle(efforts: Sequence[Effort]) -> Drawing:
    """Three bands with the efforts in them; an empty band is drawn as a gap."""
    levels = by_level(efforts)
    bands = [
        Band(
            name=f"{LEVEL_NAMES[level]} ({len(found)})",
            who=str(LEVEL_FOR[level]),
            efforts=[_called(effort) for effort in found],
            empty=_("No effort stands here yet"),
            more=_("and %(count)d more in the table") % {"count": len(found) - MOST_NAMED},
        )
        for level, found in levels.items()
    ]
    counts = [f"{LEVEL_NAMES[level]}: {len(found)}" for level, found in reversed(levels.items())]
    summary = _("Efforts on each level, the broadest first: %(counts)s.") % {"counts": ", ".join(counts)}
    empty = [str(LEVEL_NAMES[level]) for level, found in levels.items() if not found]
    if empty:
        summary += " " + _("Nothing stands on the level: %(levels)s.") % {"levels": ", ".join(empty)}
    title = _("The prevention triangle")
    wide, narrow = (
        triangle_svg(bands, title=title, description=summary, width=width, key=key)
        for width, key in ((WIDE, "triangle"), (NARROW, "triangle-narrow"))
    )
    return Drawing(wide, narrow, summary)


def places(efforts: Sequence[Effort]) -> list[Place]:
    """Every arena with its efforts, level by level, broadest first."""
    ordered = in_order(efforts)
    return [
        Place(
            arena,
            [
                [effort for effort in ordered if effort.level == level and arena.key in effort.arenas]
                for level in LEVELS
            ],
        )
        for arena in arenas()
    ]


def arena_map(found: Sequence[Place]) -> Drawing:
    """Arenas by level; a cell without efforts is a dashed box."""
    rows = [Row(place.arena.name, [len(cell) for cell in place.cells], place.is_gap) for place in found]
    columns = [str(LEVEL_NAMES[level]) for level in LEVELS]
    gaps = [place.arena.name for place in found if place.is_gap]
    summary = (
        _("Nothing takes place here: %(arenas)s.") % {"arenas": ", ".join(gaps)}
        if gaps
        else _("Something takes place in every arena.")
    )
    title = _("The arena map: efforts by arena and level")
    wide, narrow = (
        grid_svg(
            rows,
            columns,
            none=_("none"),
            title=title,
            description=summary,
            width=width,
            key=key,
        )
        for width, key in ((WIDE, "arenas"), (NARROW, "arenas-narrow"))
    )
    return Drawing(wide, narrow, summary)


def turns(efforts: Sequence[Effort], year: int) -> list[Turn]:
    """When each effort runs in a year: first those that run in some months, which have a ring and a number."""
    found = [
        Turn(
            effort,
            rules.months_in(year, starts_on=effort.starts_on, ends_on=effort.ends_on, months=effort.months),
        )
        for effort in in_order(efforts)
    ]
    some = sorted((turn for turn in found if 0 < len(turn.months) < 12), key=lambda turn: turn.months[0])
    numbered = [Turn(turn.effort, turn.months, number) for number, turn in enumerate(some, start=1)]
    return [
        *numbered,
        *(turn for turn in found if len(turn.months) == 12),
        *(turn for turn in found if not turn.months),
    ]


def _beyond(rings: Sequence[Ring], width: int) -> str:
    """How many found no ring."""
    beyond = len(rings) - most_rings(width)
    return _("%(count)d more in the table.") % {"count": beyond} if beyond > 0 else ""


def year_wheel(found: Sequence[Turn], year: int) -> Drawing:
    """Twelve months with a ring for each effort that runs in some of them."""
    some = [turn for turn in found if turn.number]
    rings = [Ring(turn.number, turn.effort.title, rules.runs(turn.months)) for turn in some]
    always = sum(len(turn.months) == 12 for turn in found)
    quiet = [month for month in rules.YEAR if not any(month in turn.months for turn in some)]
    all_year = (
        ngettext("One effort runs all year.", "%(count)d efforts run all year.", always) % {"count": always}
        if always
        else ""
    )
    summary = ngettext(
        "%(count)d effort runs in some months of %(year)d.",
        "%(count)d efforts run in some months of %(year)d.",
        len(some),
    ) % {"count": len(some), "year": year}
    summary = " ".join(
        filter(
            None,
            [
                summary,
                all_year,
                _("Months without anything of their own: %(months)s.") % {"months": wording.months(quiet)}
                if quiet
                else "",
            ],
        )
    )
    given: dict[str, Any] = {
        "months": [wording.short_month(month) for month in rules.YEAR],
        "year": year,
        "all_year": all_year,
        "empty": _("No effort runs in some months only."),
        "title": _("The year wheel %(year)d") % {"year": year},
        "description": summary,
    }
    wide, narrow = (
        wheel_svg(rings, more=_beyond(rings, width), width=width, key=key, **given)
        for width, key in ((WIDE, "wheel"), (NARROW, "wheel-narrow"))
    )
    return Drawing(wide, narrow, summary)


def chart(each: Followed) -> str:
    """The measurements of an indicator in time; empty until something has been measured."""
    if not each.current:
        return ""
    dots = [
        Dot(
            point.on,
            point.value,
            _held_back(each) if point.is_held_back else wording.amount(point.value),
            long_date(point.on),
        )
        for point in each.points
    ]
    return chart_svg(
        dots,
        baseline=each.baseline,
        baseline_label=_("Baseline %(amount)s") % {"amount": each.baseline_words},
        title=each.indicator.name,
        description=" ".join(each.shows),
        key=f"chart-{each.indicator.pk}",
    )


def _held_back(each: Followed) -> str:
    """What stands at an open mark: a number of people is below five, a share is left out."""
    return "<5" if each.indicator.counted == Counted.PEOPLE else "–"


def _called(effort: Effort) -> str:
    """The title; with the word of its state where it does not run."""
    return effort.title if effort.state == EffortState.RUNNING else f"{effort.title} ({effort.state_badge[0].lower()})"


def is_drawn(effort: Effort) -> bool:
    """Ideas and what is over stand in the list only."""
    return rules.is_in_the_plan(effort.state)
