# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Decisions about a notice on plain values: who may be contacted, who reads it too, what age gives, what is next."""

from dataclasses import dataclass
from datetime import date

from handlingsplan.lib.dates import plus_years

from .terms import AFTER_SAFETY, REASON_AT_LEAST, Answer, Screened, State, Step

PARTY_FROM, RESPONSIBLE_FROM, OF_AGE = 10, 15, 18


def is_reason(text: str) -> bool:
    """Whether something is said."""
    return len(" ".join(text.split())) >= REASON_AT_LEAST


def needs_second(gets_help: str) -> bool:
    """Whether somebody who was not involved before reads it too (barnets lov § 137)."""
    return gets_help == Answer.YES


def needs_safety(control_sign: str) -> bool:
    """Whether safety is judged before parents and network hear of it: unless it is said that there is no sign."""
    return control_sign != Answer.NO


def may_contact(whom: str, *, control_sign: str, is_safe: bool) -> bool:
    """Whether somebody around the child may be contacted now (R20)."""
    return whom not in AFTER_SAFETY or is_safe or not needs_safety(control_sign)


def month_of_age(born: str) -> date | None:
    """The first day of the month in which somebody turns 18: enough to plan by, and no birthday. None where unknown."""
    try:
        return plus_years(date.fromisoformat(born), OF_AGE).replace(day=1)
    except ValueError:
        return None


def age_on(born: str, day: date) -> int | None:
    """How old somebody is on a day; None where the day of birth is not known."""
    try:
        birthday = date.fromisoformat(born)
    except ValueError:
        return None
    return day.year - birthday.year - ((day.month, day.day) < (birthday.month, birthday.day))


@dataclass(frozen=True)
class Situation:
    """What is known of a notice when it is asked what to do next."""

    state: str
    done: frozenset[str]
    siblings: str = ""
    screened: str = ""
    receipt_owed: bool = True


def next_step(now: Situation) -> Step | None:
    """The one thing to do next. The 24 hours come before all else; the receipt has its own deadline and follows."""
    match now.state:
        case State.ACUTE_ASSESSMENT:
            return Step.ASSESSMENT
        case State.SECOND_ASSESSMENT:
            return Step.SECOND
        case State.CLOSED:
            return None
    if now.siblings == Answer.YES and Step.SIBLING not in now.done:
        return Step.SIBLING
    if now.receipt_owed:
        return Step.RECEIPT
    if now.state == State.SCREENING:
        return Step.SCREENING
    if needs_pointer(now.screened) and Step.POINTER not in now.done:
        return Step.POINTER
    return Step.CLOSING


def needs_pointer(screened: str) -> bool:
    """Whether the work goes on in the social system, so that it must say where."""
    return screened in (Screened.CLARIFICATION, Screened.EXAMINATION)
