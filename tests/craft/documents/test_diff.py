# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A difference says what came, what went and what stayed."""

from hypothesis import given, settings

from handlingsplan.documents.diff import compare, diff_html, has_changes
from handlingsplan.documents.markup import from_markup
from handlingsplan.documents.tree import clean, resolve

from . import samples
from .trees import trees


def kinds(old, new):
    return [change.kind for change in compare(from_markup(old), from_markup(new))]


def test_blocks_are_paired_with_what_they_were():
    old = "Først ringer du til din leder.\n\nSå skriver du ned.\n\nTil sidst hviler du."
    new = "Først ringer du straks til din leder.\n\nEt helt nyt afsnit om øvelser.\n\nTil sidst hviler du."
    assert kinds(old, new) == ["changed", "added", "removed", "same"]


def test_words_are_marked_one_by_one():
    (change,) = compare(from_markup("Ring inden 24 timer."), from_markup("Ring inden 12 timer."))
    assert [(run.kind, run.text) for run in change.runs] == [
        ("same", "Ring inden "),
        ("removed", "24"),
        ("added", "12"),
        ("same", " timer."),
    ]


def test_a_new_version_of_a_shared_text_is_a_change():
    tree = from_markup("{{blok: ekstremisme@2}}")
    newer = {**samples.SHARED, "version": 3}
    before = resolve(tree, samples.quote)
    after = resolve(from_markup("{{blok: ekstremisme@3}}"), lambda _node: newer)
    (change,) = compare(before, after)
    assert change.kind == "changed"
    assert [run.text for run in change.runs if run.kind != "same"] == ["2", "3"]


def test_tables_are_compared_row_by_row():
    old = "| A | B |\n| --- | --- |\n| en | to |\n| tre | fire |"
    assert kinds(old, old.replace("fire", "fem")) == ["same", "same", "changed"]


def test_the_page_says_it_in_words_and_escapes():
    content = diff_html(compare(from_markup("Ring <b>nu</b> til Anna"), from_markup("Ring <i>nu</i> til Anna")))
    assert "<ins>" in content
    assert "<del>" in content
    assert content.count("visually-hidden") >= 2
    assert "<b>" not in content


@settings(max_examples=80, deadline=None)
@given(trees, trees)
def test_nothing_is_lost_in_a_difference(one, other):
    old, new = clean(one), clean(other)
    assert not has_changes(compare(old, old))
    forth = "".join(run.text for change in compare(old, new) for run in change.runs if run.kind != "removed")
    assert forth == "".join(run.text for change in compare(new, new) for run in change.runs)
    diff_html(compare(old, new))
