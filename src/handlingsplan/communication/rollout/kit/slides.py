# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The slides of a briefing as a PowerPoint file: real titles, reading order, Danish set, what to say in the notes."""

import re
from datetime import UTC, datetime
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Mm, Pt

from handlingsplan.communication.rollout.queries.kit import Kit, Slide
from handlingsplan.documents.word import saved

ACCENT, INK, PAPER, WASH = map(RGBColor.from_string, ("0A5361", "14191A", "FFFFFF", "E2EFF0"))
FONT = "Arial"
WIDTH, HEIGHT, EDGE = Mm(338.7), Mm(190.5), Mm(20)
TITLE_LAYOUT, CONTENT_LAYOUT, TITLE_ONLY = 0, 1, 5
_IN_A_NUMBER = re.compile(r"(?<=\d) (?=\d)|(?<=§) |(?<=kl\.) ")
FIXED = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def slides(kit: Kit) -> bytes:
    """The file, as bytes."""
    show = Presentation()
    show.slide_width, show.slide_height = WIDTH, HEIGHT
    _properties(show, kit)
    for number, slide in enumerate(kit.slides, start=1):
        _draw(show, slide, number, kit)
    return saved(show)


def _properties(show: Any, kit: Kit) -> None:
    """A neutral title: it shows in the window, on the projector and in lists of files."""
    about = show.core_properties
    about.title, about.author, about.language = kit.title, kit.municipality, "da-DK"
    about.created = about.modified = FIXED
    about.last_modified_by, about.keywords, about.comments = kit.municipality, "", ""


def _draw(show: Any, slide: Slide, number: int, kit: Kit) -> None:
    layout = TITLE_LAYOUT if number == 1 else TITLE_ONLY if slide.rows else CONTENT_LAYOUT
    page = show.slides.add_slide(show.slide_layouts[layout])
    _title(page, slide, is_first=number == 1)
    if number == 1:
        _front(page, slide)
    elif slide.rows:
        top = _lead(page, slide) if slide.points else Mm(48)
        _table(page, slide, top)
    else:
        _points(page, slide)
    _foot(page, number, kit)
    _notes(page, slide)
    for text in page._element.iter(qn("a:rPr"), qn("a:endParaRPr"), qn("a:defRPr")):
        text.set("lang", "da-DK")


def _title(page: Any, slide: Slide, *, is_first: bool) -> None:
    title = page.shapes.title
    title.left, title.top, title.width = EDGE, Mm(58) if is_first else Mm(14), WIDTH - 2 * EDGE
    title.height = Mm(30)
    title.text_frame.text = slide.title
    title.text_frame.word_wrap = True
    title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if is_first else MSO_ANCHOR.MIDDLE
    _style(title.text_frame, 44 if is_first else 34, ACCENT, bold=True)
    _at_the_left(title.text_frame)


def _front(page: Any, slide: Slide) -> None:
    below = page.placeholders[1]
    below.left, below.top, below.width, below.height = EDGE, Mm(92), WIDTH - 2 * EDGE, Mm(40)
    below.text_frame.text = slide.points[0]
    for point in slide.points[1:]:
        below.text_frame.add_paragraph().text = point
    _style(below.text_frame, 24, INK)
    _at_the_left(below.text_frame)


def _points(page: Any, slide: Slide) -> None:
    """A dilemma's story stands as a paragraph of its own above its questions."""
    body = page.placeholders[1]
    body.left, body.top, body.width, body.height = EDGE, Mm(48), WIDTH - 2 * EDGE, Mm(122)
    frame = body.text_frame
    frame.word_wrap = True
    for place, point in enumerate(slide.points):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.text = _whole(point)
        paragraph.space_after = Pt(10)
        if slide.is_dilemma and place == 0:
            _without_bullet(paragraph)
    letters = sum(len(point) for point in slide.points)
    _style(frame, 26 if letters < 330 else 23 if letters < 480 else 20, INK)


def _lead(page: Any, slide: Slide) -> int:
    """A sentence or two between the title and the table; returns where the table begins."""
    box = page.shapes.add_textbox(EDGE, Mm(46), WIDTH - 2 * EDGE, Mm(30))
    box.name = "Indledning"
    box.text_frame.word_wrap = True
    for place, point in enumerate(slide.points):
        paragraph = box.text_frame.paragraphs[0] if place == 0 else box.text_frame.add_paragraph()
        paragraph.text = point
        paragraph.space_after = Pt(6)
    _style(box.text_frame, 22, INK)
    return int(Mm(50 + 13 * sum(1 + len(point) // 85 for point in slide.points)))


def _table(page: Any, slide: Slide, top: int) -> None:
    height = min(Mm(17) * len(slide.rows), HEIGHT - top - Mm(18))
    frame = page.shapes.add_table(len(slide.rows), 2, EDGE, Emu(top), WIDTH - 2 * EDGE, Emu(int(height)))
    frame.name = slide.title
    _describe(frame, "; ".join(f"{label}: {value}" for label, value in slide.rows))
    table = frame.table
    table.first_row, table.horz_banding, table.first_col = False, False, True
    table.columns[0].width = Emu(int((WIDTH - 2 * EDGE) * 0.42))
    table.columns[1].width = WIDTH - 2 * EDGE - table.columns[0].width
    for row, (label, value) in enumerate(slide.rows):
        for column, text in enumerate((label, value)):
            cell = table.cell(row, column)
            cell.text_frame.text = _whole(text)
            cell.text_frame.word_wrap = True
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            cell.fill.solid()
            cell.fill.fore_color.rgb = WASH if row % 2 == 0 else PAPER
            _style(cell.text_frame, 26 if len(slide.rows) < 3 else 20, INK, bold=column == 0)


def _foot(page: Any, number: int, kit: Kit) -> None:
    """A line of colour that means nothing, and whose slides these are."""
    line = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, EDGE, HEIGHT - Mm(16), Mm(30), Mm(1.2))
    line.fill.solid()
    line.fill.fore_color.rgb = ACCENT
    line.line.fill.background()
    line.name = "Streg"
    _decorative(line)
    box = page.shapes.add_textbox(EDGE, HEIGHT - Mm(14), WIDTH - 2 * EDGE, Mm(9))
    box.name = "Sidefod"
    box.text_frame.text = f"{kit.municipality} · {number} af {len(kit.slides)}"
    _style(box.text_frame, 12, INK)


def _notes(page: Any, slide: Slide) -> None:
    notes = page.notes_slide
    frame = notes.notes_text_frame
    frame.text = f"{slide.minutes} min."
    for line in slide.notes:
        frame.add_paragraph().text = line
    for text in notes._element.iter(qn("a:r")):
        text.get_or_add_rPr().set("lang", "da-DK")


def _style(frame: Any, size: int, colour: RGBColor, *, bold: bool = False) -> None:
    frame.auto_size = None
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size, run.font.name, run.font.bold = Pt(size), FONT, bold
            run.font.color.rgb = colour
            run._r.get_or_add_rPr().set("lang", "da-DK")


def _at_the_left(frame: Any) -> None:
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT


def _whole(text: str) -> str:
    """A number, a provision and a time of day stay on one line."""
    return _IN_A_NUMBER.sub("\u00a0", text)


def _without_bullet(paragraph: Any) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.insert(0, properties.makeelement(qn("a:buNone"), {}))


def _describe(shape: Any, words: str) -> None:
    """The alternative text, which a screen reader says."""
    shape._element.nvGraphicFramePr.cNvPr.set("descr", words[:500])


DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"


def _decorative(shape: Any) -> None:
    """Marked as saying nothing, so that a screen reader passes it by."""
    about = shape._element.nvSpPr.cNvPr
    about.set("descr", "")
    more = about.makeelement(f"{{{MAIN}}}extLst", {})
    extension = more.makeelement(f"{{{MAIN}}}ext", {"uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"})
    mark = extension.makeelement(f"{{{DECORATIVE}}}decorative", {"val": "1"}, nsmap={"adec": DECORATIVE})
    extension.append(mark)
    more.append(extension)
    about.append(more)
