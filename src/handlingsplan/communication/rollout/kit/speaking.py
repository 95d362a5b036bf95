# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The speaking notes of a briefing as a Word file: what to say, slide by slide, then the dilemma and the questions."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from handlingsplan.communication.rollout.queries.kit import Kit, Slide

ACCENT = RGBColor(0x0A, 0x53, 0x61)
FONT = "Arial"
SIZES = {1: 16, 2: 13}
FIXED = datetime(2020, 1, 1, tzinfo=UTC)


def speaking_notes(kit: Kit) -> bytes:
    """The file, as bytes."""
    word = _blank(kit)
    word.add_paragraph(kit.title, style="Title")
    word.add_paragraph(f"{kit.municipality} · {kit.group} · {kit.minutes} minutter i alt")
    word.add_heading("Sig det her", level=1)
    for number, slide in enumerate(kit.slides, start=1):
        _slide(word, slide, number)
    word.add_heading("Tre spørgsmål til slut", level=1)
    word.add_paragraph("Spørgsmålene handler om vejen gennem kommunen. Ingen får karakter, og ingen navne skrives ned.")
    for question in kit.questions:
        word.add_paragraph(question.text, style="List Number")
        word.add_paragraph(f"Svar: {question.right.text}. {question.right.why}", style="List Continue")
        if question.place:
            word.add_paragraph(f"Står i planen: {question.place}", style="List Continue")
    word.add_heading("Efter mødet", level=1)
    word.add_paragraph("Sæt kryds ved “Gennemgået på møde”, og skriv, hvor mange I var. Skriv ingen navne.")
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _slide(word: Any, slide: Slide, number: int) -> None:
    word.add_heading(f"{number}. {slide.title} ({slide.minutes} min.)", level=2)
    for line in slide.notes:
        word.add_paragraph(line, style="List Bullet")


def _blank(kit: Kit) -> Any:
    word = docx.Document()
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(28)
    about = word.core_properties
    about.title, about.author, about.language = kit.title, kit.municipality, "da-DK"
    about.created = about.modified = FIXED
    about.last_modified_by, about.comments = kit.municipality, ""
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    for level, size in SIZES.items():
        _heading(word.styles[f"Heading {level}"], size)
    _heading(word.styles["Title"], 24)
    _speak_danish(word)
    return word


def _heading(style: Any, size: int) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.color.rgb = FONT, Pt(size), True, ACCENT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)


def _speak_danish(word: Any) -> None:
    for default in word.styles.element.iter(qn("w:lang")):
        default.set(qn("w:val"), "da-DK")
    properties = word.styles["Normal"].element.get_or_add_rPr()
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "da-DK")
    properties.append(language)
