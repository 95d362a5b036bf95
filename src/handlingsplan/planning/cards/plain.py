# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A card as plain lines of text: to set two beside each other, and to see what changed between two versions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import override

from .models import CardText
from .schema import CardField, Shape, fields_of
from .terms import AGE_NAMES, READER_NAMES, AgeGroup, CardKind, Reader


@dataclass(frozen=True)
class Change:
    """One line, and what happened to it."""

    kind: Literal["same", "added", "removed"]
    text: str


def lines_of(text: CardText) -> list[str]:
    """The card line by line in its own language; contacts stand by their keys."""
    with override(text.language):
        return [
            text.title,
            f"{_('About')}: {AGE_NAMES[AgeGroup(text.age_group)]}",
            *([f"{_('For')}: {READER_NAMES[Reader(text.reader)]}"] if text.kind == CardKind.CONCERN else []),
            *([f"{_('Department')}: {text.department}"] if text.department else []),
            *(line for field in fields_of(text.kind) for line in _lines(field, text.content)),
            *([f"{_('Kept up to date by')}: {text.owner}"] if text.owner else []),
            _("Public") if text.is_public else _("Internal"),
        ]


def as_one_text(text: CardText) -> str:
    """The whole card as one text."""
    return "\n\n".join(lines_of(text))


def changes(before: CardText, after: CardText) -> list[Change]:
    """Every line of both, in reading order, with what was taken out and put in."""
    old, new = lines_of(before), lines_of(after)
    found: list[Change] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [Change("same", line) for line in new[c:d]]
        else:
            found += [Change("removed", line) for line in old[a:b]]
            found += [Change("added", line) for line in new[c:d]]
    return found


def _lines(field: CardField, content: Mapping[str, Any]) -> Iterator[str]:
    value = content.get(field.name)
    if not value:
        return
    match field.shape:
        case Shape.TEXT:
            yield f"{field.label}: {value}"
        case Shape.FLAG:
            yield str(field.label)
        case Shape.LINES:
            yield from (f"{field.label}: {line}" for line in value)
        case Shape.CONTACTS:
            yield f"{field.label}: {', '.join(f'{{{key}}}' for key in value)}"
        case Shape.STEPS | Shape.CALLS:
            yield from (f"{field.label} {place}: {_row(row)}" for place, row in enumerate(value, start=1))


def _row(row: Mapping[str, str]) -> str:
    who = f"{row['who']}: " if row.get("who") else ""
    contact = f" {{{row['contact']}}}" if row.get("contact") else ""
    return f"{who}{row.get('text', '')}{contact}"
