# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands out in the log of a week without reading a word of any case (law.md 6); decided on plain values."""

import hashlib
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from handlingsplan.lib.dates import DENMARK

from .terms import Why

MANY = 15
WITHIN = timedelta(hours=1)
NIGHT_BEGINS, NIGHT_ENDS = 22, 6
SAMPLE_SHARE, SAMPLE_AT_LEAST = 0.05, 10


class Flag(StrEnum):
    MANY = "many"
    SHUT = "shut"
    NIGHT = "night"


@dataclass(frozen=True)
class Opening:
    """One line of the log that says that a case was opened."""

    number: int
    at: datetime
    by: int | None
    file_id: int
    why: str
    fingerprint: str = ""


def is_night(at: datetime) -> bool:
    """Whether it was between ten in the evening and six in the morning in Denmark."""
    hour = at.astimezone(DENMARK).hour
    return hour >= NIGHT_BEGINS or hour < NIGHT_ENDS


def flagged(openings: Iterable[Opening]) -> list[tuple[Flag, Opening]]:
    """What a controller looks at first: many different cases within an hour, a shut one, one at night."""
    found: list[tuple[Flag, Opening]] = []
    by_person: dict[int | None, list[Opening]] = defaultdict(list)
    for opening in openings:
        by_person[opening.by].append(opening)
        if opening.why == Why.LOCK_BROKEN:
            found.append((Flag.SHUT, opening))
        if is_night(opening.at):
            found.append((Flag.NIGHT, opening))
    for theirs in by_person.values():
        found += [(Flag.MANY, opening) for opening in _too_many(sorted(theirs, key=lambda one: one.at))]
    return sorted(found, key=lambda pair: pair[1].number)


def _too_many(openings: Sequence[Opening]) -> list[Opening]:
    """The opening by which a person reached too many different cases within an hour; once for each such hour."""
    found: list[Opening] = []
    begins = 0
    for place, opening in enumerate(openings):
        while opening.at - openings[begins].at > WITHIN:
            begins += 1
        if len({one.file_id for one in openings[begins : place + 1]}) >= MANY:
            found.append(opening)
            begins = place + 1
    return found


def sample(openings: Sequence[Opening], week: str) -> list[Opening]:
    """The openings to look at in a week: one in twenty, at least ten; at random, and the same whenever it is asked."""
    wanted = max(SAMPLE_AT_LEAST, math.ceil(len(openings) * SAMPLE_SHARE))
    drawn = sorted(openings, key=lambda one: hashlib.sha256(f"{week}:{one.fingerprint}".encode()).digest())
    return sorted(drawn[:wanted], key=lambda one: one.number)
