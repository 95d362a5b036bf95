# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Drawings keep their words inside their boxes."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

import handlingsplan.documents
from handlingsplan.documents.drawing import PRINT, chart_svg, flow_svg, text_width, wrap

from . import samples

SVG = "{http://www.w3.org/2000/svg}"
danish = st.text("abcdefghijklmnopqrstuvwxyzæøåABCMWÆØÅ 0123456789-.,", max_size=80)


@settings(max_examples=200, deadline=None)
@given(danish, st.integers(60, 300))
def test_wrapping_keeps_every_letter_and_every_line_fits(text, width):
    lines = wrap(text, width)
    assert all(text_width(line) <= width + 0.01 for line in lines)
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert kept == text.replace("-", "").replace(" ", "")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(danish, danish, st.lists(st.integers(1, 9), max_size=3)), max_size=8))
def test_everything_in_a_flow_lies_inside_the_picture(steps):
    made = [samples.step(n, actor, action, following=to) for n, (actor, action, to) in enumerate(steps, start=1)]
    root = ElementTree.fromstring(flow_svg({"title": "Prøve", "steps": made}))
    width, height = float(root.get("width")), float(root.get("height"))
    for box in root.iter(f"{SVG}rect"):
        assert float(box.get("x")) + float(box.get("width")) <= width
        assert float(box.get("y")) + float(box.get("height")) <= height
    for text in root.iter(f"{SVG}text"):
        if not text.get("text-anchor"):
            right = float(text.get("x")) + text_width(text.text or "", int(text.get("font-size")))
            assert right <= width
        assert float(text.get("y")) <= height


@pytest.mark.parametrize(
    "draw", [lambda **more: flow_svg(samples.FLOW, **more), lambda **more: chart_svg(samples.CHART, **more)]
)
def test_a_drawing_has_a_title_and_follows_the_page(draw):
    root = ElementTree.fromstring(draw())
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text
    assert root.get("width") == "320"
    assert "style" not in draw()
    assert "#" not in draw()
    assert PRINT.line in draw(palette=PRINT)


def test_a_chart_survives_circles_and_strangers():
    boxes = [
        {"key": "a", "label": "A", "role": "", "parent": "b"},
        {"key": "b", "label": "B", "role": "", "parent": "a"},
        {"key": "c", "label": "C", "role": "", "parent": "ukendt"},
    ]
    drawn = chart_svg({"title": "", "boxes": boxes})
    assert all(f">{letter}</text>" in drawn for letter in "ABC")


def test_the_guess_of_a_width_is_never_too_small():
    lines = ["Kommunalbestyrelsen", "mimrende MWW@", "Hvornår: Der er fare for liv", "0123456789", "ÆØÅ æøå §"]
    fonts = Path(handlingsplan.documents.__file__).parent / "typst" / "fonts"
    source = (
        '#set text(font: "IBM Plex Sans", size: 14pt, weight: 600)\n'
        "#context [#metadata(json(bytes(sys.inputs.lines)).map(line => measure(text(line)).width.pt())) <widths>]"
    )
    compiler = typst.Compiler(
        source.encode(), font_paths=[fonts], ignore_system_fonts=True, sys_inputs={"lines": json.dumps(lines)}
    )
    (found,) = json.loads(compiler.query("<widths>", field="value"))
    for line, width in zip(lines, found, strict=True):
        assert width <= text_width(line, 14, bold=True) <= width * 1.35, line
