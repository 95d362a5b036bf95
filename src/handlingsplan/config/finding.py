# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Finding a municipality by a name typed in haste: aa for å, oe or o for ø, a letter too many or too few."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from handlingsplan.tenancy.models import Municipality

LIKE_ENOUGH = 0.72
AT_MOST = 5
LONGEST = 60

_PLAIN = str.maketrans({"æ": "a", "ø": "o", "å": "a", "ä": "a", "ö": "o", "ü": "u", "é": "e", "è": "e"})


@dataclass(frozen=True)
class Found:
    """The municipalities a name may mean. `surely` is the one it can only mean; `guessed` says that it was misspelt."""

    places: tuple[Municipality, ...]
    surely: Municipality | None = None
    guessed: bool = False


def find(words: str, among: Iterable[Municipality]) -> Found:
    """The municipalities meant by `words`: a name, the beginning of one, a code, or something like a name."""
    typed = folded(words[:LONGEST])
    places = list(among)
    if not typed:
        return Found(tuple(places))
    for place in places:
        if typed in {folded(place.name), place.code, place.code.lstrip("0")}:
            return Found((place,), surely=place)
    beginning = [place for place in places if folded(place.name).startswith(typed)]
    inside = [place for place in places if typed in folded(place.name) and place not in beginning]
    if beginning or inside:
        return Found((*beginning, *inside))
    return Found(tuple(_alike(typed, places)), guessed=True)


def folded(name: str) -> str:
    """The name as it sounds to a hurried typist: "Høje-Taastrup Kommune" and "hoje tåstrup" become the same."""
    short = re.sub(r"\b(regions)?kommunes?\b", "", name.lower())
    plain = short.translate(_PLAIN)
    for two, one in (("aa", "a"), ("ae", "a"), ("oe", "o")):
        plain = plain.replace(two, one)
    return re.sub(r"[^a-z0-9]", "", plain)


def _alike(typed: str, places: list[Municipality]) -> list[Municipality]:
    likeness = {place.pk: SequenceMatcher(None, typed, folded(place.name)).ratio() for place in places}
    near = [place for place in places if likeness[place.pk] >= LIKE_ENOUGH]
    return sorted(near, key=lambda place: -likeness[place.pk])[:AT_MOST]
