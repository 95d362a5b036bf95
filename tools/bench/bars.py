# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The bars the product holds itself to, and which of them an address is measured by."""

from tools.bench.routes import Route

PAGE, LIST, DOCUMENT, SIGN_IN, SAVING = 100.0, 50.0, 500.0, 300.0, 100.0
QUESTIONS = 12
RATIO = 4.0
BROKEN = 500
"""From this status on, an address has answered with a fault of its own."""
HELD_TO_RATIO = {"list", "detail"}
FRONT_PAGE = 150_000
LISTS = {
    "acute",
    "aftercare",
    "audiences",
    "contacts",
    "crisis_staff",
    "district",
    "drills",
    "editions",
    "flows",
    "log",
    "municipalities",
    "municipalities_json",
    "national_content",
    "notices",
    "people",
    "plans",
    "printed_papers",
    "police_districts",
    "public_editions",
    "public_municipality",
    "releases",
    "search_plan",
    "search_plan_internal",
    "section_history",
    "situations",
    "workplaces",
}
"""Addresses that show many of one thing, by name; `acute` must be as fast as they."""
RENDERED_ON_REQUEST = {
    *("audience_paper", "council_case_file", "folder_pdf", "folder_wallet", "folder_bundle"),
    *(f"{word}_{paper}" for word in ("situation", "drill") for paper in ("log_pdf", "meeting_minutes")),
}
FILES = ("pdf", "docx", "json")


def of(route: Route) -> tuple[str, float]:
    """The kind of an address and its bar in milliseconds. A detail is what has more than a municipality in its name."""
    if route.name in RENDERED_ON_REQUEST:
        return "document", DOCUMENT
    if route.name in LISTS:
        return "list", LIST
    if route.name.endswith(FILES):
        return "file", PAGE
    return ("detail" if set(route.names) - {"slug"} and route.door.kind != "foreign" else "page"), PAGE
