# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A field of a card as lines of plain text with its contacts in words, as a plan has them and `reading` reads them."""

from collections.abc import Iterator, Mapping
from typing import Any

from handlingsplan.contacts.terms import EMERGENCY
from handlingsplan.planning.cards.models import CardText
from handlingsplan.planning.cards.rules import PLACEHOLDER
from handlingsplan.planning.cards.schema import CardField, Shape
from handlingsplan.ui.wording import long_date

from .contacts import InWords, behind, nobody
from .headings import BESIDE, CHOICES, NO, YES


def said_in(field: CardField, text: CardText, words: InWords) -> list[str]:
    """The lines of a field, in the language that is active; none where it is empty."""
    return list(_lines(field, _value(field, text), words))


def _lines(field: CardField, value: Any, words: InWords) -> Iterator[str]:
    if not value and value is not False:
        return
    match field.shape:
        case Shape.TEXT:
            yield words.written(str(value))
        case Shape.FLAG:
            yield str(YES if value else NO)
        case Shape.LINES:
            yield from map(words.written, value)
        case Shape.CONTACTS:
            yield from map(words.named, value)
        case Shape.STEPS | Shape.CALLS:
            yield from (_row(field, row, words) for row in value)


def _value(field: CardField, text: CardText) -> Any:
    if field not in BESIDE:
        return text.content.get(field.name)
    value = getattr(text, field.name)
    if field.name in CHOICES:
        return str(next(said for key, said in CHOICES[field.name].items() if key == value))
    return str(long_date(value)) if field.name == "next_revision" and value else value


def _row(field: CardField, row: Mapping[str, str], words: InWords) -> str:
    text = row.get("text", "")
    call = words.named(row["contact"], briefly=True) if row.get("contact") else ""
    if field.shape is Shape.CALLS and not text and row.get("contact") in EMERGENCY:
        return call
    if field.shape is Shape.CALLS and not call and len(PLACEHOLDER.findall(text)) == 1:
        call = nobody()
    return f"{words.written(text)} {behind(row.get('who', ''), call)}".strip()
