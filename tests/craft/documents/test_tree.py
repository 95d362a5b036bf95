# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a tree may hold, what is tidied, and what is refused."""

import pytest
from hypothesis import given, settings

from handlingsplan.documents.tree import (
    EMPTY,
    TreeNotValid,
    check,
    clean,
    headings,
    is_empty,
    plain_text,
    references,
    resolve,
    words,
)

from . import samples
from .trees import trees


def text(words, *marks):
    return {"type": "text", "text": words, **({"marks": list(marks)} if marks else {})}


def paragraph(*inline):
    return {"type": "paragraph", "content": list(inline)}


def doc(*blocks):
    return {"type": "doc", "content": list(blocks)}


def listing(*items, kind="bulletList"):
    return {"type": kind, "content": [{"type": "listItem", "content": list(item)} for item in items]}


def link(href, **more):
    return {"type": "link", "attrs": {"href": href, **more}}


@settings(max_examples=100, deadline=None)
@given(trees)
def test_cleaning_a_clean_tree_changes_nothing(tree):
    tidy = clean(tree)
    check(tidy)
    assert clean(tidy) == tidy


def test_what_the_editor_sends_is_tidied():
    sent = doc(
        {"type": "heading", "attrs": {"level": 1, "textAlign": None}, "content": [text("Overskrift")]},
        paragraph(
            text("Ring til ", {"type": "bold"}),
            text("infohuset", link("https://eksempel.dk", target="_blank", rel="noopener", **{"class": None})),
            text("", {"type": "italic"}),
            text(" nu", {"type": "underline"}),
            {"type": "hardBreak", "marks": [{"type": "bold"}]},
        ),
        {**listing([paragraph(text("et"))], kind="orderedList"), "attrs": {"start": 3, "type": None}},
        {"type": "blockquote", "content": [paragraph(text("citat"))]},
        {"type": "codeBlock", "attrs": {"language": None}, "content": [text("to\nlinjer")]},
        {"type": "horizontalRule"},
        {
            "type": "table",
            "content": [
                {
                    "type": "tableRow",
                    "content": [
                        {
                            "type": "tableHeader",
                            "attrs": {"colspan": 1, "rowspan": 1, "colwidth": None},
                            "content": [{"type": "paragraph"}],
                        }
                    ],
                }
            ],
        },
        {"type": "paragraph"},
    )
    cell = {"type": "tableHeader", "content": [{"type": "paragraph"}]}
    assert clean(sent) == doc(
        {"type": "heading", "attrs": {"level": 2}, "content": [text("Overskrift")]},
        paragraph(
            text("Ring til", {"type": "bold"}), text(" "), text("infohuset", link("https://eksempel.dk")), text(" nu")
        ),
        listing([paragraph(text("et"))], kind="orderedList"),
        paragraph(text("citat")),
        paragraph(text("to linjer")),
        {"type": "table", "content": [{"type": "tableRow", "content": [cell]}]},
    )


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScript:alert(1)",
        " https://eksempel.dk",
        "//eksempel.dk",
        "/\\eksempel.dk",
        "data:text/html,x",
        "vbscript:x",
        "java\tscript:x",
        "file:///etc/passwd",
        "eksempel.dk",
        "https:///x",
        "#",
        "",
        None,
        7,
        "https://e" + "x" * 2000,
    ],
)
def test_unsafe_addresses_are_refused(href):
    with pytest.raises(TreeNotValid):
        check(doc(paragraph(text("x", link(href)))))


@pytest.mark.parametrize(
    "href", ["https://e.dk/?a=1", "http://e.dk", "mailto:a@e.example", "tel:+4570000001", "#hvem", "/k/"]
)
def test_safe_addresses_are_kept(href):
    check(doc(paragraph(text("x", link(href)))))


ROW = {"type": "tableRow", "content": [{"type": "tableCell", "content": [{"type": "paragraph"}]}]}
TWO = {"type": "tableRow", "content": ROW["content"] * 2}


@pytest.mark.parametrize(
    "tree",
    [
        None,
        [],
        {"type": "paragraph"},
        {"type": "doc", "content": "x"},
        doc("x"),
        doc({"type": "image", "attrs": {"src": "x"}}),
        doc(text("løs tekst")),
        doc(paragraph(text(""))),
        doc(paragraph(text("a\x00b"))),
        doc(paragraph(text("x", {"type": "strike"}))),
        doc(paragraph(text("x", {"type": "bold"}, {"type": "bold"}))),
        doc(paragraph({"type": "footnote", "attrs": {"text": " "}})),
        doc({"type": "heading", "attrs": {"level": 5}, "content": [text("x")]}),
        doc({"type": "heading", "attrs": {"level": True}, "content": [text("x")]}),
        doc({"type": "heading", "attrs": {"level": 2}, "content": [{"type": "footnote", "attrs": {"text": "x"}}]}),
        doc({"type": "paragraph", "attrs": {"style": "color:red"}}),
        doc({"type": "bulletList", "content": []}),
        doc(listing([listing([paragraph()])])),
        doc(listing([paragraph(), {"type": "orgChart"}])),
        doc({"type": "table", "content": [ROW, TWO]}),
        doc({"type": "sharedBlock", "attrs": {"key": "x", "version": 0}}),
        doc({"type": "sharedBlock", "attrs": {"key": "../x", "version": 1}}),
        doc({"type": "sharedBlock", "attrs": {"key": "x", "version": 1, "quoted": {}}}),
        doc({"type": "contactBox", "attrs": {"keys": "infohus"}}),
        doc({"type": "flowChart", "attrs": {"flow": "andet"}}),
        doc({"type": "orgChart", "attrs": {"x": 1}}),
        doc(paragraph(text("x" * 1_000_001))),
    ],
)
def test_everything_outside_the_schema_is_refused(tree):
    with pytest.raises(TreeNotValid):
        check(tree)


def nested(levels):
    block = paragraph(text("inderst"))
    for _level in range(levels):
        block = listing([paragraph(text("ydre")), block])
    return doc(block)


def test_depth_has_a_limit_and_no_depth_breaks_the_program():
    check(nested(5))
    for levels in (6, 400):
        with pytest.raises(TreeNotValid):
            check(nested(levels))
        with pytest.raises(TreeNotValid):
            clean(nested(levels))


@pytest.mark.parametrize("tree", [None, {"type": "doc", "content": [1, None, {"type": 3}]}, doc(paragraph(7))])
def test_cleaning_refuses_what_it_cannot_read(tree):
    with pytest.raises(TreeNotValid):
        clean(tree)


def test_reading_a_tree():
    tree = doc(
        {"type": "heading", "attrs": {"level": 2}, "content": [text("Hvem gør hvad?")]},
        paragraph(text("Ring "), text("114", link("tel:114")), {"type": "footnote", "attrs": {"text": "Hele døgnet"}}),
        {"type": "heading", "attrs": {"level": 3}, "content": [text("Hvem gør hvad?")]},
        {"type": "orgChart"},
    )
    assert [found.anchor for found in headings(tree)] == ["hvem-gør-hvad", "hvem-gør-hvad-2"]
    assert plain_text(tree).splitlines()[1] == "Ring 114 (Hele døgnet)"
    assert words(tree) == 10
    assert [node["type"] for node in references(tree)] == ["orgChart"]


def test_an_empty_tree_is_empty_and_a_reference_is_not():
    check(EMPTY)
    assert is_empty(EMPTY)
    assert clean(doc()) == EMPTY
    assert not is_empty(doc({"type": "orgChart"}))


def test_resolving_fills_in_what_is_quoted_and_leaves_the_tree_alone():
    tree = doc(paragraph(text("x")), {"type": "contactBox", "attrs": {"keys": []}})
    full = resolve(tree, samples.quote)
    assert "quoted" not in tree["content"][1]["attrs"]
    assert full["content"][1]["attrs"]["quoted"] == samples.CONTACTS
    check(full, resolved=True)
    with pytest.raises(TreeNotValid):
        check(full)
