# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The built-in cards: drafts to adapt, in both languages, with where they come from."""

from typing import Any

from handlingsplan.guidance.models import Item
from handlingsplan.guidance.queries import entries
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.words import in_language

from .models import Card, CardText
from .schema import CardField, Shape, fields_of
from .terms import AgeGroup, CardKind, Reader


def national_cards() -> list[Item]:
    """Every built-in card in its newest version: concern cards first, in the order of their files."""
    return sorted(entries(Kind.CARD), key=lambda item: item.payload["kind"] == CardKind.ACUTE)


def national_card(key: str) -> Item | None:
    """One built-in card, in its newest version."""
    return next((item for item in entries(Kind.CARD) if item.key == key), None)


def newer_national(text: CardText) -> Item | None:
    """The national card behind this one, where it has become newer than the one that was begun from or looked at."""
    found = national_card(text.national_key) if text.national_key else None
    return found if found and found.version > text.national_version else None


def as_text(item: Item, language: str) -> CardText:
    """The national card as a card in one language, not saved: to be read, or to begin from."""
    payload = item.payload
    return Card(
        kind=payload["kind"],
        title=in_language(payload["title"], language),
        language=language,
        reader=payload.get("reader", Reader.EMPLOYEE),
        age_group=payload.get("age_group", AgeGroup.ALL),
        is_public=bool(payload.get("public", False)),
        content={field.name: _value(field, payload, language) for field in fields_of(payload["kind"])},
        national_key=item.key,
        national_version=item.version,
    )


def _value(field: CardField, payload: dict[str, Any], language: str) -> Any:
    raw = payload.get(field.name)
    match field.shape:
        case Shape.TEXT:
            return in_language(raw, language) if raw else ""
        case Shape.FLAG:
            return bool(raw)
        case Shape.CONTACTS:
            return list(raw or ())
        case Shape.LINES:
            return [in_language(line, language) for line in raw or ()]
    return [_row(row, language, has_who=field.has_who) for row in raw or ()]


def _row(row: dict[str, Any], language: str, *, has_who: bool) -> dict[str, str]:
    made = {"text": in_language(row["text"], language), "contact": row.get("contact", "")}
    if has_who:
        made["who"] = in_language(row["who"], language) if row.get("who") else ""
    return made
