# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which numbers are kept, and which places are so small that a text about them is about somebody."""

import re
from dataclasses import dataclass

from handlingsplan.lib.small_numbers import SMALLEST_SHOWN

_UNDER = re.compile(r"(?:under|<|færre end|fewer than)\s*5", re.IGNORECASE)
_STREET_ENDS = "gade|vej|stræde|vænge|vænget|allé|svinget|toften|krogen|parken|torvet"
_SMALL_PLACES = (
    re.compile(rf"\b[A-ZÆØÅ][\wæøåéü-]*(?:{_STREET_ENDS})(?:\s\d+\w?)?\b"),
    re.compile(r"\b[A-ZÆØÅ][\wæøåéü-]*\s(?:Gade|Vej|Stræde|Allé|Plads|Torv|Vænge)(?:\s\d+\w?)?\b"),
    re.compile(r"\b(?:opgang|opgangen|blok|stuen|lejlighed)\s(?:nr\.?\s?)?(?:\d+\w?|[A-ZÆØÅ])\b", re.IGNORECASE),
    re.compile(r"\b\d{1,2}\.\s?(?:sal\b|tv\b|th\b|mf\b)"),
    re.compile(r"\b(?:10|[0-9])\.\s?[a-eA-EX-Zx-z]\b(?!\.)"),
    re.compile(r"\b\d{1,2}\.\s?klasse(?:n|r|rne)?\s(?:på|i|ved)\s[A-ZÆØÅ]\w+(?:\sSkole)?"),
)


class NotANumber(ValueError):
    """What was written is neither a whole number, "under 5" nor empty."""


@dataclass(frozen=True)
class Kept:
    """A figure as it is stored: a number, only that it was under five, or not known."""

    value: int | None
    is_small: bool = False


def kept(written: str) -> Kept:
    """What is stored of what was written. A small number is forgotten here and never reaches the database."""
    text = written.strip()
    if not text or text in {"-", "–"}:
        return Kept(None)
    if _UNDER.fullmatch(text):
        return Kept(None, is_small=True)
    bare = re.sub(r"[ .\u00a0]", "", text)
    if not bare.isdecimal() or len(bare) > 9:
        raise NotANumber(written)
    number = int(bare)
    return Kept(None, is_small=True) if number < SMALLEST_SHOWN else Kept(number)


def small_places(text: str) -> list[str]:
    """Streets, stairwells and school classes that the text names: too few people for general level."""
    found = [match.group(0) for pattern in _SMALL_PLACES for match in pattern.finditer(text)]
    return list(dict.fromkeys(found))
