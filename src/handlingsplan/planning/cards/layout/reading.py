# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A text with the headings of an emergency plan as a card: what fits in which field, and what is left, with why.

Nothing is cut and nothing is dropped: a line stands in a field whole, or among what is left. What has found a place
may be saved as it is (`rules.wrong_in`); whether the card can be approved is another question.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from dataclasses import field as fresh
from datetime import date
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from handlingsplan.lib.names import likely_names
from handlingsplan.lib.typed_numbers import any_typed
from handlingsplan.planning.cards import rules
from handlingsplan.planning.cards.directory import Directory
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.cards.rules import PLACEHOLDER, Sentence
from handlingsplan.planning.cards.schema import ROWS, CardField, Shape, texts_of, tidy
from handlingsplan.planning.cards.terms import LANGUAGE_NAMES, CardKind
from handlingsplan.ui.wording import long_date

from .contacts import InWords, Swapped, is_nobody, split_call, split_who
from .headings import CHOICES, HEADINGS, NO, YES, fields_under
from .lines import Left, Line, Sorted, Why, sort, unlisted
from .names import plain

NO_ROOM = _("There is room for %(most)d, and they are taken by those before it.")
NOT_READ = _("This is not one of the answers the field has. Choose it on the card.")
NO_CONTACT = _("This is not among your contacts with this number. Add the contact, and choose it on the card.")
MORE_THAN_CONTACT = _("The contact has been put on the card. The rest of the line stands here.")
SWAPPED = _("%(number)s is kept among your contacts; the card now shows %(label)s with the number that is right.")
STRANGE_NUMBER = _(
    "A telephone number is typed here that is not among your contacts. Nobody keeps it up to date there."
)
NAMES = _("This looks like the name of a person: %(names)s. Write a function instead.")
BEFORE = _("It stands before the first heading.")
UNKNOWN = _("We do not know the heading.")
NO_FIELD = _("The card has no field for it.")
OTHER_TITLE = _("You have written another title.")
AFTER = _("It stands after a line that was complete. Put it where it belongs.")
WHY = {Why.BEFORE: BEFORE, Why.UNKNOWN: UNKNOWN, Why.NO_FIELD: NO_FIELD, Why.AFTER: AFTER}

_ITEM = re.compile(r"(?<!\S)\d{1,2}\)\s+|\s+·\s+")
_DAY = re.compile(r"(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})")
MONTHS = 12


@dataclass
class Found:
    """One field with what it was given; `remarks` are said beside it and stop nothing."""

    field: CardField
    value: Any
    remarks: list[Sentence] = fresh(default_factory=list)


@dataclass
class Reading:
    """A text as a card that could be begun, and all that is not on it."""

    kind: CardKind
    title: str
    fields: dict[str, Found] = fresh(default_factory=dict)
    rest: list[Left] = fresh(default_factory=list)
    by_itself: list[str] = fresh(default_factory=list)
    named: list[str] = fresh(default_factory=list)
    repeats: bool = False

    @property
    def has_headings(self) -> bool:
        return bool(self.named)

    def card(self, *, language: str) -> Card:
        """The card as it would be begun; not saved."""
        values = {name: found.value for name, found in self.fields.items()}
        beside = {name: values.pop(name) for name in BESIDE_NAMES if name in values}
        return Card(kind=self.kind, title=self.title, language=language, content=tidy(self.kind, values), **beside)


BESIDE_NAMES = ("age_group", "reader", "department", "owner", "next_revision", "is_public")


def read(text: str, kind: CardKind, directory: Directory, *, title: str = "") -> Reading:
    """What becomes of a text as a card of a kind. A `title` given goes before the one in the text."""
    return _Reader(sort(text, kind), kind, directory).reading(title)


class _Reader:
    def __init__(self, found: Sorted, kind: CardKind, directory: Directory) -> None:
        self.found, self.kind, self.directory = found, kind, directory
        self.words = InWords(directory)
        self.rest = [Left(left.text, str(WHY[Why(left.why)]), left.under) for left in found.rest]

    def reading(self, title: str) -> Reading:
        found = self.found
        own = self._title(found.title, title)
        fields = {field.name: self._field(field) for heading in HEADINGS for field in fields_under(heading, self.kind)}
        return Reading(
            kind=self.kind,
            title=title or own,
            fields={name: one for name, one in fields.items() if one is not None},
            rest=self.rest,
            by_itself=found.by_itself,
            named=found.named,
            repeats=_repeats(found.headings),
        )

    def _title(self, own: str, given: str) -> str:
        if own and given and own != given:
            self._leave(own, OTHER_TITLE)
        elif own and not given and (why := rules.why_not_text(own, self.directory.numbers)):
            self._leave(own, why)
            return ""
        return own

    def _field(self, field: CardField) -> Found | None:
        lines = self.found.fields.get(field.name, [])
        if not lines:
            return None
        made = Found(field, None)
        if field.name in CHOICES or field.shape is Shape.FLAG or field.name == "next_revision":
            made.value = self._answer(field, lines)
        elif field.shape is Shape.TEXT:
            made.value = self._text(made, lines)
        elif field.shape is Shape.CONTACTS:
            made.value = self._contacts(field, lines)
        else:
            make = self._row if field.shape in ROWS else self._line
            made.value = self._several(made, [item for line in lines for item in _items(line)], make)
        if made.value in ("", [], None):
            return None
        self._look(made)
        return made

    # ---- one by one

    def _text(self, made: Found, lines: Sequence[Line]) -> str:
        whole = lines[0].text if len(lines) == 1 else " ".join(_sentence(line) for line in lines)
        value, swapped = self.words.with_keys(whole)
        if wrong := rules.wrong_in(made.field, value, self.directory.numbers):
            for line in lines:
                self._leave(line.text, wrong[0], made.field)
            return ""
        self._tell(made, swapped)
        return value

    def _several(
        self, made: Found, items: Sequence[str], make: Callable[[CardField, str], tuple[Any, Any]]
    ) -> list[Any]:
        """Each item alone: one that cannot stand on a card does not take the others with it."""
        kept: list[Any] = []
        for item in items:
            if len(kept) == made.field.most:
                self._leave(item, NO_ROOM % {"most": made.field.most}, made.field)
                continue
            value, swapped = make(made.field, item)
            if wrong := rules.wrong_in(made.field, [value], self.directory.numbers):
                self._leave(item, wrong[0], made.field)
            else:
                kept.append(value)
                self._tell(made, swapped)
        return kept

    def _line(self, _field: CardField, item: str) -> tuple[str, list[Swapped]]:
        return self.words.with_keys(item)

    def _row(self, field: CardField, item: str) -> tuple[dict[str, str], list[Swapped]]:
        text, called = split_call(item)
        contact = "" if is_nobody(called) else self.words.key_of(called)
        if called and not contact and not is_nobody(called):
            text = item
        who = ""
        if field.has_who:
            text, who = split_who(text)
        text, swapped = self.words.with_keys(text)
        if field.shape is Shape.CALLS and not called:
            text, contact = self.words.one_call(text)
        row = {"text": text, "contact": contact}
        return (row | {"who": who} if field.has_who else row), swapped

    def _contacts(self, field: CardField, lines: Sequence[Line]) -> list[str]:
        keys: list[str] = []
        for line in lines:
            key, others = self.words.found_in(line.bare)
            if not key:
                self._leave(line.text, NO_CONTACT, field)
            elif key not in keys and len(keys) == field.most:
                self._leave(line.text, NO_ROOM % {"most": field.most}, field)
            else:
                keys += [] if key in keys else [key]
                if others:
                    self._leave(others, MORE_THAN_CONTACT, field)
        return keys

    def _answer(self, field: CardField, lines: Sequence[Line]) -> Any:
        value = None
        for line in lines:
            read = _day(line.text) if field.name == "next_revision" else _answers(field.name).get(plain(line.text))
            if read is None or value is not None:
                self._leave(line.text, NOT_READ, field)
            else:
                value = read
        return value

    # ---- what is said beside

    def _leave(self, text: str, why: Sentence, field: CardField | None = None) -> None:
        self.rest.append(Left(text, str(why), str(field.label) if field else ""))

    def _tell(self, made: Found, swapped: Sequence[Swapped]) -> None:
        made.remarks += [
            SWAPPED % {"number": one.number, "label": self.directory.entry(one.key).label} for one in swapped
        ]

    def _look(self, made: Found) -> None:
        texts = texts_of(made.field, {made.field.name: made.value}) if made.field.name not in CHOICES else []
        if made.field.name == "next_revision":
            return
        if any(any_typed(PLACEHOLDER.sub(" ", text)) for text in texts):
            made.remarks.append(STRANGE_NUMBER)
        if names := likely_names("\n".join(texts)):
            made.remarks.append(NAMES % {"names": ", ".join(names)})


@cache
def _answers(name: str) -> dict[str, Any]:
    """Every answer of a field as it may be written, in both languages."""
    found: dict[str, Any] = {}
    for language in LANGUAGE_NAMES:
        with override(language):
            if name in CHOICES:
                found |= {plain(str(words)): key.value for key, words in CHOICES[name].items()}
            else:
                found |= {plain(str(YES)): True, plain(str(NO)): False}
    return found


def _day(text: str) -> date | None:
    """A day as cards write it, as a form does, or in figures."""
    if parts := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text):
        year, month, day = map(int, parts.groups())
        return _date(year, month, day)
    if parts := _DAY.fullmatch(text):
        day, month, year = map(int, parts.groups())
        return _date(year, month, day)
    return _long_day(text)


def _long_day(text: str) -> date | None:
    parts = re.fullmatch(r"(\d{1,2})\.? ([^\W\d]+) (\d{4})", text)
    month = _months().get(parts[2].casefold()) if parts else None
    return _date(int(parts[3]), month, int(parts[1])) if parts and month else None


@cache
def _months() -> dict[str, int]:
    """The months by name, in both languages, as a long day has them."""
    found = {}
    for language in LANGUAGE_NAMES:
        with override(language):
            for month in range(1, MONTHS + 1):
                found[plain(long_date(date(2000, month, 1))).split()[1]] = month
    return found


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _items(line: Line) -> list[str]:
    """The items of one line: itself, or several where they are counted inside it."""
    if line.listed:
        return [line.text]
    bare = unlisted(line.text)
    parts = [part.strip() for part in _ITEM.split(line.text) if part.strip()] if not line.literal else []
    return parts if len(parts) > 1 else [bare]


def _sentence(line: Line) -> str:
    return line.text if line.literal else line.text.removeprefix("- ")


def _repeats(headings: Sequence[str]) -> bool:
    """Whether a heading comes back after another: there may be several cards in the text."""
    once = [key for place, key in enumerate(headings) if place == 0 or headings[place - 1] != key]
    return len(set(once)) < len(once)
