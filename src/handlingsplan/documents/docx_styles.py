# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How the Word file looks and what it says about itself: styles, margins, language, header and footer."""

from datetime import datetime

import docx
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from handlingsplan.documents.printed import edition_line
from handlingsplan.documents.record import Document
from handlingsplan.documents.word import ACCENT, FIXED, a4, about, body_type, heading_type, speak

MUTED = RGBColor(0x4B, 0x5A, 0x5B)
LINE_COLOUR, WASH = "C5D3D4", "F1F6F6"
HEADING_SIZES = {1: 20, 2: 15, 3: 12.5, 4: 11, 5: 11}
SMALL = "Note text"
IN_TABLE = "Table text"


def blank(document: Document) -> Word:
    """An empty Word file with the plan's styles and its name on it."""
    word = docx.Document()
    _page(word)
    _styles(word)
    _properties(word, document)
    _header_and_footer(word, document)
    return word


def _page(word: Word) -> None:
    a4(word, sides=Mm(30))
    section = word.sections[0]
    section.top_margin, section.bottom_margin = Mm(28), Mm(26)
    section.different_first_page_header_footer = True


def _styles(word: Word) -> None:
    normal = word.styles["Normal"]
    body_type(word, 10.5, after=7)
    normal.paragraph_format.line_spacing = 1.25
    speak(word)
    for level, size in HEADING_SIZES.items():
        heading_type(word, f"Heading {level}", size)
        word.styles[f"Heading {level}"].paragraph_format.space_before = Pt(size)
        word.styles[f"Heading {level}"].paragraph_format.space_after = Pt(4)
    word.styles["Heading 1"].paragraph_format.page_break_before = True
    heading_type(word, "Title", 28)
    for border in list(word.styles["Title"].element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)
    word.styles["TOC Heading"].paragraph_format.page_break_before = False
    cell = word.styles.add_style(IN_TABLE, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style, cell.font.size = normal, Pt(9.5)
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(2.5)
    small = word.styles.add_style(SMALL, WD_STYLE_TYPE.PARAGRAPH)
    small.base_style = normal
    small.font.size, small.font.color.rgb = Pt(8.5), MUTED
    foot = word.styles.add_style("Footnote Text", WD_STYLE_TYPE.PARAGRAPH)
    foot.base_style, foot.font.size = normal, Pt(8.5)
    mark = word.styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    link = word.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = ACCENT, True


def _properties(word: Word, document: Document) -> None:
    edition = document["edition"]
    moment = edition.get("published_on") or edition.get("adopted_on")
    at = datetime.fromisoformat(moment) if moment else FIXED
    about(word, document["title"], document["municipality"]["name"], at=at)
    word.core_properties.subject = document["kind_label"]
    word.core_properties.version = f"{edition['number']}.{edition['editorial']}"


def _header_and_footer(word: Word, document: Document) -> None:
    section = word.sections[0]
    head = section.header.paragraphs[0]
    head.style = word.styles[SMALL]
    head.text = f"{document['municipality']['name']} · {document['title']}"
    foot = section.footer.paragraphs[0]
    foot.style = word.styles[SMALL]
    foot.add_run(f"{edition_line(document)} · Side ")
    _field(foot, "PAGE")
    foot.add_run(" af ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def contents_field(paragraph: Paragraph, entries: list[str]) -> None:
    """A table of contents that can be read at once, and that Word gives page numbers when it is asked to."""
    _field(paragraph, 'TOC \\o "1-2" \\h \\z')
    run = paragraph._p[-1][0]
    run.remove(run[0])
    for place, entry in enumerate(entries):
        if place:
            run.append(OxmlElement("w:br"))
        text = OxmlElement("w:t")
        text.text = entry
        run.append(text)


def thin_lines(table: Table) -> None:
    """Calm lines instead of the black grid."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE_COLOUR)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.insert_element_before(
        borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription"
    )


def shaded(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", WASH)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)
