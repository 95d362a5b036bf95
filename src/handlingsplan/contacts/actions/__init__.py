# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Keeping contacts, and having their numbers confirmed by those who answer them."""

from .asking import ask, ask_those_due
from .keeping import keep, remove, verify
from .refusals import (
    AlreadySettled,
    JustAdded,
    LetterClosed,
    NationalContact,
    NoAddress,
    NoNumber,
    NotUsable,
    Refused,
    StillQuoted,
)
from .settling import apply, confirm, leave, propose

__all__ = [
    "AlreadySettled",
    "JustAdded",
    "LetterClosed",
    "NationalContact",
    "NoAddress",
    "NoNumber",
    "NotUsable",
    "Refused",
    "StillQuoted",
    "apply",
    "ask",
    "ask_those_due",
    "confirm",
    "keep",
    "leave",
    "propose",
    "remove",
    "verify",
]
