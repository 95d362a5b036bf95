# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Coverage in words and as a picture: small departments are not counted aloud, gaps are drawn."""

from collections.abc import Sequence

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handlingsplan.documents.bars import Bar, bars
from handlingsplan.lib.small_numbers import SMALLEST_SHOWN
from handlingsplan.ui.pages import Table
from handlingsplan.ui.wording import long_date

from .queries import UnitCoverage
from .rules import Coverage


def in_words(found: Coverage) -> str:
    """The coverage of one department as a sentence."""
    if found.is_small:
        return _("Under %(few)d people: not counted aloud") % {"few": SMALLEST_SHOWN}
    if found.is_gap and found.lapsed:
        return _("None any more: the training is due to be refreshed")
    if found.is_gap:
        return _("None yet")
    if found.people is None:
        return ngettext(
            "At least %(trained)d trained; nobody has counted the people",
            "At least %(trained)d trained; nobody has counted the people",
            found.trained,
        ) % {"trained": found.trained}
    return _("At least %(trained)d of %(people)d trained") % {"trained": found.trained, "people": found.people}


def picture(rows: Sequence[UnitCoverage]) -> SafeString:
    """The departments as bars."""
    return bars(
        [_bar(row) for row in rows], title=_("How many are trained in each department; the table says the same")
    )


def table(rows: Sequence[UnitCoverage]) -> Table:
    """The departments as a table."""
    return Table(
        caption=_("How many are trained in each department"),
        columns=(_("Department"), _("People"), _("Trained"), _("Latest"), _("In words")),
        rows=[
            (
                row.unit.name,
                _people(row.coverage),
                "–" if row.coverage.is_small else row.coverage.trained,
                "–" if row.coverage.is_small or not row.coverage.latest else long_date(row.coverage.latest),
                in_words(row.coverage),
            )
            for row in rows
        ],
        numeric=(1, 2),
        empty=_("No departments yet. They come with the people who are invited."),
    )


def _people(found: Coverage) -> str:
    if found.is_small:
        return _("under %(few)d") % {"few": SMALLEST_SHOWN}
    return _("not counted") if found.people is None else str(found.people)


def _bar(row: UnitCoverage) -> Bar:
    found = row.coverage
    if found.is_small:
        return Bar(row.unit.name, in_words(found))
    return Bar(row.unit.name, in_words(found), found.trained, found.people)
