# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The kinds of meeting and course: national content, read once and shown in the reader's language."""

from dataclasses import dataclass
from typing import Any

from handlingsplan.guidance.queries import entries, entry
from handlingsplan.guidance.terms import Evidence, Kind
from handlingsplan.lib.words import in_language


@dataclass(frozen=True)
class Meeting:
    """One kind. `can_be_asked_for` says whether it stands on the public page; the others are courses one goes to."""

    key: str
    name: str
    calendar: str
    minutes: int
    is_for: str
    contents: tuple[str, ...]
    material: tuple[str, ...]
    can_be_asked_for: bool
    trains: bool
    refresh_months: int
    evidence: Evidence
    source: dict[str, Any]


def meetings() -> list[Meeting]:
    """Every kind, in the order of the list."""
    return [_meeting(item.payload, item.evidence, item.source) for item in entries(Kind.MEETING)]


def meeting(key: str) -> Meeting:
    """One kind. Raises KeyError."""
    item = entry(Kind.MEETING, key)
    return _meeting(item.payload, item.evidence, item.source)


def meeting_name(key: str) -> str:
    """What a kind is called; a key that is no longer in the list is shown as it is."""
    try:
        return meeting(key).name
    except KeyError:
        return key


def _meeting(raw: dict[str, Any], evidence: str, source: dict[str, Any]) -> Meeting:
    return Meeting(
        key=raw["key"],
        name=in_language(raw["name"]),
        calendar=in_language(raw["calendar"]),
        minutes=raw["minutes"],
        is_for=in_language(raw["is_for"]),
        contents=tuple(in_language(line) for line in raw["contents"]),
        material=tuple(in_language(line) for line in raw["material"]),
        can_be_asked_for=raw["can_be_asked_for"],
        trains=raw["trains"],
        refresh_months=raw["refresh_months"],
        evidence=Evidence(evidence),
        source=source,
    )
