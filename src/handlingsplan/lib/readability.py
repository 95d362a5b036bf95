# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How hard a Danish text is to read: LIX, and how long it takes."""

import math
import re
from collections.abc import Collection
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_END = re.compile(r"[.!?:](?=\s|$)|\n+")
LONG_WORD = 7
WORDS_A_MINUTE = 180


@dataclass(frozen=True)
class Readability:
    """`lix` is the mean length of a sentence plus the percentage of long words; `minutes` is rounded up."""

    words: int
    sentences: int
    lix: int
    minutes: int


def readability(text: str, *, known: Collection[str] = ()) -> Readability:
    """Measure running text. `known` are long words that cannot be avoided and are explained: they count as short.

    25 to 34 is easy, 35 to 44 medium, 45 to 54 hard (https://sprogvaskeriet.dk/tjek-din-lix/). It is an indicator,
    never a verdict, and says nothing about lists of few words.
    """
    words = _WORD.findall(text)
    if not words:
        return Readability(0, 0, 0, 0)
    sentences = max(1, sum(1 for part in _END.split(text) if _WORD.search(part)))
    left_out = {word.casefold() for word in known}
    long = sum(1 for word in words if len(word) >= LONG_WORD and word.casefold() not in left_out)
    lix = round(len(words) / sentences + 100 * long / len(words))
    return Readability(len(words), sentences, lix, math.ceil(len(words) / WORDS_A_MINUTE))
