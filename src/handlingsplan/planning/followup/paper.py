# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The yearly status as a paper for the management and the committee: one page or two, in Danish, as PDF and Word."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import docx as word
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from docx.document import Document
from docx.oxml import OxmlElement
from docx.shared import Mm

from handlingsplan.documents.paper import paper
from handlingsplan.documents.word import a4, about, body_type, heading_type, saved, speak
from handlingsplan.lib.text import writable
from handlingsplan.ui.wording import long_date

from .models import YearlyFollowup
from .queries.yearly import Counted, counted, enquiries, tasks_of

TEMPLATE = Path(__file__).parent / "typst" / "status.typ"
WIDTHS = {2: (Mm(80), Mm(80)), 3: (Mm(40), Mm(34), Mm(86))}
"""Of the columns of a table with two or three of them."""


@dataclass(frozen=True)
class Part:
    """A heading with lines of text, and a table below them where there is one: its first row is the heading row."""

    title: str
    lines: list[str] = field(default_factory=list)
    table: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True)
class Status:
    """The paper, ready to be set."""

    title: str
    municipality: str
    line: str
    parts: list[Part]
    foot: str


def status(followup: YearlyFollowup, facts: dict[str, Any]) -> Status:
    """What the paper says. Small counts are left out, since it is read by many."""
    with translation.override("da"):
        return Status(
            title=_("Yearly status: %(plan)s") % {"plan": followup.plan.title},
            municipality=followup.municipality.full_name,
            line=_line(followup),
            parts=[_decision(followup), _readiness(followup), _done(followup, facts), *_enquiries(followup, facts)],
            foot=_("Counts below five are not shown, since they may point at somebody."),
        )


def pdf(found: Status, *, at: datetime) -> bytes:
    """As PDF/A that a screen reader can read."""
    data = {
        "title": found.title,
        "municipality": found.municipality,
        "line": found.line,
        "parts": [vars(part) for part in found.parts],
        "foot": found.foot,
    }
    return paper(TEMPLATE, data, timestamp=at)


def docx(found: Status, *, at: datetime) -> bytes:
    """As Word, to be put into a case."""
    file = word.Document()
    _style(file, found, at)
    file.add_paragraph(found.municipality)
    file.add_heading(writable(found.title), 0)
    file.add_paragraph(found.line)
    for part in found.parts:
        file.add_heading(part.title, 1)
        for line in part.lines:
            file.add_paragraph(writable(line))
        if part.table:
            _table(file, part.table)
    file.add_paragraph(found.foot)
    return saved(file)


def _line(followup: YearlyFollowup) -> str:
    if followup.signed_at is None:
        return _("Draft, not signed.")
    words = _("Signed %(day)s by %(who)s. The next follow-up is due %(next)s.")
    signed = long_date(timezone.localtime(followup.signed_at))
    return words % {"day": signed, "who": followup.signed_by or "–", "next": long_date(followup.next_on)}


def _decision(followup: YearlyFollowup) -> Part:
    if not followup.decision:
        return Part(_("Decision"), [_("Nothing has been decided yet.")])
    day = _("From when: %(day)s") % {"day": long_date(followup.revision_on)}
    return Part(_("Decision"), [f"{followup.decision_name}. {followup.decision_reason}", day])


def _readiness(followup: YearlyFollowup) -> Part:
    rows = [
        [task.name, task.row.standing_name if task.row else "–", task.row.words if task.row else "–"]
        for task in tasks_of(followup)
    ]
    return Part(_("How ready we are"), table=[[_("Core task"), _("How it stands"), _("In our own words")], *rows])


def _done(followup: YearlyFollowup, facts: dict[str, Any]) -> Part:
    exercise = followup.exercise_name or _("Not said yet")
    confirmed = {name: facts.get(name, 0) for name in ("verified", "numbers")}
    rows = [
        [_("Done since the last follow-up"), str(facts.get("done", 0))],
        [_("Dropped with a reason"), str(facts.get("dropped", 0))],
        [_("Open"), str(facts.get("open", 0))],
        [_("Of these overdue"), str(facts.get("overdue", 0))],
        [_("Numbers confirmed within 90 days"), _("%(verified)s of %(numbers)s") % confirmed],
        [_("Exercise held"), f"{exercise}. {followup.exercise_note}".strip()],
    ]
    return Part(_("What has been done"), table=[[_("What"), _("Status")], *rows])


def _enquiries(followup: YearlyFollowup, facts: dict[str, Any]) -> list[Part]:
    caution = _(
        "Few or many enquiries say nothing by themselves about how things are; more may mean that more ask in time."
    )
    if found := counted(facts):
        return [*_from_case_work(found), Part(_("How to read the numbers"), [caution])]
    parts = [
        Part(
            _("Enquiries: %(what)s") % {"what": table.caption.lower()}, table=[list(table.columns), *_cells(table.rows)]
        )
        for table in enquiries(followup)
    ]
    return [*parts, Part(_("How to read the numbers"), [caution])] if parts else []


def _from_case_work(found: Counted) -> list[Part]:
    first, *others = found.tables
    return [
        Part(_("Figures from the case work"), [found.sentence], [list(first.columns), *_cells(first.rows)]),
        *(Part(table.caption, table=[list(table.columns), *_cells(table.rows)]) for table in others),
    ]


def _cells(rows: object) -> list[list[str]]:
    assert isinstance(rows, list)
    return [[str(cell) for cell in row] for row in rows]


def _style(file: Document, found: Status, at: datetime) -> None:
    a4(file, sides=Mm(25))
    body_type(file, 10.5)
    heading_type(file, "Title", 20)
    heading_type(file, "Heading 1", 13)
    speak(file)
    about(file, found.title, found.municipality, at=at.replace(tzinfo=None))


def _table(file: Document, rows: list[list[str]]) -> None:
    widths = WIDTHS[len(rows[0])]
    table = file.add_table(rows=0, cols=len(widths), style="Table Grid")
    table.autofit = False
    for number, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, text, width in zip(cells, row, widths, strict=True):
            cell.width = width
            paragraph = cell.paragraphs[0]
            paragraph.add_run(writable(text)).bold = number == 0
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    file.add_paragraph()
