# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How the Word file looks and what it says about itself: styles, margins, language, header and footer."""

from datetime import UTC, datetime

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

ACCENT = RGBColor(0x0B, 0x4A, 0x52)
MUTED = RGBColor(0x4B, 0x5A, 0x5B)
#: On every office machine, unlike the typeface of the PDF.
FONT = "Arial"
LINE_COLOUR, WASH = "C5D3D4", "F1F6F6"
FIXED = datetime(2020, 1, 1, tzinfo=UTC)
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
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(30)
    section.top_margin, section.bottom_margin = Mm(28), Mm(26)
    section.different_first_page_header_footer = True


def _styles(word: Word) -> None:
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(10.5)
    normal.paragraph_format.space_after = Pt(7)
    normal.paragraph_format.line_spacing = 1.25
    language = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia"):
        language.set(qn(name), "da-DK")
    _drop_language(normal.element)
    normal.element.get_or_add_rPr().append(language)
    for default in word.styles.element.iter(qn("w:lang")):
        default.set(qn("w:val"), "da-DK")
    for level, size in HEADING_SIZES.items():
        _plain_font(word, f"Heading {level}", size, bold=True)
        word.styles[f"Heading {level}"].paragraph_format.space_before = Pt(size)
        word.styles[f"Heading {level}"].paragraph_format.space_after = Pt(4)
    word.styles["Heading 1"].paragraph_format.page_break_before = True
    _plain_font(word, "Title", 28, bold=True)
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


def _drop_language(element: object) -> None:
    for found in list(element.iter(qn("w:lang"))):  # type: ignore[attr-defined]
        found.getparent().remove(found)


def _plain_font(word: Word, name: str, size: float, *, bold: bool) -> None:
    style = word.styles[name]
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    style.font.color.rgb = ACCENT


def _properties(word: Word, document: Document) -> None:
    about = word.core_properties
    about.title = document["title"]
    about.author = about.last_modified_by = document["municipality"]["name"]
    about.subject = document["kind_label"]
    about.language = "da-DK"
    about.comments = ""
    edition = document["edition"]
    about.version = f"{edition['number']}.{edition['editorial']}"
    moment = edition.get("published_on") or edition.get("adopted_on")
    about.created = about.modified = datetime.fromisoformat(moment) if moment else FIXED


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
