# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pictures: well-formed, the same each time, every text escaped and said, every gap drawn."""

import re
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from handlingsplan.prevention.efforts.pictures import chart_svg, grid_svg, triangle_svg, wheel_svg
from handlingsplan.prevention.efforts.pictures.chart import Dot
from handlingsplan.prevention.efforts.pictures.grid import Row
from handlingsplan.prevention.efforts.pictures.strokes import NARROW, WIDE
from handlingsplan.prevention.efforts.pictures.triangle import MOST_NAMED, Band
from handlingsplan.prevention.efforts.pictures.wheel import MOST_RINGS, MOST_RINGS_NARROW, Ring

NASTY = "<script>alert('1')</script> & “navn”"
MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
SVG = "{http://www.w3.org/2000/svg}"


def triangle(width: int = WIDE, count: int = 3, empty: bool = False) -> str:
    bands = [
        Band("Indgribende", "For få", [], "Ingen her endnu"),
        Band("Foregribende", "For grupper", [NASTY], "Ingen her endnu"),
        Band(
            "Opbyggende",
            "For alle",
            [f"Indsats {n}" for n in range(0 if empty else count)],
            "Ingen her endnu",
            "og 2 til",
        ),
    ]
    return triangle_svg(bands, title="Trekanten", description=NASTY, width=width)


def grid(width: int = WIDE) -> str:
    rows = [Row("Skole", [3, 0, 1]), Row(NASTY, [0, 0, 0], is_gap=True)]
    return grid_svg(
        rows, ["Opbyggende", "Foregribende", "Indgribende"], none="ingen", title="Steder", description="", width=width
    )


def wheel(width: int = WIDE, count: int = 3) -> str:
    rings = [Ring(n, f"Indsats {n} {NASTY}", [(11, 2), (4, 5)]) for n in range(1, count + 1)]
    return wheel_svg(
        rings,
        months=MONTHS,
        year=2026,
        all_year="To hele året",
        more="",
        empty="Ingen",
        title="Året",
        description="",
        width=width,
    )


def chart() -> str:
    dots = [
        Dot(date(2026, 1, 1), Decimal(7), "7", "1. januar 2026"),
        Dot(date(2026, 3, 1), None, "<5", "1. marts 2026"),
        Dot(date(2026, 9, 1), Decimal("12.5"), "12,5", "1. september 2026"),
    ]
    return chart_svg(dots, baseline=Decimal(6), baseline_label="Udgangspunkt 6", title=NASTY, description="Det gik op.")


ALL = [
    pytest.param(lambda: triangle(), id="triangle"),
    pytest.param(lambda: triangle(NARROW), id="triangle-narrow"),
    pytest.param(lambda: triangle(empty=True), id="triangle-empty"),
    pytest.param(lambda: grid(), id="grid"),
    pytest.param(lambda: grid(NARROW), id="grid-narrow"),
    pytest.param(lambda: wheel(), id="wheel"),
    pytest.param(lambda: wheel(NARROW), id="wheel-narrow"),
    pytest.param(lambda: wheel(count=0), id="wheel-empty"),
    pytest.param(lambda: chart(), id="chart"),
]


@pytest.mark.parametrize("draw", ALL)
class TestEveryPicture:
    def test_it_is_named_described_and_the_same_each_time(self, draw: object) -> None:
        assert callable(draw)
        svg = draw()
        root = ElementTree.fromstring(svg)
        title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert title is not None
        assert title.text
        assert desc is not None
        assert root.get("aria-labelledby") == title.get("id")
        assert root.get("aria-describedby") == desc.get("id")
        assert "<script" not in svg
        assert svg == draw()

    def test_nothing_stands_outside_it(self, draw: object) -> None:
        assert callable(draw)
        root = ElementTree.fromstring(draw())
        left, top, width, height = (float(part) for part in str(root.get("viewBox")).split())
        for text in root.iter(f"{SVG}text"):
            assert left <= float(text.get("x", 0)) <= left + width
            assert top <= float(text.get("y", 0)) <= top + height
        for box in root.iter(f"{SVG}rect"):
            assert float(box.get("x", 0)) + float(box.get("width", 0)) <= width + 0.1


def test_an_empty_level_is_drawn_as_a_gap() -> None:
    assert triangle().count("stroke-dasharray") == 1
    assert triangle(empty=True).count("stroke-dasharray") == 2
    assert "Ingen her endnu" in triangle()


def test_the_broadest_level_is_the_foot() -> None:
    polygons = re.findall(r'points="([^"]+)"', triangle())
    widths = [max(float(p.split(",")[0]) for p in points.split()) for points in polygons]
    assert widths == sorted(widths)
    assert triangle().index("Indgribende") < triangle().index("Opbyggende")


def test_what_finds_no_room_is_counted() -> None:
    svg = triangle(count=MOST_NAMED + 2)
    assert f"Indsats {MOST_NAMED - 1}<" in svg
    assert f"Indsats {MOST_NAMED}<" not in svg
    assert "og 2 til" in svg
    assert wheel(count=MOST_RINGS + 3).count('font-weight="600">Indsats') == 0


def test_the_numbers_of_the_year_are_as_large_as_its_months_on_a_telephone() -> None:
    svg = wheel(NARROW, count=MOST_RINGS)
    sizes = {float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)}
    assert min(sizes) >= 12
    assert svg.count('fill-opacity="0.14"') == 2 * MOST_RINGS_NARROW


def test_each_gap_of_the_map_is_dashed_and_named() -> None:
    assert grid().count("stroke-dasharray") == 4
    assert grid().count("ingen") == 4


def test_a_number_held_back_is_an_open_mark_and_no_line_leads_to_it() -> None:
    svg = chart()
    assert svg.count("<circle") == 2
    assert "&lt;5" in svg
    assert svg.count('stroke-width="1.6"') == 0


def test_a_chart_of_one_day_has_one_dot() -> None:
    one = [Dot(date(2026, 1, 1), Decimal(0), "0", "1. januar 2026")]
    assert chart_svg(one, baseline=None, baseline_label="", title="x", description="y").count("<circle") == 1
