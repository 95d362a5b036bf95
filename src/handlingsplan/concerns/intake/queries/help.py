# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands beside the form and comes from elsewhere: the numbers, the national texts, what the law asks of whom."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from handlingsplan.clocks.policy import clock_kinds
from handlingsplan.concerns.intake.terms import ReporterKind
from handlingsplan.contacts.queries import national_rows, quoted
from handlingsplan.documents.html import html
from handlingsplan.documents.markup import from_markup
from handlingsplan.guidance.queries import block, entries
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.words import in_language

EMERGENCY = ("alarm_112", "police_114")
PUBLIC_EMPLOYEES = (ReporterKind.EMPLOYEE, ReporterKind.AUTHORITY, ReporterKind.POLICE, ReporterKind.HOTLINE)
_REFERENCE = re.compile(r"\{(law|kontakt):([a-z0-9_]+)\}")


@dataclass(frozen=True)
class Text:
    """A national text, ready for a page."""

    title: str
    body: SafeString


def emergency() -> list[dict[str, Any]]:
    """112 and 114, from the national register."""
    return [row for row in national_rows(timezone.now()) if row["key"] in EMERGENCY]


def contacts() -> list[dict[str, Any]]:
    """Whom to call here, with a number that can be called."""
    return [row for row in quoted([], internal=False, at=timezone.now())["rows"] if row["number"]]


def help_text(key: str) -> Text:
    """A shared national block in the reader's language."""
    found = block(key)
    return Text(found.title, _written(found.body, found.key, get_language() or ""))


def duty_of(reporter: ReporterKind | None, *, is_child: bool) -> Text | None:
    """What the law asks of a professional, in the national words."""
    who = "employee" if reporter in PUBLIC_EMPLOYEES else "professional"
    age = "under_18" if is_child else "adult"
    for item in entries(Kind.DUTY):
        if (item.payload["reader"], item.payload["age"]) == (who, age):
            body = _filled(in_language(item.payload["body"]))
            return Text(in_language(item.payload["title"]), _written(body, item.key, get_language() or ""))
    return None


def deadline(kind: str) -> dict[str, Any]:
    """A deadline's length and provision, as policy/clocks.yaml has them."""
    clock = clock_kinds()[kind]
    return {"length": clock.length, "provision": clock.provision}


@lru_cache(maxsize=200)
def _written(markup: str, key: str, _language: str) -> SafeString:
    """National texts change a few times a year, and stand beside a form that many may send at once."""
    return html(from_markup(markup), footnotes_prefix=key)


def _filled(markup: str) -> str:
    """A text with its provisions and numbers written out."""
    provisions = {item.key: item.payload for item in entries(Kind.LAW)}
    numbers = {row["key"]: row["number"] for row in national_rows(timezone.now())}

    def one(found: re.Match[str]) -> str:
        kind, key = found.groups()
        return numbers.get(key, "") if kind == "kontakt" else _named(provisions, key)

    return _REFERENCE.sub(one, markup)


def _named(provisions: Mapping[str, dict[str, Any]], key: str) -> str:
    return in_language(provisions[key]["name"]) if key in provisions else key
