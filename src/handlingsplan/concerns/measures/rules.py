# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Decisions about measures on plain values."""

from collections.abc import Iterable
from datetime import date, timedelta

from .terms import ASKS_CONSENT, REASON_AT_LEAST, Answer, State

FIRST_AFTER, NEXT_AFTER = timedelta(days=30), timedelta(days=90)
"""The first follow-up and those after it, where the municipality has decided nothing else (caseflow.md 6.1)."""


def is_reason(text: str) -> bool:
    """Whether something is said."""
    return len(" ".join(text.split())) >= REASON_AT_LEAST


def begins_something(answer: str) -> bool:
    """Whether the authority's answer leads to a measure."""
    return answer != Answer.DECLINES


def asks_consent(consent: str) -> bool:
    """Whether a type of measure begins only with a consent."""
    return consent in ASKS_CONSENT


def any_running(states: Iterable[str]) -> bool:
    """Whether a measure is under way."""
    return State.RUNNING in set(states)


def in_order(started: date, review: date, ends: date) -> bool:
    """Whether it starts before it is looked at, and is looked at before or when it ends."""
    return started <= review <= ends
