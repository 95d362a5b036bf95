# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading the local picture, theme by theme, with its gaps; and as it stands in a plan."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from handlingsplan.access.viewer import Viewer
from handlingsplan.documents.registers import Table
from handlingsplan.lib.small_numbers import SMALLEST_SHOWN

from .access import notes_visible_to, series_visible_to
from .models import Figure, Note, Series
from .terms import CAUTION, THEME_NAMES, Theme

PLAN_LANGUAGE = "da"
FIGURES_QUOTED = 4


@dataclass(frozen=True)
class Themed:
    """One theme with what is known about it."""

    theme: Theme
    notes: list[Note]
    series: list[Series]

    @property
    def name(self) -> str:
        return str(THEME_NAMES[self.theme])


@dataclass(frozen=True)
class Whole:
    """The picture: themes that somebody has written about, those that nobody has, and what is to be looked at."""

    themes: list[Themed]
    gaps: list[str]
    to_look_at: list[Note | Series]


def whole(viewer: Viewer, today: date) -> Whole:
    """The picture as the viewer sees it. Three questions to the database."""
    notes, series = list(notes_visible_to(viewer)), list(series_visible_to(viewer))
    themes = [
        Themed(theme, [n for n in notes if n.theme == theme], [s for s in series if s.theme == theme])
        for theme in Theme
    ]
    every: list[Note | Series] = [*notes, *series]
    late = [row for row in every if row.next_look_on < today]
    return Whole(
        themes=[themed for themed in themes if themed.notes or themed.series],
        gaps=[themed.name for themed in themes if not themed.notes and not themed.series],
        to_look_at=sorted(late, key=lambda row: row.next_look_on),
    )


def figure_words(figure: Figure) -> str:
    """A figure as it is read."""
    if figure.is_small:
        return _("under %(few)d") % {"few": SMALLEST_SHOWN}
    return _("not known") if figure.value is None else str(figure.value)


def quote(internal: bool) -> Table:
    """The picture as a table in a plan, in the language of plans; caution beneath."""
    with override(PLAN_LANGUAGE):
        rows = [
            (
                str(THEME_NAMES[Theme(note.theme)]),
                _period(note),
                f"{note.title}\n{note.text}",
                note.unknown,
                note.source,
            )
            for note in Note.objects.all()
        ]
        rows += [
            (str(THEME_NAMES[Theme(found.theme)]), *_figures(found), found.unknown, found.source)
            for found in Series.objects.prefetch_related("figures")
        ]
        head = (_("Theme"), _("Period"), _("What we see"), _("What we do not know"), _("Source"))
        return Table(head=head, rows=tuple(rows), note=str(CAUTION))


def _period(note: Note) -> str:
    first, last = note.period_from, note.period_to
    return f"{first:%m.%Y}" if (first.year, first.month) == (last.year, last.month) else f"{first:%m.%Y}–{last:%m.%Y}"


def _figures(found: Series) -> tuple[str, str]:
    figures = list(found.figures.all())
    shown = figures[-FIGURES_QUOTED:]
    period = f"{figures[0].period}–{figures[-1].period}" if len(figures) > 1 else "".join(f.period for f in figures)
    lines = [f"{figure.period}: {figure_words(figure)}" for figure in shown]
    return period, "\n".join([f"{found.title} ({found.unit})", *lines, found.caution])
