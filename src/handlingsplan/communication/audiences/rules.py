# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What may stand on a page, how long a paper may be, and which words deserve a second thought."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from handlingsplan.lib.typed_numbers import any_typed

from .terms import DANGER, FIRST_SCREENS, NOT_SIGNS, READING_ORDER, SIGNS, Stand

MOST_SIGNS = 7
MOST_WORDS_ON_A_PAGE = 600
MOST_WORDS_ON_A_SHEET = 250
MOST_WORDS_ON_A_POSTER = 40
MOST_SIGNS_IN_AN_SMS = 160
MOST_SIGNS_IN_AULA = 300
REVIEWED_EVERY_DAYS = 365

KNOWN_WORDS = frozenset(
    (
        *("ekstremisme", "ekstremistisk", "ekstremistiske", "radikalisering", "kommunen", "kommunens", "anonymt"),
        *("underretning", "underretningen", "underretningspligt", "underretter"),
        *("tovholder", "hotlinen", "infohuset", "politiet"),
    )
)
"""Long words that cannot be avoided; they are explained where they first stand, and count as short ones in LIX."""


DOUBTFUL = {
    "religion": r"islam\w*|muslim\w*|koran\w*|imam\w*|moské\w*|jøde\w*|jødisk\w*|kristen\w*|kristne\w*|bede\w*|bøn"
    r"|religion\w*|religiøs\w*|tro",
    "ethnicity": r"araber\w*|arabisk\w*|indvandrer\w*|flygtning\w*|etnisk\w*|udlænding\w*|hudfarve\w*|ghetto\w*",
    "clothing": r"tørklæde\w*|hijab\w*|niqab\w*|skæg\w*|kappe\w*|hættetrøje\w*|kasket\w*|tøj\w*|støvler\w*|tatover\w*",
    "party": r"socialdemokrat\w*|venstre|konservativ\w*|enhedslisten|dansk folkeparti|liberal alliance|moderaterne"
    r"|alternativet|danmarksdemokrat\w*|nye borgerlige|radikale venstre",
    "label": r"(?:den|de|en|er) radikaliseret\w*|(?:den|de|en) radikaliserede|radikaliserede|terrorist\w*"
    r"|ekstremist(?:en|er|erne)?",
}
"""What a sign must not lean on. A person may keep the word; somebody has then thought twice."""

BALANCE = {
    "islamist": r"islam\w*|jihad\w*|kalifat\w*|hellig krig",
    "right": r"nazi\w*|hvid magt|racekrig\w*|højreekstrem\w*|raceblanding\w*",
    "left": r"venstreekstrem\w*|antifa\w*|klassekrig\w*",
    "state": r"antimyndighed\w*|antistat\w*|suverænborger\w*|selvtægt\w*",
    "women": r"incel\w*|kvindehad\w*",
}


@dataclass(frozen=True)
class Doubt:
    """A word in a list of signs that deserves a second thought, and the kind of thing it leans on."""

    kind: str
    word: str


def reading_order(keys: Collection[str]) -> list[str]:
    """The blocks as they are read; danger is always the first, whatever was asked for."""
    return [key for key in READING_ORDER if key in keys or key == DANGER]


def is_folded(key: str) -> bool:
    """Whether the block is folded at first, so that the essentials take two screens of a phone."""
    return key not in FIRST_SCREENS


def shown_keys(matrix: Mapping[str, str], switches: Mapping[str, bool]) -> frozenset[str]:
    """The blocks of a page: all required ones, optional ones unless switched off, forbidden ones never.

    Signs bring what is not in itself a sign with them, whatever the switches say.
    """
    shown = {
        key
        for key, stand in matrix.items()
        if stand == Stand.REQUIRED or (stand == Stand.OPTIONAL and switches.get(key, True))
    }
    if SIGNS in shown:
        shown.add(NOT_SIGNS)
    return frozenset(shown | {DANGER})


def doubts(text: str) -> list[Doubt]:
    """Words about religion, ethnicity, clothing, parties, or that make a person into a label; each once."""
    found = {}
    for kind, pattern in DOUBTFUL.items():
        for match in re.finditer(rf"\b(?:{pattern})\b", text, re.IGNORECASE):
            found[match.group(0).lower()] = Doubt(kind, match.group(0))
    return list(found.values())


def dominating(texts: Collection[str]) -> str:
    """The ideology that alone has been named, or far more often than any other; empty where none dominates."""
    whole = " ".join(texts)
    counts = {name: len(re.findall(rf"\b(?:{words})\b", whole, re.IGNORECASE)) for name, words in BALANCE.items()}
    most = max(counts, key=lambda name: counts[name])
    others = sum(counts.values()) - counts[most]
    return most if counts[most] >= 2 and counts[most] > 2 * others else ""


def words_over(counts: Mapping[str, int], most: int) -> tuple[int, str]:
    """How many words too many, and the longest piece, which is the one to shorten; (0, "") when there is room."""
    over = sum(counts.values()) - most
    return (over, max(counts, key=lambda name: counts[name])) if over > 0 else (0, "")


TYPED_PROVISION = re.compile(r"§+\s*\d")


def names_a_provision(text: str) -> bool:
    """Whether a section of a law is typed by hand; it belongs in the register of provisions."""
    return TYPED_PROVISION.search(text) is not None


def names_a_number(text: str) -> bool:
    """Whether a telephone number is typed by hand; it belongs in the contacts."""
    return any_typed(text)
