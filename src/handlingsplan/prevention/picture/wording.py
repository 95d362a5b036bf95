# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A series as a small picture and the table that says the same."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from handlingsplan.documents.bars import Bar, bars
from handlingsplan.ui.pages import Table

from .models import Series
from .queries import figure_words


def chart(series: Series) -> tuple[SafeString, Table]:
    """Picture and table. A number under five has no bar, only its words."""
    figures = list(series.figures.all())
    rows = [Bar(figure.period, figure_words(figure), figure.value) for figure in figures]
    title = _("%(title)s; the table says the same") % {"title": series.title}
    drawn = bars(rows, title=title)
    table = Table(
        caption=series.title,
        columns=(_("Period"), series.unit),
        rows=[(figure.period, figure_words(figure)) for figure in figures],
        numeric=(1,),
        empty=_("No figures yet."),
    )
    return drawn, table
