# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room. Pages about a situation stand twice: under real situations, and under drills."""

from django.urls import URLPattern, path

from .paths import Page

REAL = "akut/haendelser/<int:situation_id>/"
DRILL = "akut/oevelser/<int:drill_id>/"
PAGES: tuple[Page, ...] = ()


def _twice(pages: tuple[Page, ...]) -> list[URLPattern]:
    return [
        path(f"{begin}{page.address}", page.view, name=f"{word}_{page.name}")
        for word, begin in (("situation", REAL), ("drill", DRILL))
        for page in pages
    ]


public: list[URLPattern] = []
inner: list[URLPattern] = [*_twice(PAGES)]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
