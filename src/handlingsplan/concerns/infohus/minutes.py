# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The minutes: meeting, board and recommendation as PDF and Word, in Danish. They name no person in file or title."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import docx as word
from django.db.models import FilteredRelation
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from docx.document import Document
from docx.shared import Mm

from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.terms import BASIS_NAMES, Basis
from handlingsplan.documents.paper import paper
from handlingsplan.documents.word import a4, about, body_type, heading_type, saved, speak
from handlingsplan.lib.text import writable
from handlingsplan.ui.wording import long_date, long_moment

from . import warnings
from .models import Case, Meeting, Participant
from .queries.board import Board, Card, ShownFact, boards
from .queries.recommendations import recommended_in
from .terms import AUTHORITY_NAMES, Authority
from .wording import recommendation_rows

TEMPLATE = Path(__file__).parent / "typst" / "minutes.typ"


@dataclass(frozen=True)
class Line:
    """A line of the minutes: a label where it has one, and a note below it, such as the source of a fact."""

    text: str
    label: str = ""
    note: str = ""


@dataclass(frozen=True)
class Part:
    title: str
    lines: list[Line] = field(default_factory=list)
    depth: int = 1


@dataclass(frozen=True)
class Minutes:
    """The minutes, ready to be set."""

    title: str
    municipality: str
    line: str
    parts: list[Part]
    foot: str


def minutes_of(case: OpenedCase, infohus: Case, *, municipality: str, at: datetime) -> Minutes:
    """What the minutes say: who met by which right, the nine dimensions, the recommendation. `infohus` is read
    together with the last one (`with_latest`)."""
    with translation.override("da"):
        board = boards(case, infohus)[0]
        return Minutes(
            title=_("Minutes, case %(number)s") % {"number": case.file.number},
            municipality=municipality,
            line=_("Printed %(when)s") % {"when": long_moment(timezone.localtime(at))},
            parts=[*_meeting(case, infohus), *_board(board), *_recommendation(case, infohus)],
            foot=" ".join(
                str(one) for one in (warnings.NO_DECISIONS, warnings.NO_INVESTIGATION, warnings.NOBODY_OBLIGED)
            ),
        )


def name_of(case: OpenedCase, ending: str) -> str:
    """A file name that says nothing of what the case is about."""
    return f"sag-{case.file.number}-referat.{ending}"


def pdf(found: Minutes, *, at: datetime) -> bytes:
    """As PDF/A that a screen reader can read."""
    return paper(TEMPLATE, asdict(found), timestamp=at)


def docx(found: Minutes, *, at: datetime) -> bytes:
    """As Word, to be put into the municipality's own document system."""
    file = word.Document()
    _style(file, found, at)
    file.add_paragraph(writable(found.municipality))
    file.add_heading(writable(found.title), 0)
    file.add_paragraph(found.line)
    for part in found.parts:
        file.add_heading(part.title, part.depth)
        for line in part.lines:
            paragraph = file.add_paragraph()
            if line.label:
                paragraph.add_run(f"{line.label}: ").bold = True
            paragraph.add_run(writable(line.text))
            if line.note:
                paragraph.add_run(f"\n{writable(line.note)}").italic = True
    file.add_paragraph(found.foot)
    return saved(file)


def _meeting(case: OpenedCase, infohus: Case) -> list[Part]:
    held: Any = Meeting.objects.filter(case=infohus, held_at__isnull=False)
    held = held.annotate(coming=FilteredRelation("participants")).select_related("coming__invitation")
    rows: list[Any] = list(held.order_by("-held_at", "-pk", "coming__pk"))
    if not rows:
        return [Part(_("Meeting"), [Line(_("No meeting has been held."))])]
    meeting = rows[0]
    words = meeting.words(case.key)
    called: list[Participant] = [row.coming for row in rows if row == meeting and hasattr(row, "coming")]
    lines = [
        Line(long_moment(timezone.localtime(meeting.held_at)), _("Held")),
        Line(words.place, _("Where")),
        *[
            Line(_who(case, row), str(AUTHORITY_NAMES[Authority(row.invitation.authority)]), _basis(row.basis))
            for row in called
        ],
    ]
    return [Part(_("Meeting"), lines)]


def _who(case: OpenedCase, row: Participant) -> str:
    words = row.invitation.words(case.key)
    return ", ".join(part for part in (words.name, words.function) if part)


def _basis(code: str) -> str:
    return str(BASIS_NAMES[Basis(code)]) if code in set(Basis) else code


def _board(board: Board) -> list[Part]:
    parts = []
    for side, cards in board.sides:
        parts.append(Part(str(side)))
        parts += [Part(str(card.name), _card(card), 2) for card in cards]
    return parts


def _card(card: Card) -> list[Line]:
    words = card.words
    lines = [line for fact in card.facts for line in _fact(fact)]
    if not lines:
        lines = [Line(_("Nothing is known of this dimension."))]
    resources = _("None known") if words.none_known else words.resources
    attention = {"yes": _("Yes"), "no": _("No")}.get(words.attention, _("not said yet"))
    said = [
        (_("What helps and protects"), resources),
        (pgettext("board", "What we do not know"), words.unknown),
        (_("Professional assessment"), words.judged),
        (_("Attention in the further work"), attention),
    ]
    return [*lines, *(Line(text, label) for label, text in said if text)]


def _fact(fact: ShownFact, label: str = "") -> list[Line]:
    parts = [fact.source, str(fact.contributed_by), long_date(fact.day) if fact.day else "", str(fact.certainty)]
    if fact.from_police:
        parts.append(_("The police's information"))
    first = Line(fact.text, label, ", ".join(part for part in parts if part))
    return [first, *(line for one in fact.corrections for line in _fact(one, _("Corrected by addition")))]


def _recommendation(case: OpenedCase, infohus: Case) -> list[Part]:
    found = recommended_in(infohus, case.key)
    if found is None:
        return [Part(_("Recommendation"), [Line(_("Nothing has been recommended yet."))])]
    made, words = found
    lines = [Line(str(row.value), row.label) for row in recommendation_rows(words)]
    if made.sent_at is None:
        lines.insert(0, Line(_("Draft, not sent.")))
    return [Part(_("Recommendation"), lines)]


def _style(file: Document, found: Minutes, at: datetime) -> None:
    a4(file, sides=Mm(25))
    body_type(file, 10.5)
    heading_type(file, "Title", 20)
    heading_type(file, "Heading 1", 13)
    heading_type(file, "Heading 2", 11)
    speak(file)
    about(file, found.title, found.municipality, at=at.replace(tzinfo=None))
