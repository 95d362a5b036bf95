# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a number may be, when it counts as checked, and in which order contacts are shown."""

from collections.abc import Collection, Sequence
from datetime import date
from enum import Enum, auto

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.lib.typed_numbers import dialled, is_typed

from .opening import NotHours, week
from .terms import ASKED_AFTER_DAYS, CHECKED_FOR_DAYS, EMERGENCY, ORDER, REMINDED_AFTER_DAYS

Sentence = str | Promise

NOT_A_NUMBER = _(
    "This is not a telephone number we can read. Write eight digits, a short number of three digits, "
    "or a foreign number that begins with +."
)
NATIONAL_NUMBER = _(
    "This number is national and is already shown wherever it is needed, kept up to date in one place. "
    "Leave the field empty, or write the municipality's own number."
)
NATIONAL_NUMBER_IN_TEXT = _(
    "A national number stands in the text. Leave it out; it is shown from the national contacts, with the right hours."
)
NOT_HOURS = _(
    "“%(line)s” cannot be read as hours. Write for example: man-ons 8-15; tors 8-17; fre 8-12. "
    "Write the hours after midnight on the day they belong to."
)
_SHORT = 3


def called(number: str) -> str:
    """What is dialled: digits only, the Danish country code left out, a foreign one kept with its +."""
    return dialled(number)


def is_a_number(number: str) -> bool:
    """Eight Danish digits, three of a short number, or a foreign number with its country code."""
    bare = called(number)
    if bare.startswith("+"):
        return bare[1:].isdecimal() and 7 <= len(bare[1:]) <= 15
    return bare.isdecimal() and len(bare) in (3, 8)


def why_not_number(number: str, national: Collection[str]) -> Sentence | None:
    """Why this number cannot be kept for a function of the municipality; None when it can. Empty is a gap, not wrong.

    `national` holds the national numbers as they are dialled.
    """
    if not number:
        return None
    if called(number) in national:
        return NATIONAL_NUMBER
    return None if is_a_number(number) else NOT_A_NUMBER


def why_not_text(text: str, national: Collection[str]) -> Sentence | None:
    """Why a text beside the number cannot be kept: a national number typed by hand grows old unseen.

    112 and 114 may stand in it: they never change, and a note has to say "call 114 and ask for the duty service".
    """
    if looks_like_cpr(text):
        return LOOKS_LIKE_CPR
    return NATIONAL_NUMBER_IN_TEXT if any(_is_kept(number, text) for number in national) else None


def _is_kept(number: str, text: str) -> bool:
    return len(number) > _SHORT and is_typed(number, text)


def why_not_weekly(text: str) -> Sentence | None:
    """Why these weekly hours cannot be read; None when they can. Empty is allowed: then nobody is told "open now"."""
    try:
        week(text)
    except NotHours as wrong:
        return str(NOT_HOURS) % {"line": wrong.line}
    return None


def needs_number(number: str) -> bool:
    """Whether the function is a gap still: nobody can call it."""
    return not number.strip()


def is_verified(verified_on: date | None, today: date) -> bool:
    """Whether somebody has called the number and confirmed it within the last quarter."""
    return verified_on is not None and 0 <= (today - verified_on).days <= CHECKED_FOR_DAYS


class Letter(Enum):
    """What is sent to a function about its number."""

    QUESTION = auto()
    REMINDER = auto()


def letter_due(verified_on: date | None, asked_on: Sequence[date], today: date) -> Letter | None:
    """Which letter is due today. `asked_on` are the days of the letters that can still be answered, oldest first.

    A number is asked about before its confirmation grows too old, reminded of once, and asked about anew when the
    question has run out.
    """
    if verified_on is not None and (today - verified_on).days < ASKED_AFTER_DAYS:
        return None
    if not asked_on:
        return Letter.QUESTION
    waited = (today - asked_on[0]).days
    return Letter.REMINDER if len(asked_on) == 1 and waited >= REMINDED_AFTER_DAYS else None


def place(key: str) -> int:
    """Where a contact stands among the others: the smaller, the earlier."""
    return ORDER.index(key) if key in ORDER else len(ORDER)


def emergency_first(keys: list[str]) -> list[str]:
    """The keys as they were put, each once, 112 and 114 before all others."""
    once = list(dict.fromkeys(keys))
    return [key for key in EMERGENCY if key in once] + [key for key in once if key not in EMERGENCY]
