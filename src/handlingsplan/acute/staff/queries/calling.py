# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is called in: the seats of a situation with everybody who was called for them, and whose turn it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from handlingsplan.acute.staff import callbook
from handlingsplan.acute.staff.book import REAL, book_of
from handlingsplan.acute.staff.codes import digest_of_secret
from handlingsplan.acute.staff.models import Call, Situation, SituationShape
from handlingsplan.acute.staff.roles import is_ad_hoc, role_name
from handlingsplan.acute.staff.terms import CallState, Sending


@dataclass(frozen=True)
class Person:
    """Somebody in a seat's chain. `is_turn` is whether she is the one to telephone now."""

    call: Any
    is_turn: bool
    is_overdue: bool
    is_deputy: bool
    messages: Sequence[Any]

    @property
    def state(self) -> CallState:
        return CallState(self.call.state)

    @property
    def has_failed_messages(self) -> bool:
        return any(message.state == Sending.FAILED for message in self.messages)

    @property
    def arrives_at(self) -> datetime | None:
        if self.call.minutes_away is None or self.call.answered_at is None:
            return None
        answered: datetime = self.call.answered_at
        return answered + timedelta(minutes=self.call.minutes_away)

    @property
    def may_be_asked(self) -> bool:
        return self.state == CallState.WAITING


@dataclass(frozen=True)
class Seat:
    """A seat with the people who are called for it: its holder, then her deputies."""

    position: int
    role: str
    people: Sequence[Person]
    is_over: bool = False

    @property
    def name(self) -> str:
        return role_name(self.role)

    @property
    def is_filled(self) -> bool:
        return any(person.state == CallState.COMING for person in self.people)

    @property
    def is_at_rest(self) -> bool:
        """A seat that is called only where the situation asks for it, and has not been."""
        return is_ad_hoc(self.role) and all(person.state == CallState.WAITING for person in self.people)

    @property
    def foremost(self) -> Person:
        """Who the seat stands for on one line: whoever comes, else whose turn it is, else the last who was asked."""
        coming = [person for person in self.people if person.state == CallState.COMING]
        return next(iter([*coming, *(person for person in self.people if person.is_turn)]), self.people[-1])

    @property
    def has_nobody_left(self) -> bool:
        return not self.is_over and not self.is_filled and not any(person.is_turn for person in self.people)


@dataclass(frozen=True)
class Turn:
    """The one to telephone now, for which seat, and who is after her in it."""

    seat: Seat
    person: Person
    after: Person | None


def turn_now(found: Sequence[Seat]) -> Turn | None:
    """Of all whose turn it is, the one to telephone: the first whom nothing could be written to, and where everybody
    was written to, the first who has not answered. None where nobody is waited for."""
    turns = [
        Turn(seat, person, next(iter(seat.people[place + 1 :]), None))
        for seat in found
        if not seat.is_at_rest
        for place, person in enumerate(seat.people)
        if person.is_turn
    ]
    unwritten = [turn for turn in turns if turn.person.state == CallState.WAITING]
    return next(iter([*unwritten, *turns]), None)


def noted_last(found: Sequence[Seat]) -> Person | None:
    """Whose answer was noted last."""
    answered = [person for seat in found for person in seat.people if person.call.answered_at]
    return max(answered, key=lambda person: person.call.answered_at, default=None)


def seats(situation: SituationShape, *, at: datetime) -> list[Seat]:
    """Every seat in the order it is called."""
    calls = book_of(situation).call.objects.filter(situation=situation).prefetch_related("dispatches")
    chains: dict[int, list[Any]] = {}
    for call in calls:
        chains.setdefault(call.position, []).append(call)
    over = not situation.is_open
    return [_seat(position, _in_line(chain), at, over) for position, chain in sorted(chains.items())]


def _in_line(chain: list[Any]) -> list[Any]:
    """The holder first, then whoever stands in for the one before."""
    after = {call.stands_in_for_id: call for call in chain}
    found, here = [], after.get(None)
    while here is not None:
        found.append(here)
        here = after.get(here.pk)
    return found


def _seat(position: int, chain: list[Any], at: datetime, over: bool) -> Seat:
    turn = None if over else callbook.turn_of(chain, at)
    people = [
        Person(call, place == turn, not over and callbook.is_overdue(call, at), place > 0, list(call.dispatches.all()))
        for place, call in enumerate(chain)
    ]
    return Seat(position, chain[0].role, people, over)


def call_answered_at(secret: str) -> Call | None:
    """The real call that this personal link answers, in the municipality in scope."""
    found: Call | None = (
        REAL.call.objects.select_related("situation").filter(secret_digest=digest_of_secret(secret)).first()
    )
    return found


def situation_opened_by(secret: str, *, at: datetime) -> Situation | None:
    """The open situation that this key opens; a day after it was activated it opens nothing."""
    return (
        Situation.objects.exclude(secret_digest="")
        .filter(secret_digest=digest_of_secret(secret), activated_at__gt=at - callbook.KEY_LASTS, closed_at=None)
        .first()
    )
