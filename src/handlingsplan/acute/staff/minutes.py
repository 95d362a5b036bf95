# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The minutes of a meeting of the crisis staff, as PDF and Word, in Danish. Neither title nor file name a subject."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import docx as word
from django.utils import translation
from django.utils.translation import gettext as _
from docx.shared import Mm

from handlingsplan.documents.paper import paper
from handlingsplan.documents.word import a4, about, body_type, heading_type, saved, speak
from handlingsplan.lib.text import writable
from handlingsplan.ui.wording import long_moment

from .book import book_of
from .models import MeetingShape, SituationShape
from .queries.meetings import Minuted, minuted, present
from .terms import KIND_NAMES, MEETING_NAMES, TASK_NAMES, LineKind, MeetingForm, TaskState

TEMPLATE = Path(__file__).parent / "typst" / "minutes.typ"


@dataclass(frozen=True)
class Line:
    """A line of the minutes: a label where it has one, and a note below it, such as the reason of a decision."""

    text: str
    label: str = ""
    note: str = ""


@dataclass(frozen=True)
class Part:
    """A point of the agenda."""

    title: str
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Minutes:
    """The minutes, ready to be set."""

    title: str
    municipality: str
    line: str
    drill: str
    parts: list[Part]
    foot: str


def minutes_of(situation: SituationShape, meeting: MeetingShape, *, municipality: str, at: datetime) -> Minutes:
    """What the minutes say: who met, each point, decisions with reasons, tasks, when they meet again."""
    with translation.override("da"):
        points = minuted(situation, meeting)
        return Minutes(
            title=_("Minutes, meeting %(number)d") % {"number": meeting.number},
            municipality=municipality,
            line=_("Printed %(when)s") % {"when": long_moment(at)},
            drill=_("Drill. Nothing here has happened.") if book_of(situation).is_drill else "",
            parts=[_held(situation, meeting), *[_part(one) for one in points if not one.is_empty], _end(meeting)],
            foot=_("Roles and initials, no names. Decisions stand in the log with the same words."),
        )


def name_of(situation: SituationShape, meeting: MeetingShape, ending: str) -> str:
    """A file name that says nothing of what the situation is about."""
    word = "oevelse" if book_of(situation).is_drill else "haendelse"
    return f"{word}-{situation.number}-moede-{meeting.number}-referat.{ending}"


def pdf(found: Minutes, *, at: datetime) -> bytes:
    """As PDF/A that a screen reader can read."""
    return paper(TEMPLATE, asdict(found), timestamp=at)


def docx(found: Minutes, *, at: datetime) -> bytes:
    """As Word, to be put into the municipality's own document system."""
    file = word.Document()
    a4(file, sides=Mm(25))
    body_type(file, 10.5)
    heading_type(file, "Title", 20)
    heading_type(file, "Heading 1", 13)
    speak(file)
    about(file, found.title, found.municipality, at=at.replace(tzinfo=None))
    file.add_paragraph(writable(found.municipality))
    file.add_heading(writable(found.title), 0)
    file.add_paragraph(found.line)
    if found.drill:
        file.add_paragraph().add_run(found.drill).bold = True
    for part in found.parts:
        file.add_heading(writable(part.title), 1)
        for line in part.lines:
            paragraph = file.add_paragraph()
            if line.label:
                paragraph.add_run(f"{line.label}: ").bold = True
            paragraph.add_run(writable(line.text))
            if line.note:
                paragraph.add_run(f"\n{writable(line.note)}").italic = True
    file.add_paragraph(found.foot)
    return saved(file)


def _held(situation: SituationShape, meeting: MeetingShape) -> Part:
    lines = [
        Line(situation.title, _("Situation")),
        Line(long_moment(meeting.began_at), _("Began")),
        Line(str(MEETING_NAMES[MeetingForm(meeting.form)]), _("How")),
        Line(", ".join(present(meeting)) or _("Not written"), _("Took part")),
        Line(meeting.minute_taker or _("Not written"), _("Minute-taker")),
    ]
    return Part(_("Meeting"), lines)


def _part(one: Minuted) -> Part:
    lines = [Line(text) for text in one.text.splitlines() if text.strip()]
    lines += [_decision(line) for line in one.lines]
    lines += [_task(task) for task in one.tasks]
    return Part(f"{one.point.number}. {one.point.name}", lines)


def _decision(line: Any) -> Line:
    kind = str(KIND_NAMES[LineKind(line.kind)])
    reason = _("Reason: %(reason)s") % {"reason": line.reason} if line.reason else ""
    return Line(line.text, f"{kind} ({_('line')} {line.number})", reason)


def _task(task: Any) -> Line:
    parts = [task.owner, long_moment(task.due_at) if task.due_at else "", str(TASK_NAMES[TaskState(task.state)])]
    label = _("Task %(number)d") % {"number": task.number}
    return Line(task.text, label, " · ".join(part for part in parts if part))


def _end(meeting: MeetingShape) -> Part:
    if meeting.closed_at is None:
        return Part(_("The end"), [Line(_("The meeting has not ended."))])
    again = long_moment(meeting.next_at) if meeting.next_at else _("That was the last one")
    approved = long_moment(meeting.approved_at) if meeting.approved_at else _("Not approved yet")
    lines = [
        Line(long_moment(meeting.closed_at), _("Ended")),
        Line(again, _("Next meeting")),
        Line(approved, _("Minutes approved")),
    ]
    return Part(_("The end"), lines)
