# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The bars the product holds itself to, and which of them an address is measured by."""

PAGE, LIST, DOCUMENT, SIGN_IN, SAVING = 100.0, 50.0, 500.0, 300.0, 100.0
QUESTIONS = 12
RATIO = 4.0
HELD_TO_RATIO = {"list"}
FRONT_PAGE = 150_000
LISTS = {
    "acute",
    "contacts",
    "district",
    "editions",
    "flows",
    "log",
    "municipalities",
    "municipalities_json",
    "national_content",
    "notices",
    "people",
    "plans",
    "police_districts",
    "public_editions",
    "public_municipality",
    "search_plan",
    "search_plan_internal",
    "section_history",
    "workplaces",
}
"""Addresses that show many of one thing, by name; `acute` must be as fast as they."""
RENDERED_ON_REQUEST = {"council_case_file"}


def of(name: str) -> tuple[str, float]:
    """The kind of an address and its bar in milliseconds."""
    if name in RENDERED_ON_REQUEST:
        return "document", DOCUMENT
    return ("list", LIST) if name in LISTS else ("page", PAGE)
