# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of the demonstration: years that are out, counted one by one as they were lived."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.figures.actions import count
from handlingsplan.figures.rules import newest_out
from handlingsplan.figures.terms import QUARTER

Divided = dict[str, dict[str, int]]
"""The same number by each dimension: for every code how many."""


def seed_figures(folder: Path, slug: str) -> None:
    """Everything `figures.yaml` has for the municipality in scope, newest year first."""
    years: list[dict[str, Divided]] = yaml.safe_load((folder / "figures.yaml").read_text(encoding="utf-8")).get(
        slug, []
    )
    newest = newest_out(timezone.localdate())
    for back, topics in enumerate(years):
        for topic, divided in topics.items():
            for cells in _one_by_one(divided):
                day = date(newest - back, int(cells.pop(QUARTER)[1:]) * 3, 1)
                count(topic, cells, on=day, today=day)


def _one_by_one(divided: Divided) -> list[dict[str, Any]]:
    columns = [[code for code, times in codes.items() for _time in range(times)] for codes in divided.values()]
    return [dict(zip(divided, row, strict=True)) for row in zip(*columns, strict=True)]
