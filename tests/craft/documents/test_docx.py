# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The Word file is built of what Word understands: styles, lists, tables, links and notes."""

from io import BytesIO
from zipfile import ZipFile

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader


@pytest.fixture(scope="module")
def word(sample_docx):
    return python_docx.Document(BytesIO(sample_docx))


def styled(word, style):
    return [line.text for line in word.paragraphs if line.style.name == style]


def test_headings_are_headings(word):
    assert styled(word, "Title") == ["Handlingsplan mod ekstremisme"]
    assert styled(word, "Heading 1") == ["Kontakt", "1 Grundlag", "2 Handling"]
    assert "1.1 Formål og læsevejledning" in styled(word, "Heading 2")
    assert "Sådan bruger du planen" in styled(word, "Heading 3")
    assert "Et spring i niveau" in styled(word, "Heading 4")


def test_lists_are_lists_and_begin_at_one(word):
    assert styled(word, "List Number")[:3] == ["Læs kontaktboksen.", "Find din rolle:", "Øv planen."]
    assert {"leder", "medarbejder"} <= set(styled(word, "List Bullet 2"))
    assert "i dagtimerne" in styled(word, "List Number 3")


def test_tables_repeat_their_header_and_merge_their_cells(word):
    table = next(table for table in word.tables if table.cell(0, 0).text == "Hvem" and len(table.columns) == 3)
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    merged = next(table for table in word.tables if table.cell(0, 0).text == "Opgave")
    assert merged.cell(0, 1).text == merged.cell(0, 2).text == "Ansvar"
    assert merged.cell(2, 0)._tc is merged.cell(3, 0)._tc


def test_links_notes_pictures_and_language(word, sample_docx):
    targets = {rel.target_ref for rel in word.part.rels.values() if rel.is_external}
    assert targets == {"https://eksempel.dk/infohus", "tel:114"}
    with ZipFile(BytesIO(sample_docx)) as archive:
        notes = archive.read("word/footnotes.xml").decode()
        body = archive.read("word/document.xml").decode()
        styles = archive.read("word/styles.xml").decode()
    assert "Noten forklarer" in notes
    assert body.count("<w:footnoteReference ") == 3
    assert 'descr="Fra bekymring til handling: tegning af 5 trin.' in body
    assert 'w:val="da-DK"' in styles
    assert "en-US" not in styles.replace('w:eastAsia="en-US"', "")
    assert word.core_properties.title == "Handlingsplan mod ekstremisme"
    assert word.core_properties.language == "da-DK"


@pytest.mark.libreoffice
def test_libreoffice_opens_the_file(libreoffice, sample_docx):
    reader = PdfReader(BytesIO(libreoffice(sample_docx, "plan.docx")))
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    for words in (
        "Handlingsplan mod ekstremisme",
        "Hvad er ekstremisme?",
        "Noten forklarer",
        "Øv planen.",
        "Mentorkorps",
    ):
        assert words in text
