# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a card in Word has beside its words: the marks of the two kinds, whole numbers, and the way to the newest."""

from io import BytesIO

import segno
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

NO_BREAK = "\N{NO-BREAK SPACE}"
QR_SIDE = Mm(21)


def whole(number: str) -> str:
    """The number with spaces that no line is broken at."""
    return number.replace(" ", NO_BREAK)


def shade(paragraph: Paragraph, colour: str) -> None:
    """A band of colour behind the paragraph: the acute kind."""
    band = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", colour)):
        band.set(qn(name), value)
    paragraph._p.get_or_add_pPr().append(band)


def frame(paragraph: Paragraph) -> None:
    """A thin frame around the paragraph: the kind that has time."""
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("w:val", "single"), ("w:sz", "8"), ("w:space", "4"), ("w:color", "0B4A52")):
            line.set(qn(name), value)
        borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)


def qr_picture(paragraph: Paragraph, address: str) -> None:
    """The address as a QR code, said in words to those who hear the file."""
    file = BytesIO()
    segno.make(address, error="m").save(file, kind="png", border=2, scale=8)
    file.seek(0)
    picture = paragraph.add_run().add_picture(file, width=QR_SIDE)
    picture._inline.docPr.set("descr", address)
