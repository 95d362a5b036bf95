# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A card as a Word file: real headings, numbered steps, a table of whom to call."""

from collections.abc import Iterable, Sequence

import docx
from django.utils.translation import gettext as _
from django.utils.translation import override
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from handlingsplan.documents.letters import kept
from handlingsplan.documents.word import a4, about, body_type, heading_type, saved, speak

from .directory import Directory
from .face import Call, Face, Line, Part, Piece, face
from .meta import meta
from .models import CardText
from .paper import notes
from .schema import PHASES
from .terms import CardKind
from .word_marks import frame, qr_picture, shade, whole

INK = RGBColor(0x14, 0x20, 0x1F)
WHITE = RGBColor(0xFF, 0xFF, 0xFF)
WORDS_WIDE, NUMBER_WIDE = Mm(124), Mm(50)
FOOT_WIDE, QR_WIDE = Mm(148), Mm(26)
MARKS = {CardKind.ACUTE: "▲", CardKind.CONCERN: "○"}
"""The two kinds have a word and a shape here too."""


def word(text: CardText, directory: Directory, *, municipality: str, internal: bool, address: str = "") -> bytes:
    """The Word file, as bytes. `address` is where the newest version is; "" where it is not."""
    shown = face(text, directory, internal=internal)
    with override(text.language):
        return _Writer(shown, text, municipality, address).written()


class _Writer:
    def __init__(self, shown: Face, text: CardText, municipality: str, address: str) -> None:
        self.shown, self.text, self.municipality, self.address = shown, text, municipality, address
        self.file: Document = docx.Document()

    def written(self) -> bytes:
        self._page()
        shown = self.shown
        mark = self.file.add_paragraph()
        run = mark.add_run(f"{MARKS[shown.kind]} {shown.mark.upper()}")
        run.bold, run.font.size = True, Pt(13)
        if shown.is_acute:
            run.font.color.rgb = WHITE
            shade(mark, "000000")
        else:
            frame(mark)
        self.file.add_heading(kept(shown.title), level=0)
        self.file.add_paragraph(kept(f"{shown.for_whom} · {shown.about}"))
        self._heading(shown.alarm_title)
        self._calls(shown.alarm)
        for part in shown.parts:
            self._part(part)
        if shown.contacts:
            self._heading(shown.contacts_title)
            self._calls(shown.contacts)
        self._beneath()
        return saved(self.file)

    def _page(self) -> None:
        language = "da-DK" if self.text.language == "da" else "en-GB"
        a4(self.file, sides=Mm(18), ends=Mm(14))
        body_type(self.file, 10.5, after=2)
        heading_type(self.file, "Title", 22, colour=INK)
        heading_type(self.file, "Heading 2", 12, colour=INK)
        speak(self.file, language)
        about(self.file, kept(self.shown.title), self.municipality, language=language)

    def _heading(self, text: str) -> None:
        self.file.add_heading(kept(str(text)), level=2)

    def _part(self, part: Part) -> None:
        self._heading(part.label)
        counted = part.style == "steps" or part.name in PHASES
        for line in part.lines:
            style = "List Bullet" if part.style == "lines" else "Normal"
            paragraph = self.file.add_paragraph(style=style)
            if counted:
                paragraph.paragraph_format.left_indent = Mm(8)
                paragraph.paragraph_format.first_line_indent = Mm(-8)
                paragraph.add_run(f"{line.number}.\t").bold = True
                paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(8))
            self._line(paragraph, line)
        if part.name == "signs":
            self.file.add_paragraph().add_run(kept(self.shown.caution)).bold = True

    def _line(self, paragraph: Paragraph, line: Line) -> None:
        if line.who:
            paragraph.add_run(kept(f"{line.who}: ")).bold = True
        self._pieces(paragraph, line.pieces)
        if line.call:
            paragraph.add_run(kept(f" ({line.call.label}"))
            paragraph.add_run(f", {self._number(line.call)}").bold = True
            paragraph.add_run(")")

    def _pieces(self, paragraph: Paragraph, pieces: Iterable[Piece]) -> None:
        for piece in pieces:
            if piece.is_gap:
                paragraph.add_run(kept(f"[{piece.text}: {self.shown.gap}]")).bold = True
            elif piece.number:
                paragraph.add_run(kept(f"{piece.text} " if piece.text else ""))
                paragraph.add_run(whole(piece.number)).bold = True
            else:
                paragraph.add_run(kept(piece.text))

    def _calls(self, calls: Sequence[Call]) -> None:
        table = self.file.add_table(rows=0, cols=2)
        table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.LEFT, False
        for call in calls:
            left, right = table.add_row().cells
            if call.words:
                self._pieces(left.paragraphs[0], call.words)
                if call.label and not call.is_emergency:
                    left.paragraphs[0].add_run(kept(f" ({call.label})"))
            else:
                left.paragraphs[0].add_run(kept(call.label))
            if call.hours and not call.is_emergency:
                left.add_paragraph(kept(call.hours))
            number = right.paragraphs[0].add_run(self._number(call))
            number.bold, number.font.size = True, Pt(16 if call.is_emergency else 12)
        for column, wide in zip(table.columns, (WORDS_WIDE, NUMBER_WIDE), strict=True):
            column.width = wide
            for cell in column.cells:
                cell.width = wide

    def _number(self, call: Call) -> str:
        return f"[{self.shown.gap}]" if call.is_gap else whole(call.number)

    def _beneath(self) -> None:
        lines = [f"{label}: {value or '–'}" for label, value in meta(self.text)]
        for note in notes(self.shown, self.text):
            self.file.add_paragraph().add_run(kept(note)).bold = True
        table = self.file.add_table(rows=1, cols=2)
        table.autofit, (left, right) = False, table.rows[0].cells
        for column, wide in zip(table.columns, (FOOT_WIDE, QR_WIDE), strict=True):
            column.width = column.cells[0].width = wide
        paragraph = left.paragraphs[0]
        paragraph.paragraph_format.space_before = Pt(8)
        paragraph.add_run(kept(" · ".join([self.municipality, *lines])))
        if self.address:
            left.add_paragraph(f"{_('The newest version')}: {self.address}")
            qr_picture(right.paragraphs[0], self.address)
