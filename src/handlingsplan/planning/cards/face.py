# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a card shows, in its own language, with the numbers of today: the same for page, paper and Word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from handlingsplan.contacts.queries import Entry
from handlingsplan.contacts.terms import ALARM, EMERGENCY, POLICE

from .directory import Directory
from .models import CardText
from .rules import PLACEHOLDER, quoted
from .schema import PHASES, CardField, Shape, fields_of
from .terms import AGE_NAMES, KIND_SHAPES, KIND_WORDS, READER_NAMES, AgeGroup, CardKind, Reader


@dataclass(frozen=True)
class Piece:
    """A stretch of a text: plain words, a contact to call, or a gap where nobody can be called."""

    text: str
    number: str = ""
    is_gap: bool = False


@dataclass(frozen=True)
class Call:
    """Somebody to call, in words of her own or those of the directory."""

    key: str
    label: str
    number: str = ""
    hours: str = ""
    words: tuple[Piece, ...] = ()
    is_gap: bool = False
    is_emergency: bool = False


@dataclass(frozen=True)
class Line:
    """One line, point or step; `number` is the step's number where steps are counted."""

    pieces: tuple[Piece, ...]
    number: int = 0
    who: str = ""
    call: Call | None = None


@dataclass(frozen=True)
class Part:
    """One field of the card as it is read. `style` is the shape of the field."""

    name: str
    label: str
    style: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Face:
    """A card as it is read."""

    kind: CardKind
    mark: str
    shape: str
    title: str
    language: str
    for_whom: str
    about: str
    alarm_title: str
    alarm: tuple[Call, ...]
    parts: tuple[Part, ...]
    contacts: tuple[Call, ...]
    caution: str
    contacts_title: str
    gap: str
    unverified: tuple[Entry, ...] = ()
    keys: tuple[str, ...] = field(default=())

    @property
    def is_acute(self) -> bool:
        return self.kind is CardKind.ACUTE

    def part(self, name: str) -> Part | None:
        """One part by the name of its field, where the card has it."""
        return next((part for part in self.parts if part.name == name), None)


def face(text: CardText, directory: Directory, *, internal: bool) -> Face:
    """The card as it is read today. In public, contacts that are not public lose their numbers."""
    with override(text.language):
        return _Drawn(text, directory, internal).face()


STEPS_FIRST = ("task", "steps", "age_unknown", "duty_note")
"""What a reader in a hurry reads first of a concern card; the rest follows in the order it is written."""

IN_THE_HEAD = ("role",)
"""Fields that stand above the card's parts, beside its title."""


def reader_of(text: CardText) -> str:
    """Whom the card is written for: the role of an acute card, the reader of a concern card, and the department."""
    reader = text.content.get("role") or str(READER_NAMES[Reader(text.reader)])
    return " · ".join(filter(None, [reader, text.department]))


class _Drawn:
    def __init__(self, text: CardText, directory: Directory, internal: bool) -> None:
        self.text, self.directory, self.internal = text, directory, internal
        self.content: Mapping[str, Any] = text.content
        self.steps = 0

    def face(self) -> Face:
        text, kind = self.text, self.text.kind_now
        keys = tuple(quoted(text.kind, self.content))
        return Face(
            kind=kind,
            mark=str(KIND_WORDS[kind]),
            shape=KIND_SHAPES[kind],
            title=text.title,
            language=text.language,
            for_whom=reader_of(text),
            about=str(AGE_NAMES[AgeGroup(text.age_group)]),
            alarm_title=_("Call first") if kind is CardKind.ACUTE else _("Is it acute?"),
            alarm=tuple(self._alarm()),
            parts=tuple(part for part in map(self._part, _reading_order(kind)) if part and part.lines),
            contacts=tuple(self._call(key) for key in self.content.get("contacts") or ()),
            caution=_(
                "A single sign says little. Look at several together, over time, and at what supports. "
                "None of them is in itself a sign of extremism."
            )
            if self.content.get("signs")
            else "",
            contacts_title=_("Whom to call"),
            gap=_("not filled in"),
            unverified=tuple(self.directory.unverified(keys)),
            keys=keys,
        )

    # ---- whom to call

    def _alarm(self) -> Iterator[Call]:
        """112 and 114 before all others, 112 before what is put in; an acute card's own words where it has them."""
        fixed = {
            ALARM: _("Danger right now"),
            POLICE: _("A threat or a plan, but no danger right now. In doubt: 112"),
        }
        rows = self.content.get("call_first") or []
        police = [self._row(row) for row in rows if row.get("contact") in EMERGENCY]
        said = {call.key for call in police}
        if ALARM not in said:
            police.insert(0, self._call(ALARM, fixed[ALARM]))
        if POLICE not in said:
            after = next(place for place, call in enumerate(police, start=1) if call.key == ALARM)
            police.insert(after, self._call(POLICE, fixed[POLICE]))
        yield from police
        yield from (self._row(row) for row in rows if row.get("contact") not in EMERGENCY)

    def _row(self, row: Mapping[str, str]) -> Call:
        if row.get("contact"):
            return self._call(row["contact"], row.get("text", ""))
        return Call(key="", label="", words=self._pieces(row.get("text", "")))

    def _call(self, key: str, words: str = "") -> Call:
        entry = self.directory.entry(key, internal=self.internal)
        return Call(
            key=key,
            label=entry.label,
            number=entry.number,
            hours=entry.hours,
            words=self._pieces(words),
            is_gap=not entry.is_filled and (self.internal or entry.public),
            is_emergency=key in EMERGENCY,
        )

    # ---- the fields

    def _part(self, field: CardField) -> Part | None:
        if field.shape in (Shape.CONTACTS, Shape.CALLS) or field.name in IN_THE_HEAD:
            return None
        return Part(field.name, str(field.label), _style(field), tuple(self._lines(field)))

    def _lines(self, field: CardField) -> Iterator[Line]:
        value = self.content.get(field.name)
        match field.shape:
            case Shape.TEXT if value and field.name != "infohus_step":
                yield Line(self._pieces(value))
            case Shape.LINES:
                yield from (Line(self._pieces(line)) for line in value or ())
            case Shape.STEPS:
                yield from self._numbered(field, value or [])

    def _numbered(self, field: CardField, rows: list[dict[str, str]]) -> Iterator[Line]:
        """Steps are counted through the phases; a concern card begins with the manager and ends with the infohus."""
        if field.name == "steps" and self.content.get("talk_to_leader"):
            yield self._step(Line((Piece(_("Talk to your nearest manager the same day.")),)))
        for row in rows:
            call = self._call(row["contact"]) if row.get("contact") else None
            yield self._step(Line(self._pieces(row.get("text", "")), who=row.get("who", ""), call=call))
        if field.name == "steps" and self.content.get("infohus_step"):
            yield self._step(Line(self._pieces(self.content["infohus_step"])))

    def _step(self, line: Line) -> Line:
        self.steps += 1
        return Line(line.pieces, number=self.steps, who=line.who, call=line.call)

    def _pieces(self, text: str) -> tuple[Piece, ...]:
        found: list[Piece] = []
        for place, part in enumerate(PLACEHOLDER.split(text)):
            if place % 2:
                found.append(self._quoted(part))
            elif part:
                found.append(Piece(part))
        return tuple(found)

    def _quoted(self, key: str) -> Piece:
        if self.directory.reach(key) is None:
            return Piece(key, is_gap=True)
        entry = self.directory.entry(key, internal=self.internal)
        if not entry.is_filled:
            return Piece(entry.label, is_gap=self.internal or entry.public)
        return Piece("" if key in EMERGENCY else entry.label, number=entry.number)


def _reading_order(kind: CardKind) -> list[CardField]:
    fields = fields_of(kind)
    if kind is CardKind.ACUTE:
        return list(fields)
    first = [found for name in STEPS_FIRST for found in fields if found.name == name]
    return [*first, *(found for found in fields if found.name not in STEPS_FIRST)]


def _style(field: CardField) -> str:
    return "phase" if field.name in PHASES else field.shape.value
