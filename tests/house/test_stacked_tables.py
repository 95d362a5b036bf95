# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""On a phone the head of a stacked table is gone: each of its cells says what it is, in the words of the head."""

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "handlingsplan"
TABLE = re.compile(r"{% ui_table_frame [^%]*stacked=True %}(.*?){% endui_table_frame %}", re.DOTALL)
HEAD = re.compile(r'<th scope="col">(.*?)</th>')
CELL = re.compile(r"<td>(.*?)</td>", re.DOTALL)
LABEL = re.compile(r'<span class="ui-cell-label">(.*?)</span> ')

TABLES = [
    pytest.param(table, id=f"{page.relative_to(SOURCE)}-{place}")
    for page in sorted(SOURCE.rglob("templates/**/*.html"))
    for place, table in enumerate(TABLE.findall(page.read_text(encoding="utf-8")))
]


def test_there_are_some() -> None:
    assert len(TABLES) > 5


@pytest.mark.parametrize("table", TABLES)
def test_every_cell_of_a_stacked_table_says_what_it_is(table: str) -> None:
    columns = HEAD.findall(table)[1:]
    cells = CELL.findall(table)
    labels = [found.group(1) for cell in cells if (found := LABEL.match(cell))]
    assert len(labels) == len(cells), "A cell without the name of its column is a riddle on a phone."
    assert labels == columns
