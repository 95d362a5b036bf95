# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Steps as numbered rows of a form, so that a row can be added or moved without losing a word and without script."""

from collections.abc import Callable, Mapping
from typing import Any

from .schema import ROWS, CardField, Content, Shape, field_of, fields_of

NOT_SAID = 3
"""How many rows are read where a page did not say how many it had."""

PARTS = ("text", "who", "contact")


def row_name(field: str, place: int, part: str) -> str:
    """The name of one box of one row."""
    return f"{field}_{place}_{part}"


def count_name(field: str) -> str:
    """The name of the hidden box that says how many rows the page had."""
    return f"{field}_rows"


def rows_shown(kind: str, content: Content) -> dict[str, int]:
    """How many rows each field has to begin with: those that are written, and one empty where there is room."""
    counts = {}
    for field in fields_of(kind):
        if field.shape in ROWS:
            written = len(content.get(field.name) or ())
            counts[field.name] = min(field.most, written + 1)
    return counts


def rows_sent(kind: str, data: Mapping[str, Any]) -> dict[str, int]:
    """How many rows of each field came back, never more than there is room for."""
    counts = {}
    for field in fields_of(kind):
        if field.shape in ROWS:
            sent = str(data.get(count_name(field.name), ""))
            counts[field.name] = min(field.most, int(sent)) if sent.isdecimal() else NOT_SAID
    return counts


def content_from(kind: str, get: Callable[[str], Any], rows: Mapping[str, int]) -> dict[str, Any]:
    """The content of a card from what stands in a form, empty rows and all."""
    return {field.name: _value(field, get, rows.get(field.name, 0)) for field in fields_of(kind)}


def initial_from(kind: str, content: Content) -> dict[str, Any]:
    """What a form shows at first for a content."""
    initial: dict[str, Any] = {}
    for field in fields_of(kind):
        value = content.get(field.name)
        if field.shape in ROWS:
            for place, row in enumerate(value or ()):
                initial |= {row_name(field.name, place, part): row.get(part, "") for part in PARTS}
        elif field.shape is Shape.LINES:
            initial[field.name] = "\n".join(value or ())
        else:
            initial[field.name] = value
    return initial


def rearranged(
    kind: str, content: dict[str, Any], rows: Mapping[str, int], wish: str
) -> tuple[dict[str, Any], dict[str, int], str]:
    """The content after "add:steps", "up:steps:2" or "down:steps:2", the rows to show, and the box to go to."""
    verb, _sep, rest = wish.partition(":")
    name, _sep, place = rest.partition(":")
    counts = dict(rows)
    try:
        field = field_of(kind, name)
    except KeyError:
        return content, counts, ""
    if field.shape not in ROWS:
        return content, counts, ""
    if verb == "add":
        counts[name] = min(field.most, counts[name] + 1)
        return content, counts, row_name(name, counts[name] - 1, "text")
    here = int(place) if place.isdecimal() else -1
    there = here - 1 if verb == "up" else here + 1
    lines = list(content[name])
    if verb in ("up", "down") and 0 <= here < len(lines) and 0 <= there < len(lines):
        lines[here], lines[there] = lines[there], lines[here]
        return {**content, name: lines}, counts, row_name(name, there, "text")
    return content, counts, ""


def _value(field: CardField, get: Callable[[str], Any], rows: int) -> Any:
    if field.shape in ROWS:
        parts = PARTS if field.has_who else ("text", "contact")
        return [{part: str(get(row_name(field.name, place, part)) or "") for part in parts} for place in range(rows)]
    value = get(field.name)
    if field.shape is Shape.LINES:
        return str(value or "").splitlines()
    return value
