# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""When a number is answered: weekly hours read from a line of words, and what is so at a moment in Denmark.

A week is written as "man-ons, fre 8-15; tors 8-17", "alle dage 8-22" or "hele døgnet". On public holidays nobody
answers unless "helligdage 10-14" stands there too, or it is "alle dage". Christmas Eve, New Year's Eve and Constitution
Day count as holidays, since town halls are shut: who is told "closed" wrongly is told what to do instead.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from handlingsplan.lib.dates import DENMARK
from handlingsplan.lib.holidays import is_shut

MIDNIGHT = 24 * 60
LOOK_AHEAD = 14
HOLIDAYS = 7
"""The place of the hours on public holidays, after Monday to Sunday (0 to 6)."""

_DAYS = (
    ("man", "mandag", "mon", "monday"),
    ("tir", "tirs", "tirsdag", "tue", "tuesday"),
    ("ons", "onsdag", "wed", "wednesday"),
    ("tor", "tors", "torsdag", "thu", "thursday"),
    ("fre", "fredag", "fri", "friday"),
    ("lør", "lørdag", "sat", "saturday"),
    ("søn", "søndag", "sun", "sunday"),
    ("helligdag", "helligdage", "holiday", "holidays"),
)
_PLACES = {name: place for place, names in enumerate(_DAYS) for name in names}
_WHOLE = {
    "hverdage": range(5),
    "hverdag": range(5),
    "weekdays": range(5),
    "weekend": range(5, 7),
    "weekender": range(5, 7),
    "weekends": range(5, 7),
    "alle dage": range(8),
    "every day": range(8),
}
_ALWAYS = {"hele døgnet", "døgnåbent", "day and night", "24/7"}
_CLOSED = {"lukket", "closed"}
_LINE = re.compile(r"^(?P<days>[^\d]+?)\s*(?P<hours>\d.*|lukket|closed|hele døgnet)$")
_SPAN = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*-\s*(\d{1,2})(?:[.:](\d{2}))?")


class NotHours(ValueError):
    """A line of hours that cannot be read; `line` is the part that was not understood."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True)
class Span:
    """From one minute of the day to another."""

    opens: int
    closes: int


@dataclass(frozen=True)
class Week:
    """The hours of Monday to Sunday, and of public holidays."""

    days: tuple[tuple[Span, ...], ...]

    @property
    def never_closes(self) -> bool:
        return all(spans == (Span(0, MIDNIGHT),) for spans in self.days)

    def on(self, day: date) -> tuple[Span, ...]:
        """The hours of one day."""
        return self.days[HOLIDAYS if is_shut(day) else day.weekday()]


@dataclass(frozen=True)
class Standing:
    """How it stands at a moment: open or not, and when that changes; None where it does not within a fortnight."""

    is_open: bool
    changes_at: datetime | None


@lru_cache(maxsize=512)
def week(text: str) -> Week | None:
    """The hours a line tells of; None for an empty one. Raises NotHours."""
    days: list[tuple[Span, ...]] = [() for _ in range(8)]
    plain = re.sub(r"[–—]| til | to ", "-", text.lower())
    parts = [part.strip(" .") for part in re.split(r"[;\n]", plain) if part.strip(" .")]
    for part in parts:
        for place, spans in _read(part):
            days[place] = spans
    return Week(tuple(days)) if parts else None


def standing(hours: Week, now: datetime) -> Standing:
    """How it stands at a moment, by the clock in Denmark. `now` knows its time zone."""
    here = now.astimezone(DENMARK)
    if hours.never_closes:
        return Standing(is_open=True, changes_at=None)
    stretches = _stretches(hours, here.date())
    for opens, closes in stretches:
        if here < opens:
            return Standing(is_open=False, changes_at=opens)
        if here < closes:
            return Standing(is_open=True, changes_at=closes)
    return Standing(is_open=False, changes_at=None)


def _stretches(hours: Week, today: date) -> list[tuple[datetime, datetime]]:
    """The open stretches of the next fortnight; one that ends at midnight runs on into the next day's."""
    found: list[tuple[datetime, datetime]] = []
    for ahead in range(LOOK_AHEAD):
        day = today + timedelta(days=ahead)
        for span in hours.on(day):
            opens, closes = _moment(day, span.opens), _moment(day, span.closes)
            if found and found[-1][1] == opens:
                found[-1] = (found[-1][0], closes)
            else:
                found.append((opens, closes))
    return found


def _moment(day: date, minute: int) -> datetime:
    day, minute = (day + timedelta(days=1), 0) if minute == MIDNIGHT else (day, minute)
    return datetime.combine(day, time(minute // 60, minute % 60), tzinfo=DENMARK)


def _read(part: str) -> Iterator[tuple[int, tuple[Span, ...]]]:
    if part in _ALWAYS:
        yield from ((place, (Span(0, MIDNIGHT),)) for place in range(8))
        return
    match = _LINE.match(part)
    if match is None:
        raise NotHours(part)
    spans = _spans(match["hours"], part)
    for place in _places(match["days"].replace(" kl.", "").strip(" :,-"), part):
        yield place, spans


def _places(words: str, part: str) -> list[int]:
    found: list[int] = []
    for word in re.split(r"\s*,\s*|\s+og\s+|\s+and\s+", words):
        ends = re.split(r"\s*-\s*", word)
        if word in _WHOLE:
            found += _WHOLE[word]
        elif word in _PLACES:
            found.append(_PLACES[word])
        elif len(ends) == 2 and all(end in _PLACES and _PLACES[end] < HOLIDAYS for end in ends):
            first, last = (_PLACES[end] for end in ends)
            if first > last:
                raise NotHours(part)
            found += range(first, last + 1)
        else:
            raise NotHours(part)
    return found


def _spans(words: str, part: str) -> tuple[Span, ...]:
    if words in _CLOSED:
        return ()
    if words in _ALWAYS:
        return (Span(0, MIDNIGHT),)
    found: list[Span] = []
    for piece in re.split(r"\s*,\s*|\s+og\s+|\s+and\s+", words):
        match = _SPAN.fullmatch(piece)
        if match is None:
            raise NotHours(part)
        opens, closes = (int(match[n]) * 60 + int(match[n + 1] or 0) for n in (1, 3))
        if not (opens < closes <= MIDNIGHT) or (found and opens < found[-1].closes):
            raise NotHours(part)
        found.append(Span(opens, closes))
    return tuple(found)
