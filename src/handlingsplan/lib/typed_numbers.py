# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Telephone numbers typed by hand, however they are spaced, joined or written."""

import re
from functools import lru_cache

from .text import plain_digits

_SIGN = r"[\s.,·•∙⋅_/()*\-\u2010-\u2015\u2212]"
_BETWEEN = rf"{_SIGN}{{0,3}}"
_DENMARK = rf"(?:(?:\+|00){_BETWEEN}4{_BETWEEN}5{_BETWEEN})?"
_JOIN = "[ ·._-]?"
_SHORT = 3
_WHOLE = 8
#: A comma and a space list things: "13, 14, 15 og 16 år" is no number, "41,74,90,90" is.
_STEP = r"(?:,| ?[.·•∙⋅_/()*\-\u2010-\u2015\u2212]{1,2} ?| {1,2})?"
_ANY_NUMBER = re.compile(rf"(?<!\d){_DENMARK}\d(?:{_STEP}\d){{{_WHOLE - 1}}}(?!\d)")
_RANGE = r" ?[-/\u2010-\u2015\u2212] ?"
_NO_NUMBER = re.compile(
    rf"(?<!\d)(?:(?:19|20)\d\d{_RANGE}(?:19|20)\d\d"
    rf"|[012]?\d[.:][0-5]\d{_RANGE}[012]?\d[.:][0-5]\d"
    r"|[0-3]\d([./-])[01]\d\1(?:19|20)\d\d"
    r"|\d{1,3}(?:\.\d{3})+)(?!\d)"
)
"""Years, hours, dates and thousands, which have as many digits."""


def dialled(number: str) -> str:
    """What is dialled: the number without what it is written with, the Danish country code left out."""
    bare = re.sub(_SIGN, "", plain_digits(number))
    for prefix in ("+45", "0045"):
        if bare.startswith(prefix):
            return bare.removeprefix(prefix)
    return f"+{bare.removeprefix('00')}" if bare.startswith("00") else bare


def is_typed(number: str, text: str) -> bool:
    """Whether the number, given as it is dialled, stands in the text.

    A short number must stand alone: in a longer one, a provision, a page or a numbered law, it is something else.
    """
    return _written(number).search(plain_digits(text)) is not None


def where_typed(number: str, text: str) -> tuple[int, int] | None:
    """Where in the text the number stands first, from and to. None also where the text is not written in plain signs
    and no place in it can be named."""
    plain = plain_digits(text)
    found = _written(number).search(plain) if len(plain) == len(text) else None
    return found.span() if found else None


@lru_cache(maxsize=1000)
def _written(number: str) -> re.Pattern[str]:
    """Every way the number may be written."""
    if len(number) <= _SHORT:
        before = r"(?<![\d§.,])(?<!§ )(?<!\d[ -])(?<!\bnr\. )(?<!\bside )"
        return re.compile(rf"{before}{_DENMARK}{_JOIN.join(number)}(?!\d)(?![ .,-]\d)", re.IGNORECASE)
    joined = _BETWEEN.join(map(re.escape, number))
    before, after = r"(?<!\d)", r"(?!\d)"
    if len(number) < _WHOLE:
        before, after = rf"{before}(?<!\d{_SIGN})", rf"{after}(?!{_SIGN}\d\d(?!\d))"
    return re.compile(rf"{before}{_DENMARK}{joined}{after}")


def any_typed(text: str) -> bool:
    """Whether anything in the text is shaped like a Danish telephone number of eight digits."""
    return _ANY_NUMBER.search(_NO_NUMBER.sub(" ", plain_digits(text))) is not None
