# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures as a page shows them: topic by topic, a small picture beside each table; and as a file."""

import csv
from dataclasses import dataclass
from io import StringIO

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from handlingsplan.documents.bars import Bar, bars
from handlingsplan.ui.pages import Table

from .policy import Dimension, Topic, topics
from .queries import Published, count_in_words, table_of, tells, total_in_words, totals
from .rules import Shown


@dataclass(frozen=True)
class Chapter:
    """One topic: how many, its tables with their pictures, and the names of those left out."""

    topic: Topic
    total: int | None
    tables: list[tuple[SafeString, Table]]
    left_out: list[str]

    @property
    def words(self) -> str:
        return total_in_words(self.total)


def chapters(found: Published) -> list[Chapter]:
    """The topics that have something to show, or too little."""
    return [
        _chapter(topic, seen["total"], seen["tables"])
        for key, topic in topics().items()
        if (seen := found["topics"][key])["total"] != 0
    ]


def _chapter(topic: Topic, total: int | None, tables: dict[str, Shown]) -> Chapter:
    if total is None:
        return Chapter(topic, total, [], [])
    told = {key: shown for key, shown in tables.items() if tells(shown)}
    return Chapter(
        topic=topic,
        total=total,
        tables=[
            (picture(topic.dimensions[key], shown), table_of(topic, topic.dimensions[key], shown))
            for key, shown in told.items()
        ],
        left_out=[dimension.name for key, dimension in topic.dimensions.items() if key not in told],
    )


def overview(found: Published) -> tuple[SafeString, Table]:
    """How many of each topic, as picture and table."""
    rows = [
        Bar(topic.name, total_in_words(seen["total"]), seen["total"])
        for key, topic in topics().items()
        if (seen := found["topics"][key])
    ]
    table = totals(found)
    return bars(rows, title=_("%(title)s; the table says the same") % {"title": table.caption}), table


def picture(dimension: Dimension, shown: Shown) -> SafeString:
    """One table as bars; what is not shown has no bar, only its words, and what is none stands in the table only."""
    rows = [
        Bar(dimension.codes[code].name, count_in_words(count), count) for code, count in shown.items() if count != 0
    ]
    return bars(rows, title=_("%(title)s; the table says the same") % {"title": dimension.name})


def as_csv(found: Published) -> str:
    """The same as on the page, for a spreadsheet: nothing is in the file that is not on the page."""
    paper = StringIO()
    paper.write("\ufeff")
    writer = csv.writer(paper, delimiter=";", lineterminator="\r\n")
    writer.writerow([_("Year"), _("What is counted"), _("Divided by"), _("Value"), _("Count")])
    for chapter in chapters(found):
        name, year = chapter.topic.name, found["year"]
        writer.writerow([year, name, "", "", chapter.words])
        for _drawing, table in chapter.tables:
            writer.writerows([year, name, table.columns[0], *row] for row in table.rows)
    return paper.getvalue()
