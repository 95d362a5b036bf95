# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the pages about a situation stand: each twice, under real situations and under drills."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, path

REAL = "akut/haendelser/<int:situation_id>/"
DRILL = "akut/oevelser/<int:drill_id>/"


@dataclass(frozen=True)
class Page:
    """Its address below the situation's, its view, and its name without the word in front."""

    address: str
    view: Callable[..., Any]
    name: str


def twice(pages: tuple[Page, ...]) -> list[URLPattern]:
    """The addresses of these pages: "situation_log" and "drill_log" for the page "log"."""
    return [
        path(f"{begin}{page.address}", page.view, name=f"{word}_{page.name}")
        for word, begin in (("situation", REAL), ("drill", DRILL))
        for page in pages
    ]
