# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Bars keep one scale, draw gaps and hide nothing behind colour."""

from xml.etree import ElementTree

from handlingsplan.documents.bars import WIDTH, Bar, bars

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*rows: Bar) -> ElementTree.Element:
    return ElementTree.fromstring(bars(rows, title="Uddannede <i> afdelingerne"))


def test_all_bars_have_one_scale() -> None:
    tree = drawn(Bar("Skole", "50 af 100", 50, 100), Bar("Klub", "10 af 10", 10, 10))
    widths = [int(rect.attrib["width"]) for rect in tree.iter(f"{SVG}rect")]
    assert widths[0] == WIDTH - 2
    assert widths[1] * 2 == widths[0]
    assert abs(widths[2] * 10 - widths[0]) <= 10


def test_a_gap_has_a_broken_line_and_its_word() -> None:
    tree = drawn(Bar("Klub", "ingen endnu", 0, 12))
    (rect,) = tree.iter(f"{SVG}rect")
    assert "stroke-dasharray" in rect.attrib
    assert "ingen endnu" in "".join(tree.itertext())


def test_a_goal_is_a_stroke_where_it_stands_on_the_scale() -> None:
    tree = drawn(Bar("Klub", "5 af 10, mål 8", 5, 10, goal=8), Bar("Skole", "1 af 20", 1, 20))
    starts = {path.attrib["d"].split()[0] for path in tree.iter(f"{SVG}path")}
    assert starts == {f"M{1 + round((WIDTH - 2) * 8 / 20)}"}


def test_what_is_not_known_has_no_bar() -> None:
    assert list(drawn(Bar("Klub", "under 5")).iter(f"{SVG}rect")) == []


def test_it_is_named_for_those_who_do_not_see_it_and_takes_strange_texts() -> None:
    tree = drawn(Bar('<b>"&', "x" * 200, 1, 1))
    assert tree.attrib["aria-label"] == "Uddannede <i> afdelingerne"
    assert tree.attrib["role"] == "img"


def test_nothing_to_draw_is_drawn() -> None:
    assert bars([], title="Intet").startswith("<svg")
