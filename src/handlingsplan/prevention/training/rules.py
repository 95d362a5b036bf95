# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Decisions about meetings, evaluations and coverage on plain values."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlingsplan.lib.small_numbers import SMALLEST_SHOWN

from .terms import LINK_OPEN_FOR_DAYS, Answer


@dataclass(frozen=True)
class Trained:
    """So many people of a department, trained in one kind of thing on a day, to be refreshed before another."""

    unit: int
    kind: str
    people: int
    on: date
    refresh_on: date

    def counts(self, today: date) -> bool:
        return self.on <= today <= self.refresh_on


@dataclass(frozen=True)
class Coverage:
    """How far a department has come. `people` is None where nobody has counted them; `is_small` hides everything.

    `trained` is a lower bound: the largest number trained in any one kind of thing, so that nobody counts twice.
    """

    unit: int
    people: int | None
    trained: int
    lapsed: int
    latest: date | None

    @property
    def is_small(self) -> bool:
        return self.people is not None and self.people < SMALLEST_SHOWN

    @property
    def is_gap(self) -> bool:
        """Nobody has been trained, or nobody any more."""
        return self.trained == 0

    @property
    def missing(self) -> int | None:
        """How many are not trained as far as we know."""
        return None if self.people is None else self.people - self.trained


def coverage(unit: int, people: int | None, records: Iterable[Trained], today: date) -> Coverage:
    """The coverage of one department on a day."""
    mine = [record for record in records if record.unit == unit and record.on <= today]
    now: Counter[str] = Counter()
    before: Counter[str] = Counter()
    for record in mine:
        (now if record.counts(today) else before)[record.kind] += record.people
    trained, lapsed = max(now.values(), default=0), max(before.values(), default=0)
    if people is not None:
        trained, lapsed = min(trained, people), min(lapsed, people)
    return Coverage(unit, people, trained, lapsed, max((record.on for record in mine), default=None))


def can_be_evaluated(state_is_held: bool, held_on: date | None, answers: int, participants: int, today: date) -> bool:
    """Whether the link of an evaluation is open: after the meeting, for two months, for as many as took part."""
    if not state_is_held or held_on is None or answers >= participants:
        return False
    return held_on <= today <= held_on + timedelta(days=LINK_OPEN_FOR_DAYS)


def most_answers(took_part: int | None, expected: int) -> int:
    """How many may answer: as many as took part, none where none did; as many as were expected till it is known."""
    return expected if took_part is None else took_part


def is_answered_out(held_on: date | None, answers: int, participants: int, today: date) -> bool:
    """Whether no further answer can come. Shown before that, the next reading would tell what one person answered."""
    if held_on is None:
        return False
    return answers >= participants or today > held_on + timedelta(days=LINK_OPEN_FOR_DAYS)


def counted(answers: Sequence[str]) -> list[tuple[Answer, int]]:
    """How many gave each answer, in the order of the answers."""
    found = Counter(answers)
    return [(answer, found[answer]) for answer in Answer]


def may_be_shown(answers: int) -> bool:
    """Few answers could be traced to those who gave them."""
    return answers >= SMALLEST_SHOWN
