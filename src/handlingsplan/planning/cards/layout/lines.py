# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A text line by line: which heading it stands under, which field it is meant for, and what nobody can place.

A text may say more than a plain one: a line that begins with # is a heading, **words** may be one, and a line behind a
backslash is none. `documents.word_text` writes Word files so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from django.utils.translation import override

from handlingsplan.lib.text import writable
from handlingsplan.planning.cards.schema import ROWS, Shape, fields_of
from handlingsplan.planning.cards.terms import LANGUAGE_NAMES, MOST_LETTERS_IN_TITLE, CardKind

from .headings import EMPTY, HEADINGS
from .names import Name, What, name, plain, unnumbered

MARKED_ENOUGH = 5
"""With so many headings marked as headings, a line that is not marked is none."""

_MARKED = re.compile(r"#{1,6}\s+(.*)|#{1,6}$")
_LEAD = re.compile(r"\*\*(.+?)\*\*(\s*:)?\s*(.*)")
_BULLET = re.compile(r"[•\-–—*·▪◦‣]\s+")
_NUMBER = re.compile(
    r"\(?\d{1,2}(?:[.)]|\.\))\s*(?=\D)(?!(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\b)", re.I
)
_LOOSE = {heading.key: heading.loose for heading in HEADINGS}


class Why(StrEnum):
    """Why a line has no place in a field."""

    BEFORE = "before"
    UNKNOWN = "unknown"
    NO_FIELD = "no_field"
    AFTER = "after"


@dataclass(frozen=True)
class Line:
    """One line meant for a field. `listed`: it was an item of a real list; `literal`: its first signs are its own."""

    text: str
    listed: bool = False
    literal: bool = False

    @property
    def bare(self) -> str:
        """The line as an item, without a bullet or a number before it."""
        return self.text if self.listed else unlisted(self.text)


@dataclass(frozen=True)
class Left:
    """A line without a place: why, and the heading it stood under as it is written."""

    text: str
    why: str
    under: str = ""


@dataclass
class Sorted:
    """Every line of a text in one of these; `named` are the headings themselves, as written."""

    title: str = ""
    fields: dict[str, list[Line]] = field(default_factory=dict)
    rest: list[Left] = field(default_factory=list)
    by_itself: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)


def unlisted(text: str) -> str:
    """The text without one bullet or number before it."""
    for sign in (_BULLET, _NUMBER):
        if found := sign.match(text):
            return text[found.end() :]
    return text


def lines_in(text: str) -> list[str]:
    """The lines that say something, tidied."""
    return [line for raw in text.splitlines() if (line := " ".join(writable(raw).split()))]


def sort(text: str, kind: CardKind) -> Sorted:
    """Every line of the text to its place."""
    lines = lines_in(text)
    return _Sorter(lines, kind).sorted()


class _Sorter:
    def __init__(self, lines: list[str], kind: CardKind) -> None:
        self.lines, self.kind = lines, kind
        self.found = Sorted()
        self.heading = ""
        self.under = ""
        self.place: Name | None = None
        self.why = Why.BEFORE
        self.is_marked = len(set(self._marked_headings())) >= MARKED_ENOUGH
        self.is_after_name = self.is_full = False
        self.open_ended = {field.name for field in fields_of(kind) if field.shape in (*ROWS, Shape.CONTACTS)}

    def sorted(self) -> Sorted:
        rest = self.lines
        if rest and (title := self._title(rest[0])) is not None:
            self.found.title, rest = title, rest[1:]
        for line in rest:
            self._take(line)
        return self.found

    def _marked_headings(self) -> Iterator[str]:
        for line in self.lines:
            if (words := _whole_name(line)) and (named := name(words, self.kind)) and named.what is What.HEADING:
                yield named.key

    def _title(self, line: str) -> str | None:
        """The first line, where it is short enough and no heading."""
        words = _whole_name(line) or line.removeprefix("\\")
        pair = _inline(words)
        is_name = name(words, self.kind) or (pair and name(pair[0], self.kind))
        if is_name and not (self.is_marked and self._is_above_all(line)):
            return None
        return words if len(words) <= MOST_LETTERS_IN_TITLE and not _BULLET.match(words) else None

    def _is_above_all(self, line: str) -> bool:
        """Whether the line alone is marked as the title of the text."""
        return line.startswith("# ") and not any(other.startswith("# ") for other in self.lines[1:])

    def _take(self, line: str) -> None:
        after_name, self.is_after_name = self.is_after_name, False
        if marked := _MARKED.fullmatch(line):
            self._enter_or_set_aside(marked[1] or "")
            return
        listed = line.startswith("• ")
        if not listed and not after_name and plain(line) in _quiet_lines():
            self.found.by_itself.append(line)
            return
        words = line[2:] if listed else line
        if words.startswith("\\"):
            self._place(Line(words[1:], listed=listed, literal=True))
        elif lead := _LEAD.fullmatch(unlisted(words) if not listed else words):
            self._lead(lead[1] + (lead[2] or "").strip(), lead[3], listed=listed)
        elif listed or (after_name and self.is_marked) or not self._plain(words):
            self._place(Line(words, listed=listed))

    def _lead(self, words: str, rest: str, *, listed: bool) -> None:
        """Words in bold, alone or before a colon and a text: a name, or a line like others."""
        named = name(words, self.kind, self.heading) if not rest or words.endswith(":") else None
        if named is None:
            self._place(Line(f"{words} {rest}".strip(), listed=listed))
        else:
            self._enter_with(named, words, rest)

    def _plain(self, line: str) -> bool:
        """Whether the line is a name, alone or with its text behind a colon; then it is taken."""
        if _BULLET.match(line):
            return False
        named = name(line, self.kind, self.heading)
        if named and not (self.is_marked and named.what is What.HEADING):
            self._enter(named, line)
            return True
        before, behind = _inline(line) or ("", "")
        named = name(before, self.kind, self.heading) if before else None
        if named is None or (named.what is What.HEADING and not self._is_sure(named, before)):
            return False
        self._enter_with(named, before, behind)
        return True

    def _is_sure(self, named: Name, before: str) -> bool:
        """Whether a heading with its text behind it is one: by its first name, or with a number."""
        return not self.is_marked and (named.is_first_name or unnumbered(before) != before)

    def _enter_with(self, named: Name, words: str, rest: str) -> None:
        """A name with its text behind it. A field that is filled in so is full."""
        self._enter(named, words)
        pair = _inline(rest) if named.what is What.HEADING else None
        inner = name(pair[0], self.kind, self.heading) if pair else None
        if pair and inner and inner.what is not What.HEADING:
            self._enter(inner, pair[0])
            rest = pair[1]
        self._place(Line(rest))
        self.is_full = bool(rest) and self.place is not None and self.place.key not in self.open_ended

    def _enter_or_set_aside(self, words: str) -> None:
        if named := name(words, self.kind, self.heading):
            self._enter(named, words)
            return
        self.place, self.under, self.why, self.is_full = None, words, Why.UNKNOWN, False
        if words:
            self.found.rest.append(Left(words, self.why, words))

    def _enter(self, named: Name, words: str) -> None:
        self.found.named.append(words)
        self.under, self.is_full = words, False
        if named.what is What.HEADING:
            self.is_after_name = self.heading == named.key  # a concern card has a field of the same name
            self.heading = named.key
            self.found.headings.append(named.key)
            loose = _LOOSE[named.key].get(self.kind, "")
            self.place = Name(What.FIELD, loose) if loose else None
            self.why = Why.NO_FIELD
        else:
            self.place, self.is_after_name = named, True

    def _place(self, line: Line) -> None:
        if not line.text:
            return
        if self.place is None:
            self.found.rest.append(Left(line.text, self.why, self.under))
        elif self.is_full and line.bare == line.text and not line.listed:
            self.found.rest.append(Left(line.text, Why.AFTER, self.under))
        elif self.place.what is What.BY_ITSELF:
            self.found.by_itself.append(line.text)
        else:
            self.found.fields.setdefault(self.place.key, []).append(line)


@lru_cache(maxsize=1)
def _quiet_lines() -> frozenset[str]:
    """What stands under a heading that has nothing, in both languages."""
    found = set()
    for language in LANGUAGE_NAMES:
        with override(language):
            found.add(plain(str(EMPTY)))
    return frozenset(found)


def _whole_name(line: str) -> str:
    """The words of a line that is marked as a heading, or bold all through; "" for others."""
    if marked := _MARKED.fullmatch(line):
        return marked[1] or ""
    lead = _LEAD.fullmatch(line.removeprefix("• "))
    return lead[1].rstrip(":") if lead and not lead[3] else ""


def _inline(line: str) -> tuple[str, str] | None:
    """What stands before and behind the first colon."""
    before, colon, behind = line.partition(":")
    return (before.strip(), behind.strip()) if colon and before.strip() and behind.strip() else None
