# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What may stand on a card, whom it must send people to first, and what is missing before it can be approved."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handlingsplan.contacts.rules import called
from handlingsplan.contacts.terms import EMERGENCY
from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.lib.anonymity import promises_anonymity
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.lib.typed_numbers import any_typed, is_typed

from .schema import ROWS, CardField, Content, Shape, fields_of, texts_of
from .terms import (
    FEWEST_STEPS,
    MONTHS_TRIED_IS_FRESH,
    MONTHS_TRIED_IS_OLD,
    MOST_STEPS,
    MOST_WORDS,
    AgeGroup,
    CardKind,
    Reader,
)

Sentence = str | Promise
PLACEHOLDER = re.compile(r"\{(?:kontakt: ?)?([a-z][a-z0-9_]*)\}")
"""A contact by its key: {ssp}, or {kontakt:ssp} as other rooms write it."""

_BRACES = re.compile(r"\{[^{}]*\}|[{}]")

POLICE_FIRST = _(
    "The first call on an acute card is always 112 or 114. Somebody who calls a manager first loses the minutes that "
    "count. Choose 112 or 114 in the first row, and move the others down."
)
NUMBER_BY_HAND = _(
    "The number %(number)s is kept among the contacts. Write {%(key)s} instead of the number, or leave it out and "
    "choose the contact where there is a list: then the card always shows the number that is right."
)
STRANGE_PLACEHOLDER = _("%(text)s is not a contact. Write the key of a contact in braces, for example {infohus_lead}.")
TOO_MANY = _("There are %(count)d, and there is room for %(most)d. Leave out the least important.")
TOO_LONG = _("“%(text)s …” is %(count)d characters long, and there is room for %(most)d. Shorten it.")
UNKNOWN_CONTACT = _("There is no contact with the key “%(key)s”. Choose another, or add the contact.")
NO_NUMBER = _("%(label)s has no number yet. Fill in the contact, or choose another.")
NOT_PUBLIC = _("%(label)s is not shown to citizens, and the card is public. Choose another contact.")
NOT_FILLED_IN = _("This is not filled in yet.")
CAUTION_MISSING = _("Signs never stand alone. Write what is not a sign in itself.")
TOO_MANY_WORDS = _("The card has %(count)d words, and there is room for %(most)d. Shorten it.")
STEPS_IN_ALL = _("There are %(count)d steps in all. A card has from %(fewest)d to %(most)d.")
DUTY_MISSING = _("The card may be about somebody under 18. Remind the reader of the duty to notify.")
PROMISE = _(
    "Those who must notify are never promised anonymity: a notification carries their name. Say it another way."
)
AGE_MISSING = _("Say what to do when the age is not known.")
INFOHUS_MISSING = _("The step sends people to nobody. Write whom to call, for example {infohus_lead}.")
NOBODY_KEEPS_IT = _("Write which function keeps the card up to date.")
REVISION_MISSING = _("Choose the day the card is looked through next.")
REVISION_IS_PAST = _("The day of the next revision has passed. Choose a later one.")
TOO_LONG_FOR_PAPER = _("The card does not fit on one A4 page in a size people can read. Shorten it.")


@dataclass(frozen=True)
class Reach:
    """A contact as far as a card needs to know it: whether it exists, can be called and may be shown."""

    label: str
    has_number: bool
    is_public: bool


@dataclass(frozen=True)
class Problem:
    """Something in the way of an approval, and the field where it is mended."""

    field: str
    sentence: Sentence


@dataclass(frozen=True)
class Facts:
    """What is asked about a card beside its text."""

    kind: CardKind
    age_group: AgeGroup
    reader: Reader
    is_public: bool
    owner: str
    next_revision: date | None


# ---- what may not be written at all


def why_not_text(text: str, numbers: Mapping[str, str]) -> Sentence | None:
    """Why a text cannot stand on a card. `numbers` are the numbers of contacts as they are dialled, with their keys."""
    if looks_like_cpr(text):
        return LOOKS_LIKE_CPR
    for part in _BRACES.findall(text):
        if not PLACEHOLDER.fullmatch(part):
            return STRANGE_PLACEHOLDER % {"text": part}
    return _number_by_hand(PLACEHOLDER.sub(" ", text), numbers)


def _number_by_hand(text: str, numbers: Mapping[str, str]) -> Sentence | None:
    typed = next((number for number in numbers if is_typed(number, text)), None)
    return NUMBER_BY_HAND % {"number": typed, "key": numbers[typed]} if typed else None


def wrong_in(field: CardField, value: Any, numbers: Mapping[str, str]) -> list[Sentence]:
    """Everything that cannot be kept in a field: too much, too long, numbers that belong elsewhere."""
    texts = texts_of(field, {field.name: value})
    found: list[Sentence] = []
    if field.most and isinstance(value, list) and len(value) > field.most:
        found.append(TOO_MANY % {"count": len(value), "most": field.most})
    found += [
        TOO_LONG % {"text": text[:30], "count": len(text), "most": field.letters}
        for text in texts
        if len(text) > field.letters
    ]
    return [*found, *(why for text in texts if (why := why_not_text(text, numbers)))]


def calls_police_first(calls: list[dict[str, str]]) -> bool:
    """Whether the first row sends people to 112 or 114, and to nobody before or beside (AKU-03)."""
    if not calls or next(iter(quoted_in_row(calls[0])), "") not in EMERGENCY:
        return False
    if any_typed(PLACEHOLDER.sub(" ", calls[0].get("text", ""))):
        return False
    return calls[0].get("contact", "") in ("", *EMERGENCY)


def put_in(content: Content) -> list[str]:
    """112 and 114 where the card's own calls leave them out: they are put in by themselves."""
    rows = content.get("call_first") or []
    said = {row.get("contact") for row in rows}
    return [key for key in EMERGENCY if key not in said] if rows else []


# ---- whom the card sends people to


def quoted_in_row(row: Mapping[str, str]) -> list[str]:
    """The contacts of one row in the order they are read: those in its text, then the one beside it."""
    return [*PLACEHOLDER.findall(row.get("text", "")), *filter(None, [row.get("contact", "")])]


def quoted_in(field: CardField, content: Content) -> list[str]:
    """The contacts a field sends people to."""
    value = content.get(field.name)
    if not value:
        return []
    if field.shape is Shape.CONTACTS:
        return list(value)
    if field.shape in ROWS:
        return [key for row in value for key in quoted_in_row(row)]
    return [key for text in texts_of(field, content) for key in PLACEHOLDER.findall(text)]


def quoted(kind: str, content: Content) -> list[str]:
    """Every contact the card sends people to, 112 and 114 among them, each once."""
    keys = [key for field in fields_of(kind) for key in quoted_in(field, content)]
    return list(dict.fromkeys([*EMERGENCY, *keys]))


def words_in(kind: str, content: Content, title: str = "") -> int:
    """How many words people wrote on the card."""
    texts = [title, *(text for field in fields_of(kind) for text in texts_of(field, content))]
    return sum(len(text.split()) for text in texts)


def steps_in_all(content: Content) -> int:
    """The numbered steps of a concern card as they are read."""
    return len(content.get("steps") or ()) + bool(content.get("talk_to_leader")) + bool(content.get("infohus_step"))


# ---- what is missing before an approval


def problems(
    facts: Facts, content: Content, *, title: str, reach: Callable[[str], Reach | None], numbers: Mapping[str, str]
) -> list[Problem]:
    """Everything in the way of an approval, in the order of the card."""
    found = []
    for field in fields_of(facts.kind):
        value = content.get(field.name)
        if field.required and not value:
            found.append(Problem(field.name, NOT_FILLED_IN))
        found += [Problem(field.name, why) for why in wrong_in(field, value, numbers)]
        if field.shape is Shape.CALLS and value and not calls_police_first(value):
            found.append(Problem(field.name, POLICE_FIRST))
        if facts.reader in BOUND_BY_DUTY and any(promises_anonymity(text) for text in texts_of(field, content)):
            found.append(Problem(field.name, PROMISE))
        found += [Problem(field.name, why) for why in _unresolved(quoted_in(field, content), facts, reach)]
    found += _of_concern(facts, content, title) if facts.kind is CardKind.CONCERN else []
    if facts.age_group is not AgeGroup.ALL and not content.get("age_unknown"):
        found.append(Problem("age_unknown", AGE_MISSING))
    return [*found, *_of_keeping(facts)]


def _of_concern(facts: Facts, content: Content, title: str) -> Iterator[Problem]:
    if content.get("signs") and not content.get("not_signs"):
        yield Problem("not_signs", CAUTION_MISSING)
    count = steps_in_all(content)
    if content.get("steps") and not FEWEST_STEPS <= count <= MOST_STEPS:
        yield Problem("steps", STEPS_IN_ALL % {"count": count, "fewest": FEWEST_STEPS, "most": MOST_STEPS})
    if content.get("infohus_step") and not PLACEHOLDER.search(content["infohus_step"]):
        yield Problem("infohus_step", INFOHUS_MISSING)
    if facts.age_group is not AgeGroup.ADULT and not content.get("duty_note") and facts.reader in BOUND_BY_DUTY:
        yield Problem("duty_note", DUTY_MISSING)
    words = words_in(facts.kind, content, title)
    if words > MOST_WORDS:
        yield Problem("task", TOO_MANY_WORDS % {"count": words, "most": MOST_WORDS})


BOUND_BY_DUTY = (Reader.EMPLOYEE, Reader.LEADER, Reader.EXTERNAL)
"""Duty language is only for those who have the sharpened duty; others are told in plain words elsewhere."""


def _of_keeping(facts: Facts) -> Iterator[Problem]:
    if not facts.owner:
        yield Problem("owner", NOBODY_KEEPS_IT)
    if facts.next_revision is None:
        yield Problem("next_revision", REVISION_MISSING)


def _unresolved(keys: Collection[str], facts: Facts, reach: Callable[[str], Reach | None]) -> Iterator[Sentence]:
    for key in dict.fromkeys(keys):
        contact = reach(key)
        if contact is None:
            yield UNKNOWN_CONTACT % {"key": key}
        elif not contact.has_number:
            yield NO_NUMBER % {"label": contact.label}
        elif facts.is_public and not contact.is_public:
            yield NOT_PUBLIC % {"label": contact.label}


# ---- how long ago it was tried


def tried(on: date | None, today: date) -> str:
    """How fresh the last exercise is: "never", "fresh", "aging" or "old" (AKU-39)."""
    if on is None:
        return "never"
    months = (today.year - on.year) * 12 + today.month - on.month - (today.day < on.day)
    if months < MONTHS_TRIED_IS_FRESH:
        return "fresh"
    return "aging" if months < MONTHS_TRIED_IS_OLD else "old"


def as_dialled(numbers: Mapping[str, str]) -> dict[str, str]:
    """Numbers by key turned round: what is dialled, and the key to write instead. The first key wins."""
    found: dict[str, str] = {}
    for key, number in numbers.items():
        if number:
            found.setdefault(called(number), key)
    return found
