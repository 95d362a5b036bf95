# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What each kind of card holds: its fields in the order they are written (concept.md 3.5, acute.md 11)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from .terms import MOST_LETTERS_IN_STEP, MOST_SIGNS, MOST_STEPS, CardKind

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Content = Mapping[str, Any]
"""What a card says, by field: a text, lines, rows of {text, who, contact}, keys of contacts, or a flag."""


class Shape(StrEnum):
    TEXT = "text"
    LINES = "lines"
    STEPS = "steps"
    CALLS = "calls"
    CONTACTS = "contacts"
    FLAG = "flag"


@dataclass(frozen=True)
class CardField:
    """One field of a card. `most` counts lines or rows, `letters` the signs of one text, line or row."""

    name: str
    label: "StrOrPromise"
    shape: Shape = Shape.TEXT
    help: "StrOrPromise" = ""
    required: bool = False
    most: int = 0
    letters: int = 300
    has_who: bool = False


def _phase(name: str, label: "StrOrPromise", *, required: bool = False) -> CardField:
    return CardField(name, label, Shape.STEPS, required=required, most=MOST_STEPS, letters=MOST_LETTERS_IN_STEP)


CONCERN = (
    CardField(
        "task",
        _("Situation"),
        help=_("When the card applies, in one or two sentences."),
        required=True,
        letters=220,
    ),
    CardField("definition", _("What we mean by extremism"), help=_("A short sentence, where the reader needs it.")),
    CardField("age_unknown", _("If you do not know the age"), letters=160),
    CardField(
        "signs",
        _("What you may notice"),
        Shape.LINES,
        help=_("One on each line, seven at the most. The caution is put beside them by itself."),
        most=MOST_SIGNS,
        letters=100,
    ),
    CardField(
        "not_signs",
        _("Not a sign in itself"),
        Shape.LINES,
        help=_("One on each line. Asked for wherever signs are shown."),
        most=MOST_SIGNS,
        letters=100,
    ),
    CardField(
        "talk_to_leader",
        _("The first step is to talk to the nearest manager"),
        Shape.FLAG,
        help=_("For employees. Leave it out on cards for people who have no manager here."),
    ),
    CardField(
        "steps",
        _("What you do"),
        Shape.STEPS,
        help=_("Three to seven steps in all, counting the manager and the infohus."),
        required=True,
        most=MOST_STEPS,
        letters=MOST_LETTERS_IN_STEP,
        has_who=True,
    ),
    CardField(
        "infohus_step",
        _("Contact the infohus"),
        help=_("The last step: advice and guidance. Send the reader to a contact, for example {infohus_lead}."),
        required=True,
        letters=200,
    ),
    CardField(
        "duty_note", _("Duty to notify"), help=_("Required where the card may be about somebody under 18."), letters=260
    ),
    CardField("anonymity_note", _("Can I be anonymous?"), letters=220),
    CardField("what_happens_next", _("What happens next?"), required=True, letters=260),
    CardField("attention_points", _("Also worth knowing"), Shape.LINES, help=_("One on each line."), most=5),
    CardField("contacts", _("Whom to call"), Shape.CONTACTS, required=True, most=6),
    CardField(
        "plan_section",
        _("Where it stands in the plan"),
        help=_("Number and title of the section."),
        required=True,
        letters=120,
    ),
)
ACUTE = (
    CardField(
        "role", _("Role"), help=_("Who acts by this card. A function, never a name."), required=True, letters=120
    ),
    CardField("activated_when", _("Used when"), required=True, letters=260),
    CardField("aim", _("Aim"), letters=200),
    CardField(
        "call_first",
        _("Call first"),
        Shape.CALLS,
        help=_(
            "112 or 114 is always the first call. Then the chain, in order. Of 112 and 114, the one you leave out is "
            "put in by itself."
        ),
        required=True,
        most=5,
        letters=MOST_LETTERS_IN_STEP,
    ),
    _phase("first_minutes", _("0–10 minutes"), required=True),
    _phase("first_hour", _("First hour")),
    _phase("first_day", _("First day and night")),
    _phase("follow_up", _("Follow-up")),
    CardField("age_unknown", _("If you do not know the age"), letters=160),
    CardField(
        "do_not", _("Do not"), Shape.LINES, help=_("One on each line."), required=True, most=MOST_STEPS, letters=100
    ),
    CardField("log_this", _("Write this down"), Shape.LINES, help=_("One on each line."), most=MOST_STEPS, letters=100),
    CardField("stood_down_by", _("Stood down by"), required=True, letters=160),
    CardField("contacts", _("Whom to call"), Shape.CONTACTS, most=6),
)
SCHEMAS = {CardKind.CONCERN: CONCERN, CardKind.ACUTE: ACUTE}
PHASES = ("first_minutes", "first_hour", "first_day", "follow_up")
ROWS = (Shape.STEPS, Shape.CALLS)


def fields_of(kind: str) -> tuple[CardField, ...]:
    """The fields of a kind of card."""
    return SCHEMAS[CardKind(kind)]


def field_of(kind: str, name: str) -> CardField:
    """One field of a kind of card. Raises KeyError."""
    for field in fields_of(kind):
        if field.name == name:
            return field
    raise KeyError(name)


def texts_of(field: CardField, content: Content) -> list[str]:
    """Everything a person wrote in a field, text by text."""
    value = content.get(field.name)
    if not value or field.shape in (Shape.FLAG, Shape.CONTACTS):
        return []
    if field.shape is Shape.TEXT:
        return [value]
    if field.shape is Shape.LINES:
        return list(value)
    return [text for row in value for text in (row.get("text", ""), row.get("who", "")) if text]


def tidy(kind: str, content: Content) -> dict[str, Any]:
    """The content with the fields of its kind only, trimmed, empty rows left out."""
    tidied: dict[str, Any] = {}
    for field in fields_of(kind):
        value = content.get(field.name)
        match field.shape:
            case Shape.TEXT:
                tidied[field.name] = " ".join(str(value or "").split())
            case Shape.FLAG:
                tidied[field.name] = bool(value)
            case Shape.LINES:
                tidied[field.name] = [" ".join(line.split()) for line in value or () if line.strip()]
            case Shape.CONTACTS:
                tidied[field.name] = list(dict.fromkeys(value or ()))
            case Shape.STEPS | Shape.CALLS:
                tidied[field.name] = [_row(row, field) for row in value or () if _is_written(row)]
    return tidied


def _is_written(row: Mapping[str, str]) -> bool:
    return any(str(text).strip() for text in row.values())


def _row(row: Mapping[str, str], field: CardField) -> dict[str, str]:
    names = ("text", "who", "contact") if field.has_who else ("text", "contact")
    return {name: " ".join(str(row.get(name) or "").split()) for name in names}
