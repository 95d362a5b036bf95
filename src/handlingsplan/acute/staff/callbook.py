# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Decisions on plain values: who is called next, who has been asked too long, and how a number is dialled."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from handlingsplan.acute.alarm.terms import SKIP_AFTER_MINUTES

from .terms import CallState

PATIENCE = timedelta(minutes=SKIP_AFTER_MINUTES)
KEY_LASTS = timedelta(hours=24)
FURTHEST_AWAY = 600
ANSWERS = (CallState.COMING, CallState.CANNOT, CallState.NO_ANSWER)
NOT_COMING = (CallState.CANNOT, CallState.NO_ANSWER)


class Called(Protocol):
    """What the rules read of a call."""

    state: str
    asked_at: datetime | None


def is_overdue(call: Called, at: datetime) -> bool:
    """Whether somebody was asked and has kept still longer than one waits."""
    return call.state == CallState.ASKED and call.asked_at is not None and call.asked_at + PATIENCE <= at


def has_failed(call: Called, at: datetime) -> bool:
    """Whether the next is to be called: she cannot, did not answer, or has kept still too long."""
    return call.state in NOT_COMING or is_overdue(call, at)


def turn_of(chain: Sequence[Called], at: datetime) -> int | None:
    """Whose turn it is in a seat's chain, the holder first and then her deputies; None where somebody is coming, or
    nobody is left."""
    if any(call.state == CallState.COMING for call in chain):
        return None
    return next((place for place, call in enumerate(chain) if not has_failed(call, at)), None)


def dialled(number: str) -> str:
    """A telephone number as a gateway wants it, a Danish one with its country; empty where it cannot be one."""
    kept = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    digits = kept.replace("+", "").removeprefix("00") if kept.startswith(("+", "00")) else kept
    if len(digits) == 8 and digits == kept:
        return f"+45{digits}"
    return f"+{digits}" if kept != digits and 8 <= len(digits) <= 15 else ""
