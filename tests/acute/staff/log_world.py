# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A situation to write in, and phones that write, lose their network, and send again."""

import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from handlingsplan.acute.staff.book import DRILL, REAL
from handlingsplan.acute.staff.merging import NewLine
from tests.people import Cast

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def situation_in(cast: Cast, *, drill: bool = False, number: int = 1, **more: Any) -> Any:
    """A situation under way at home; ask inside its scope."""
    facts = {
        "title": "Trussel mod skole",
        "what": "En trussel er ringet ind.",
        "where": "Skolen",
        "how": "Rolig",
        "begun": "Politiet er ringet op.",
        "vocabulary": "own",
        "level": "raised",
        "activated_at": NOON,
    }
    book = DRILL if drill else REAL
    return book.situation.objects.create(municipality=cast.home, number=number, **facts | more)


@dataclass
class Phone:
    """Its clock is `fast` by so much; it keeps its lines until they are acknowledged."""

    fast: timedelta
    device: uuid.UUID = field(default_factory=uuid.uuid4)
    lines: list[NewLine] = field(default_factory=list)

    def clock(self, truly: datetime) -> datetime:
        return truly + self.fast

    def write(self, truly: datetime, *, corrects: NewLine | None = None) -> NewLine:
        number = len(self.lines)
        line = NewLine(
            text=f"Linje {number}",
            written_at=self.clock(truly),
            device=self.device,
            sequence=number,
            corrects=corrects.uid if corrects else None,
        )
        self.lines.append(line)
        return line


@dataclass
class Story:
    """What several phones wrote and when it truly was, and in which parts it was sent: by phone, which lines, when."""

    phones: list[Phone]
    truly: dict[uuid.UUID, datetime]
    sendings: list[tuple[int, list[int]]]
    others: list[tuple[int, list[int]]]


@st.composite
def stories(draw: Any) -> Story:
    """Drops, duplicates, parts in any order, clocks up to a day wrong, and corrections of what has no number yet."""
    skews = draw(st.lists(st.integers(-86400, 86400), min_size=1, max_size=4))
    phones = [Phone(timedelta(seconds=skew)) for skew in skews]
    writings = draw(st.lists(st.tuples(st.integers(0, len(phones) - 1), st.integers(0, 5), st.booleans()), max_size=14))
    truly: dict[uuid.UUID, datetime] = {}
    written: list[NewLine] = []
    now = NOON
    for phone, pause, is_correction in writings:
        now += timedelta(seconds=pause)
        corrects = draw(st.sampled_from(written)) if is_correction and written else None
        line = phones[phone].write(now, corrects=corrects)
        written.append(line)
        truly[line.uid] = now
    return Story(phones, truly, _sendings(draw, phones), _sendings(draw, phones))


def _sendings(draw: Any, phones: list[Phone]) -> list[tuple[int, list[int]]]:
    """Random parts, sent again at will; at the end everything, until a correction of a correction has come too."""
    some = []
    for phone in draw(st.lists(st.integers(0, len(phones) - 1), max_size=10)):
        count = len(phones[phone].lines)
        if count:
            some.append((phone, draw(st.lists(st.integers(0, count - 1), max_size=2 * count))))
    order = draw(st.permutations(range(len(phones))))
    rounds = 1 + sum(len(phone.lines) for phone in phones)
    return some + [(phone, list(range(len(phones[phone].lines)))) for _round in range(rounds) for phone in order]
