# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Threats as they are read: what was asked for that way, with what was answered."""

from typing import Any

from handlingsplan.acute.staff.book import REAL, book_of
from handlingsplan.acute.staff.lists import content
from handlingsplan.acute.staff.models import SituationShape, ThreatShape
from handlingsplan.lib.words import in_language
from handlingsplan.ui.pages import Row


def threats_of(situation: SituationShape | None) -> Any:
    """The threats of a situation; without one, those written down before there was any."""
    return (book_of(situation) if situation else REAL).threat.objects.filter(situation=situation)


def answers_of(threat: ThreatShape) -> list[Row]:
    """Every question of that way with its answer; what is not known is drawn as a gap."""
    form = content("threat_form")
    fields: list[dict[str, Any]] = next((way["fields"] for way in form["ways"] if way["key"] == threat.way), [])
    return [
        Row(in_language(field["name"]), _answer(field, threat.answers.get(field["key"], "")))
        for field in [*form["common"], *fields]
    ]


def _answer(field: dict[str, Any], given: Any) -> str:
    if not isinstance(given, list):
        return str(given)
    known = {one["key"]: in_language(one["name"]) for one in field.get("choices", ())}
    return ", ".join(str(known.get(key, key)) for key in given)
