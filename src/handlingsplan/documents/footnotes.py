# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Real footnotes in a Word file: the part they live in, and the marks that point to them."""

from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
#: Word keeps two notes of its own, for the line above the notes.
SEPARATORS = (("separator", "separator", "-1"), ("continuationSeparator", "continuationSeparator", "0"))


class Footnotes:
    """The notes of one Word file, numbered in the order they are met."""

    def __init__(self) -> None:
        self.root = etree.fromstring(f"<w:footnotes {nsdecls('w')}/>")
        for kind, tag, number in SEPARATORS:
            note = etree.SubElement(self.root, qn("w:footnote"), {qn("w:type"): kind, qn("w:id"): number})
            run = etree.SubElement(etree.SubElement(note, qn("w:p")), qn("w:r"))
            etree.SubElement(run, qn(f"w:{tag}"))
        self.count = 0

    def add(self, paragraph: Paragraph, text: str) -> None:
        """Put a mark at the end of the paragraph so far, and its note at the foot of the page."""
        self.count += 1
        run = paragraph.add_run()
        run._r.style = "FootnoteReference"
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self.count))
        run._r.append(reference)
        self._write(text)

    def _write(self, text: str) -> None:
        note = etree.SubElement(self.root, qn("w:footnote"), {qn("w:id"): str(self.count)})
        line = etree.SubElement(note, qn("w:p"))
        looks = etree.SubElement(line, qn("w:pPr"))
        etree.SubElement(looks, qn("w:pStyle"), {qn("w:val"): "FootnoteText"})
        mark = etree.SubElement(line, qn("w:r"))
        mark_looks = etree.SubElement(mark, qn("w:rPr"))
        etree.SubElement(mark_looks, qn("w:rStyle"), {qn("w:val"): "FootnoteReference"})
        etree.SubElement(mark, qn("w:footnoteRef"))
        words = etree.SubElement(etree.SubElement(line, qn("w:r")), qn("w:t"))
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        words.text = f" {text}"

    def attach(self, word: Word) -> None:
        """Put the notes into the file. Call once, last."""
        if not self.count:
            return
        blob = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE, blob, word.part.package)
        word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
