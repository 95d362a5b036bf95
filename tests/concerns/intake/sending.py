# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Filling in the public form for tests, page by page as a browser does it: what a page carries is what is sent next."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from handlingsplan.concerns.intake import opening

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?')
CODE = re.compile(r"\b[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}\b")
SEEN = "Han sagde i hallen, at stævnet skulle ende med blod, og at han vidste, hvor han kunne få fat i en kniv."
CITIZEN: dict[str, Any] = {
    "danger": "no",
    "reporter_kind": "citizen",
    "want": "concern",
    "anonymity": "unknown",
    "relation": "leisure",
    "person": "Villads Fiktiv Holm",
    "age_band": "18_25",
    "residence": "unknown",
    "children_at_home": "unknown",
    "seen": SEEN,
    "how_known": ["seen"],
    "feared": "At han gør nogen ondt.",
    "violence": "no",
    "resources": "Hans storebror støtter ham.",
}
SENDER = {"name": "Tove Fiktiv Lærer", "phone": "70 00 09 99", "workplace": "Lærer, Højskolen"}
TEACHER: dict[str, Any] = {
    **CITIZEN,
    **SENDER,
    "reporter_kind": "employee",
    "want": "notice",
    "relation": "school",
    "age_band": "15_17",
    "done": "Jeg har talt med min leder.",
    "informed": "no",
    "informed_more": "Jeg vil høre jer først.",
    "may_contact": "yes",
}


def address(name: str = "raise_concern", slug: str = "lysbjerg") -> str:
    return reverse(name, args=[slug])


def carried(answer: Any) -> dict[str, list[str]]:
    """What the page carries in its hidden fields."""
    found: dict[str, list[str]] = {}
    for name, value in HIDDEN.findall(answer.content.decode()):
        found.setdefault(unescape(name), []).append(unescape(value))
    return found


def mark(seconds: int = 60) -> str:
    """The mark of a form that was opened so many seconds ago."""
    return opening.opened(datetime.now(UTC) - timedelta(seconds=seconds)).mark


def sent(
    client: Client | None = None, *, slug: str = "lysbjerg", files: list[Any] | None = None, **changes: Any
) -> Any:
    """The last page, sent with these answers at once."""
    given = {"opened": mark(), **CITIZEN, "step": "review", "go": "send", **changes}
    data = {name: value for name, value in given.items() if value is not None}
    if files:
        data["files"] = files
    answer: HttpResponse = (client or Client()).post(address(slug=slug), data)
    return answer


def code_of(answer: Any) -> str:
    """The code the receipt shows."""
    found = CODE.search(answer.content.decode())
    assert found, answer.content.decode()[-3000:]
    return found.group(0)
