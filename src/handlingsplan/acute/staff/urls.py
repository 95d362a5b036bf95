# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room. Pages about a situation stand twice: under real situations, and under drills."""

from django.urls import URLPattern, path

from .paths import Page
from .views import log, sync

REAL = "akut/haendelser/<int:situation_id>/"
DRILL = "akut/oevelser/<int:drill_id>/"
LOG = (
    Page("log/", log.log, "log"),
    Page("log/linjer/", log.log_lines, "log_lines"),
    Page("log/send/", sync.log_sync, "log_sync"),
    Page("log/log.pdf", log.log_pdf, "log_pdf"),
    Page("log/log.csv", log.log_csv, "log_csv"),
    Page("log/log.json", log.log_json, "log_json"),
)
PAGES: tuple[Page, ...] = (*LOG,)


def _twice(pages: tuple[Page, ...]) -> list[URLPattern]:
    return [
        path(f"{begin}{page.address}", page.view, name=f"{word}_{page.name}")
        for word, begin in (("situation", REAL), ("drill", DRILL))
        for page in pages
    ]


public: list[URLPattern] = [
    path("akut/logark/", sync.log_sheet, name="log_sheet"),
    path("akut/logark.js", sync.log_worker, name="log_worker"),
]
inner: list[URLPattern] = [*_twice(PAGES)]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
