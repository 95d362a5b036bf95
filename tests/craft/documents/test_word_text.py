# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Word files somebody hands us: their words, or a sentence that says what to do. Never more than the limits."""

import zipfile
from contextlib import suppress
from io import BytesIO
from os import urandom
from time import process_time
from typing import Any

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlingsplan.documents import word_text
from handlingsplan.documents.word_text import NotRead, text_of_word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = '<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="{}"/></Types>'


def packed(body: str, *, main: str = MAIN, document: bytes | None = None, **more: bytes) -> bytes:
    """A small Word file with this inside its body."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", TYPES.format(main))
        whole = f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>".encode()
        parts.writestr("word/document.xml", document if document is not None else whole)
        for name, data in more.items():
            parts.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), data)
    return made.getvalue()


def paragraph(text: str, looks: str = "") -> str:
    return f"<w:p><w:pPr>{looks}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def saved(file: Any) -> bytes:
    made = BytesIO()
    file.save(made)
    return made.getvalue()


class TestItsWords:
    def test_headings_lists_bold_and_tables(self) -> None:
        file = docx.Document()
        file.add_heading("En plan", level=0)
        file.add_heading("Situation", level=1)
        file.add_paragraph("Et punkt", style="List Bullet")
        bold = file.add_paragraph()
        bold.add_run("Mål:").bold = True
        bold.add_run(" ro")
        half = file.add_paragraph()
        half.add_run("Ring").bold = True
        half.add_run(" til politiet")
        table = file.add_table(rows=1, cols=3)
        for cell, text in zip(table.rows[0].cells, ("a", "b", "c"), strict=True):
            cell.text = text
        file.add_paragraph("# ingen overskrift")
        assert text_of_word(saved(file)).splitlines() == [
            "# En plan",
            "## Situation",
            "• Et punkt",
            "**Mål:** ro",
            "Ring til politiet",
            "a | b | c",
            "\\# ingen overskrift",
        ]

    def test_controls_boxes_and_breaks_are_read_and_what_is_crossed_out_is_not(self) -> None:
        box = "<w:txbxContent>" + paragraph("i en boks") + "</w:txbxContent>"
        body = (
            f"<w:sdt><w:sdtContent>{paragraph('i et felt')}</w:sdtContent></w:sdt>"
            "<w:p><w:del><w:r><w:delText>væk</w:delText></w:r></w:del><w:r><w:t>en</w:t><w:br/><w:t>to</w:t></w:r></w:p>"
            f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>"
        )
        assert text_of_word(packed(body)).splitlines() == ["i et felt", "en", "to", "i en boks"]

    def test_the_level_of_body_text_is_no_heading(self) -> None:
        body = paragraph("a", '<w:outlineLvl w:val="9"/>') + paragraph("b", '<w:outlineLvl w:val="0"/>')
        assert text_of_word(packed(body)).splitlines() == ["a", "## b"]

    def test_notes_stand_at_the_end(self) -> None:
        notes = f"<w:footnotes {W}><w:footnote>{paragraph('en note')}</w:footnote></w:footnotes>".encode()
        assert text_of_word(packed(paragraph("a"), word__footnotes_xml=notes)).splitlines() == ["a", "en note"]


BOMB = b"<a>" + b"0" * (word_text.MOST_UNPACKED + 10) + b"</a>"
ENTITIES = f'<!DOCTYPE x [<!ENTITY a "haha">]><w:document {W}><w:body>{paragraph("&a;")}</w:body></w:document>'
DEEP = f"<w:document {W}>" + "<w:sdt>" * 5000 + "</w:sdt>" * 5000 + "</w:document>"
HOSTILE = {
    "empty": (b"", word_text.NOT_WORD),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"0" * 100, word_text.NOT_WORD),
    "half a zip": (packed(paragraph("a"))[:200], word_text.NOT_READABLE),
    "an old or locked file": (word_text.OLD_OR_LOCKED + b"0" * 600, word_text.LOCKED),
    "too large": (b"PK" + b"0" * word_text.MOST_BYTES, word_text.TOO_LARGE),
    "macros by its kind": (
        packed("", main="application/vnd.ms-word.document.macroEnabled.main+xml"),
        word_text.HAS_MACROS,
    ),
    "macros inside": (packed("", word__vbaProject_bin=b"x"), word_text.HAS_MACROS),
    "a bomb": (packed("", document=BOMB), word_text.MUCH_INSIDE),
    "a bomb beside the text": (packed("", media__x_bin=b"0" * 20_000_000), word_text.MUCH_INSIDE),
    "entities": (packed("", document=ENTITIES.encode()), word_text.NOT_READABLE),
    "entities in another writing": (packed("", document=ENTITIES.encode("utf-16")), word_text.NOT_READABLE),
    "no end to it": (packed("", document=DEEP.encode()), word_text.NOT_READABLE),
    "no XML": (packed("", document=b"hej"), word_text.NOT_READABLE),
    "another kind of file": (packed("", main="application/vnd.oasis.opendocument.text"), word_text.NOT_WORD),
}


@pytest.mark.parametrize(("data", "why"), HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_is_not_read_says_why(data: bytes, why: object) -> None:
    with pytest.raises(NotRead) as refused:
        text_of_word(data)
    assert refused.value.message == why


def test_a_locked_part_is_refused() -> None:
    data = bytearray(packed(paragraph("a")))
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(NotRead):
        text_of_word(bytes(data))


def test_a_table_of_contents_that_points_nowhere_is_refused() -> None:
    whole = packed(paragraph("a"))
    at = whole.rfind(b"PK\x01\x02") + 42  # where the last part is said to begin
    for place in (len(whole) - 5, len(whole) + 1000, 0xFFFFFFF0):
        data = whole[:at] + place.to_bytes(4, "little") + whole[at + 4 :]
        with pytest.raises(NotRead):
            text_of_word(data)


RUN = "<w:r><w:t>ab</w:t><w:br/></w:r>"
SLOW = {
    "one paragraph of very many lines": "<w:p>" + RUN * 60_000 + "</w:p>",
    "very many words very deep": "<w:p>" + "<w:ins>" * 90 + RUN * 60_000 + "</w:ins>" * 90 + "</w:p>",
}


@pytest.mark.parametrize("body", SLOW.values(), ids=SLOW)
def test_a_file_that_was_made_to_be_slow_is_not(body: str) -> None:
    data = packed(body, media__x_bin=urandom(50_000))  # or it would be refused for being packed so well
    before = process_time()
    assert len(text_of_word(data).split()) == 60_000
    assert process_time() - before < 10


def test_what_lies_too_deep_is_refused() -> None:
    for wrapping in ("ins", "txbxContent"):
        body = f"<w:p>{f'<w:{wrapping}>' * 150}{RUN}{f'</w:{wrapping}>' * 150}</w:p>"
        with pytest.raises(NotRead):
            text_of_word(packed(body))


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_broken_file_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(packed(paragraph("Situation") + paragraph("Når det brænder")))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(NotRead):
        assert isinstance(text_of_word(bytes(whole)), str)
