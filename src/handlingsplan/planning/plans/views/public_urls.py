# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The public addresses of the plan, under /k/<slug>/."""

from django.urls import URLPattern, path

from . import public as pages
from . import public_files as files
from . import search

KINDS = ("pdf", "docx", "json")

public: list[URLPattern] = [
    path("", pages.public_municipality, name="public_municipality"),
    path("plan/", pages.public_plan, name="public_plan"),
    path("plan/<int:plan_id>/", pages.public_plan, name="public_plan"),
    path("udgaver/", pages.public_editions, name="public_editions"),
    path("udgaver/<int:edition_id>/", pages.public_edition, name="public_edition"),
    path("soeg/", search.search_plan, name="search_plan"),
    *[path(f"plan.{kind}", files.plan_file, {"kind": kind}, name=f"public_{kind}") for kind in KINDS],
    *[
        path(f"plan/<int:plan_id>/plan.{kind}", files.plan_file, {"kind": kind}, name=f"public_{kind}")
        for kind in KINDS
    ],
    *[
        path(f"udgaver/<int:edition_id>/plan.{kind}", files.edition_file, {"kind": kind}, name=f"public_edition_{kind}")
        for kind in KINDS
    ],
]
