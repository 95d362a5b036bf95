# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Markup and trees say the same thing, whichever way one goes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlingsplan.documents.markup import from_markup, keeps, to_markup
from handlingsplan.documents.tree import EMPTY, check, clean, plain_text

from .trees import trees


@settings(max_examples=150, deadline=None)
@given(trees)
def test_a_clean_tree_survives_being_written_as_markup(tree):
    tidy = clean(tree)
    assert from_markup(to_markup(tidy)) == tidy


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.text("ab *-#1.[]()^{}|\\\n>_", max_size=120)))
def test_any_text_becomes_a_tree(text):
    tree = from_markup(text)
    check(tree)
    assert clean(tree) == tree
    assert from_markup(to_markup(tree)) == tree


def one(text):
    (block,) = from_markup(text)["content"]
    return block


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("{{blok: kontakt.112@3}}", {"type": "sharedBlock", "attrs": {"key": "kontakt.112", "version": 3}}),
        ("{{kontakt}}", {"type": "contactBox", "attrs": {"keys": []}}),
        ("{{kontakt: politi, infohus}}", {"type": "contactBox", "attrs": {"keys": ["politi", "infohus"]}}),
        ("{{forløb: acute}}", {"type": "flowChart", "attrs": {"flow": "acute"}}),
        ("{{organisation}}", {"type": "orgChart"}),
    ],
)
def test_references_stand_on_a_line_of_their_own(text, node):
    assert one(text) == node
    assert from_markup(f"Før\n{text}\nEfter")["content"][1] == node


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "{{blok: uden-version}}",
        "{{ukendt}}",
        "[x](javascript:alert(1))",
        "2 * 3 * 4",
        "a*b",
    ],
)
def test_everything_else_is_the_words_that_were_written(text):
    assert plain_text(from_markup(text)) == text
    assert one(text)["content"] == [{"type": "text", "text": text}]


def test_formatting_links_breaks_and_footnotes():
    assert one("Ring **straks** til [politiet](tel:114)\\\neller *infohuset*^[Åbent i dagtimer.]")["content"] == [
        {"type": "text", "text": "Ring "},
        {"type": "text", "text": "straks", "marks": [{"type": "bold"}]},
        {"type": "text", "text": " til "},
        {"type": "text", "text": "politiet", "marks": [{"type": "link", "attrs": {"href": "tel:114"}}]},
        {"type": "hardBreak"},
        {"type": "text", "text": "eller "},
        {"type": "text", "text": "infohuset", "marks": [{"type": "italic"}]},
        {"type": "footnote", "attrs": {"text": "Åbent i dagtimer."}},
    ]


def test_lists_nest_and_tables_have_a_header_row():
    tree = from_markup("- et\n  1. a\n  2. b\n- to\n\n| Hvem | Hvornår |\n| --- | --- |\n| Leder | Straks |\n")
    bullets, table = tree["content"]
    assert [block["type"] for block in bullets["content"][0]["content"]] == ["paragraph", "orderedList"]
    assert [cell["type"] for cell in table["content"][0]["content"]] == ["tableHeader"] * 2
    assert keeps(tree)


def test_an_empty_text_is_the_empty_tree():
    assert from_markup(" \n\n") == EMPTY
    assert to_markup(EMPTY) == ""


def test_merged_cells_are_known_not_to_survive():
    cell = {"type": "tableCell", "attrs": {"colspan": 2}, "content": [{"type": "paragraph"}]}
    header = {"type": "tableHeader", "content": [{"type": "paragraph"}]}
    rows = [{"type": "tableRow", "content": [header, header]}, {"type": "tableRow", "content": [cell]}]
    assert not keeps({"type": "doc", "content": [{"type": "table", "content": rows}]})
