# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Texts made to tire or to break us: they become a tree, or a sentence that says what to do; never a fault."""

import json
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from docx import Document as read_word

from handlingsplan.documents.cleaning import clean
from handlingsplan.documents.docx import docx
from handlingsplan.documents.letters import kept, showable
from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.documents.pdf import pdf
from handlingsplan.documents.schema import MAX_LINES, MAX_MARKUP, TreeNotValid, check
from handlingsplan.documents.tree import plain_text

HALF = MAX_MARKUP // 2
UNWRITABLE = "\x00\x01\x08\x0e\x1f\x7f\ufffe\uffff\ud800"
# Each would keep a reader waiting for minutes or hours, were it read more than once for every sign in it.
TIRING = {
    "a reference that never ends": "{{blok:" + " " * (MAX_MARKUP - 9) + "x",
    "many references that never end": ("{{blok:" + " " * 1600 + "x\n") * 120,
    "footnotes that never end": "^[" * HALF,
    "brackets that never end": "[" * MAX_MARKUP,
    "brackets in brackets": "[" * HALF + "]" * HALF,
    "links in links": "[a](" * (MAX_MARKUP // 5) + ")" * (MAX_MARKUP // 5),
    "links to nowhere": "[" * 60_000 + "a" + "](x)" * 30_000,
    "stars": "*" * MAX_MARKUP,
    "stars apart": "** " * (MAX_MARKUP // 3),
    "spaces before a word": " " * (MAX_MARKUP - 1) + "x",
    "spaces between words": "x" + " " * (MAX_MARKUP - 2) + "x",
    "backslashes": "\\" * MAX_MARKUP,
    "paragraphs": "ab\n\n" * (MAX_LINES // 2),
    "lists after lists": "- a\n* b\n" * (MAX_LINES // 4),
}


@pytest.mark.parametrize("text", TIRING.values(), ids=TIRING)
def test_a_tiring_text_is_read_once(text: str) -> None:
    tree = from_markup(text)
    check(tree)
    assert to_markup(tree)


@pytest.mark.parametrize("text", ["a" * (MAX_MARKUP + 1), "a\n\n" * MAX_LINES, "[" * 900_000])
def test_a_text_longer_than_any_section_is_refused(text: str) -> None:
    with pytest.raises(TreeNotValid):
        from_markup(text)


def nested(depth: int) -> Any:
    node: Any = {"type": "paragraph"}
    for _ in range(depth):
        node = {"type": "blockquote", "content": [node]}
    return {"type": "doc", "content": [node]}


def of(*nodes: Any) -> Any:
    return {"type": "doc", "content": list(nodes)}


@pytest.mark.parametrize(
    "tree",
    [
        nested(900),
        of({"type": []}),
        of({"type": {}}),
        of({"type": "paragraph", "content": [{"type": ["text"]}]}),
        of({"type": "paragraph", "content": [{"type": "text", "text": "a", "marks": [{"type": []}]}]}),
        of({"type": "paragraph", "content": [{"type": "text", "text": "a", "marks": [{"type": {}}]}]}),
        of({"type": "table", "content": [{"type": "tableRow", "content": [{"type": {}}]}]}),
        of({"type": "heading", "attrs": {"level": 2.0}, "content": [{"type": "text", "text": "a"}]}),
        of({"type": "heading", "attrs": {"level": float("inf")}, "content": [{"type": "text", "text": "a"}]}),
        of({"type": "flowChart", "attrs": {"flow": ["concern"]}}),
        of({"type": "contactBox", "attrs": {"keys": {"a": 1}}}),
        of({"type": "sharedBlock", "attrs": {"key": "a", "version": 10**30}}),
        of({"type": "\ud800" * 5000}),
    ],
)
def test_a_tree_of_strange_things_is_refused_in_words_that_can_be_shown(tree: Any) -> None:
    with pytest.raises(TreeNotValid) as refused:
        clean(tree)
    assert len(str(refused.value).encode()) < 300


def test_signs_no_file_can_hold_are_left_out_of_every_text() -> None:
    text = {"type": "text", "text": f"Ring{UNWRITABLE} nu"}
    note = {"type": "footnote", "attrs": {"text": f"Straks{UNWRITABLE}."}}
    assert plain_text(clean(of({"type": "paragraph", "content": [text, note]}))) == "Ring nu (Straks.)"
    assert plain_text(from_markup(f"Ring{UNWRITABLE} nu")) in ("Ring nu", "Ring\nnu")
    assert showable({"a": [f"x{UNWRITABLE}y"]}) == {"a": ["xy"]}
    assert kept(f"😀{UNWRITABLE}\n") == "😀\n"


def test_the_files_are_made_although_such_a_sign_was_kept_long_ago(sample: Any) -> None:
    old = json.loads(json.dumps(sample))
    old["title"] += UNWRITABLE
    old["contact_box"]["rows"][0]["hours"] = f"Hele døgnet{UNWRITABLE}"
    assert pdf(old, timestamp=datetime(2026, 11, 22, tzinfo=UTC)).startswith(b"%PDF")
    assert read_word(BytesIO(docx(old))).paragraphs
