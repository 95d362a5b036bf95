# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A register stands in a document as a table, by value, the same in every form the document takes."""

from copy import deepcopy
from io import BytesIO

import docx as python_docx
import pytest
from pypdf import PdfReader

from handlingsplan.documents import registers
from handlingsplan.documents.diff import compare
from handlingsplan.documents.docx import docx
from handlingsplan.documents.html import html
from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.documents.pdf import pdf
from handlingsplan.documents.record import RecordNotValid, canonical_bytes, sha256, validate
from handlingsplan.documents.registers import Register, Table
from handlingsplan.documents.schema import TreeNotValid, check
from handlingsplan.documents.tree import clean, is_empty, resolve

from . import samples
from .conftest import MOMENT

MARKUP = "{{register: efforts}}\n"
NODE = {"type": "register", "attrs": {"name": "efforts"}}


@pytest.fixture
def kept(monkeypatch):
    """A register that says more inside than in public."""
    rows = (("Mentorkorps", "Klubber"), ("Forældremøder", "Skoler"))
    monkeypatch.setattr(registers, "_registers", {})
    quote = lambda internal: Table(("Indsats", "Hvor"), rows if internal else rows[:1], "Note")  # noqa: E731
    registers.declare(Register("efforts", "Indsatser", quote))


def quoting(register):
    return html(resolve(from_markup(MARKUP), lambda _node: register))


def test_it_is_written_as_a_line_of_its_own():
    tree = from_markup(f"Før\n{MARKUP}Efter")
    assert tree["content"][1] == NODE
    assert to_markup(tree) == f"Før\n\n{MARKUP}\nEfter\n"
    assert from_markup("{{register: to ord}}")["content"][0]["type"] == "paragraph"
    assert not is_empty({"type": "doc", "content": [NODE]})


def test_it_stands_on_its_own_and_keeps_its_name_only():
    sent = {"type": "register", "attrs": {"name": "efforts", "quoted": {"title": "snydt"}, "width": 3}}
    assert clean({"type": "doc", "content": [sent]})["content"] == [NODE]
    for wrong in (
        {"type": "register"},
        {"type": "register", "attrs": {"name": "<b>"}},
        {**NODE, "content": []} | {"x": 1},
    ):
        with pytest.raises(TreeNotValid):
            check({"type": "doc", "content": [wrong]})
    item = {"type": "listItem", "content": [{"type": "paragraph"}, NODE]}
    with pytest.raises(TreeNotValid, match="register"):
        check({"type": "doc", "content": [{"type": "bulletList", "content": [item]}]})


def test_a_room_declares_it_and_the_public_sees_its_own_rows(kept):
    assert [found.name for found in registers.registers()] == ["efforts"]
    inside, outside = (registers.quoted("efforts", internal=view) for view in (True, False))
    assert inside["title"] == "Indsatser"
    assert inside["rows"] == [["Mentorkorps", "Klubber"], ["Forældremøder", "Skoler"]]
    assert outside["rows"] == [["Mentorkorps", "Klubber"]]
    with pytest.raises(ValueError, match="headings"):
        Table(("a", "b"), (("en",),))


def test_one_nobody_keeps_is_drawn_as_a_gap(kept):
    gone = registers.quoted("gone", internal=True)
    assert registers.is_gap(gone)
    assert quoting(gone) == '<p class="quoted-missing">Registeret »gone« findes ikke.</p>'
    for empty in ({}, gone):
        paper = samples.document(MARKUP)
        paper["parts"][0]["sections"][0]["body"]["content"][0]["attrs"]["quoted"] = deepcopy(empty)
        assert pdf(paper, timestamp=MOMENT).startswith(b"%PDF")
        assert docx(paper).startswith(b"PK")


def test_a_page_shows_a_named_table_that_scrolls():
    page = quoting(samples.REGISTER)
    assert '<div class="register" role="group" aria-label="Forebyggende indsatser">' in page
    assert 'role="region" aria-label="Forebyggende indsatser"><table>' in page
    assert '<th scope="col">Indsats</th>' in page
    assert "<td>Mentorkorps</td>" in page
    assert '<p class="register-note">Som registeret så ud den 3. marts 2026.</p>' in page


def test_an_empty_one_says_so_and_nothing_is_let_through():
    empty = {**samples.REGISTER, "rows": []}
    assert "Der står endnu ikke noget her." in quoting(empty)
    strange = {"title": "<i>", "head": ["<b>"], "rows": [["<script>\x00\nto linjer"]], "note": "<u>"}
    page = quoting(strange)
    assert not any(tag in page for tag in ("<i>", "<b>", "<script>", "<u>"))
    assert "&lt;script&gt;<br>to linjer" in page


def test_a_changed_row_is_a_change_and_an_unresolved_one_is_its_title(kept):
    before = resolve(from_markup(MARKUP), samples.quote)
    newer = {**samples.REGISTER, "rows": [*samples.REGISTER["rows"], ["Nyt", "Bibliotek", "Kultur"]]}
    (change,) = compare(before, resolve(from_markup(MARKUP), lambda _node: newer))
    assert [run.text.strip() for run in change.runs if run.kind == "added"] == ["Nyt | Bibliotek | Kultur"]
    (same,) = compare(from_markup(MARKUP), from_markup(MARKUP))
    assert (same.kind, same.runs[0].text) == ("same", "Indsatser")


def test_the_pdf_and_the_word_file_say_it(sample_pdf, sample_docx):
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(sample_pdf)).pages)
    for words in ("Forebyggende indsatser", "Mentorkorps", "Som registeret så ud"):
        assert words in text
    word = python_docx.Document(BytesIO(sample_docx))
    table = next(table for table in word.tables if table.cell(0, 0).text == "Indsats")
    assert table.cell(2, 0).text == "Mentorkorps"
    assert "Forebyggende indsatser" in [line.text for line in word.paragraphs]


def test_the_record_carries_it_and_refuses_a_crooked_one(sample):
    assert b'"rows":[["Medborgerskab' in canonical_bytes(sample)
    crooked = samples.document(MARKUP)
    crooked["parts"][0]["sections"][0]["body"]["content"][0]["attrs"]["quoted"]["rows"][0].pop()
    with pytest.raises(TreeNotValid):
        validate(crooked)
    del crooked["parts"][0]["sections"][0]["body"]["content"][0]["attrs"]["quoted"]
    with pytest.raises(RecordNotValid):
        validate(crooked)


def test_a_document_without_one_is_what_it_always_was():
    """The fingerprint is that of the program before it knew registers: the format is still the first."""
    known = "dc86fef999ef50eec00cd9ceefe8508718b6da597808152cd6eed6d085f09c51"
    assert sha256(samples.document(samples.TEXT)) == known
