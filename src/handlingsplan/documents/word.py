# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What all our Word files share: an A4 page, a typeface that every office machine has, one language, whose they are."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

FONT = "Arial"
ACCENT = RGBColor(0x0B, 0x4A, 0x52)
FIXED = datetime(2020, 1, 1, tzinfo=UTC)
"""For a file that belongs to no moment: the same content always gives the same file."""


def a4(word: Document, *, sides: Length, ends: Length | None = None) -> None:
    """An upright page with these margins."""
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = sides
    if ends is not None:
        page.top_margin = page.bottom_margin = ends


def body_type(word: Document, size: float, *, after: float | None = None) -> None:
    """The running text."""
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(size)
    if after is not None:
        normal.paragraph_format.space_after = Pt(after)


def heading_type(word: Document, name: str, size: float, *, colour: RGBColor = ACCENT) -> None:
    """A title or a heading in our typeface and not the theme's."""
    style = word.styles[name]
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), True, False
    style.font.color.rgb = colour


def speak(word: Document, language: str = "da-DK") -> None:
    """The language that a screen reader and a spelling checker take it to be in."""
    for default in word.styles.element.iter(qn("w:lang")):
        default.set(qn("w:val"), language)
    normal: Any = word.styles["Normal"].element
    for found in list(normal.iter(qn("w:lang"))):
        found.getparent().remove(found)
    own = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia"):
        own.set(qn(name), language)
    normal.get_or_add_rPr().append(own)


def about(word: Document, title: str, whose: str, *, at: datetime = FIXED, language: str = "da-DK") -> None:
    """What the file says of itself; nothing of the machine or the person that made it."""
    told = word.core_properties
    told.title, told.author, told.last_modified_by = title, whose, whose
    told.language, told.comments = language, ""
    told.created = told.modified = at


def saved(word: Any) -> bytes:
    """The file, as bytes; also of slides. The same content gives the same bytes, whenever it is saved."""
    file = BytesIO()
    word.save(file)
    undated = BytesIO()
    with ZipFile(file) as parts, ZipFile(undated, "w", ZIP_DEFLATED) as kept:
        for part in parts.infolist():
            kept.writestr(ZipInfo(part.filename, FIXED.timetuple()[:6]), parts.read(part), ZIP_DEFLATED)
    return undated.getvalue()
