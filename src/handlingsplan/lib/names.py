# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What looks like the full name of a person in a Danish text. Good for a warning, never for a refusal.

A name is a common given name with a capitalised word behind it, or a title with one. Places, streets, houses and
organisations that carry a person's name are left alone, and so are single names and initials.
"""

import re
from collections.abc import Sequence

from handlingsplan.lib.given_names import ALSO_WORDS, GIVEN_NAMES

_LETTERS = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"
_WORD = re.compile(rf"{_LETTERS}(?:\.(?=[ \u00a0]?[^\W\d_]))?")
_TITLED = re.compile(r"\b(?:[Hh]r|[Ff]rk|[Ff]ru|[Hh]err|[Ff]røken)\.?[ \u00a0]+([A-ZÆØÅ][^\W\d_]+)")
_LOUD = re.compile(
    r"[^\W\d_]*(?:ekstrem|extrem|radikali|radicali|terror)[^\W\d_]*|(?:\d[ \u00a0.-]?){6,}", re.IGNORECASE
)
_GAP = re.compile(r"[ \t\u00a0]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTICLES = _words("af al bin da dal de del den der di du el ibn la le van von")
_SURE_SURNAMES = _words("""
    ali ahmed andersson bech berg bruun dahl friis hassan hussein holm juhl khan kjær koch krogh lind lund lundgaard
    mohamed møller nguyen nygaard nørgaard omar poulsen skov singh toft tran vestergaard winther yilmaz
""")
_SURE_ENDINGS = ("sen", "ssøn", "sson", "dóttir", "gaard", "gård", "ović", "ovic", "ski", "ska", "enko")
#: Words that make a name the name of a place, a house, a street or an organisation.
_NOT_PEOPLE = _words("""
    allé alle amt apotek boligforening boulevard bryggeri børnehave dagtilbud efterskole fabrik fond forening friskole
    gymnasium hal hospital hotel højskole idrætsforening institut kanal kirke klinik klub kollegium kommune legat minde
    museum passage plads plejehjem politi privatskole provsti realskole region regionshospital selskab skole slot sogn
    stadion station sti universitet uddannelse værksted aften
""")
_NOT_PEOPLE_ENDINGS = tuple(
    _words("""
    skolen skole huset hus hallen parken kirken centret centeret center museet fonden foreningen klubben gården vej
    vejen gade gaden torv torvet pladsen instituttet stiftelsen stiftelse kollegiet hjemmet haven kommune gymnasium
    festival prisen stræde allé vænge vænget
""")
)
_STREETS = _words("allé boulevard bro gade passage plads stræde torv vej vænge")
_NEVER_SECOND = _words("i de den deres dem og eller på for med til af fra er som har kan skal vil ved om der det")
_ROMAN = re.compile(r"[IVX]+")
_LONGEST = 5


def likely_names(text: str) -> list[str]:
    """Each full name the text seems to hold, once, as it is written, in the order it stands."""
    found = [(place, name) for run in _runs(text) for place, name in _name_in(run, text)]
    found += [(match.start(), match.group(0)) for match in _TITLED.finditer(text) if not _is_house(match.group(1))]
    return list(dict.fromkeys(name for _place, name in sorted(found)))


def quiet(text: str) -> str:
    """The text as it may stand in an address, a file name or a calendar: no name, long number or word on the matter."""
    for name in likely_names(text):
        text = text.replace(name, " ")
    return " ".join(_LOUD.sub(" ", text).split())


def _runs(text: str) -> list[list[re.Match[str]]]:
    """Capitalised words that stand side by side, with the small words names have between them ("von", "al")."""
    runs: list[list[re.Match[str]]] = []
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        beside = bool(run) and _GAP.fullmatch(text, run[-1].end(), word.start()) is not None
        if not beside:
            runs.append(run)
            run = []
        if word.group(0)[0].isupper() or (beside and word.group(0) in _PARTICLES):
            run.append(word)
        else:
            runs.append(run)
            run = []
    return [found for found in (*runs, run) if len(found) > 1]


def _name_in(run: Sequence[re.Match[str]], text: str) -> list[tuple[int, str]]:
    for index, word in enumerate(run[:-1]):
        if not _is_given(word.group(0)):
            continue
        rest = _trimmed(run[index + 1 : index + _LONGEST])
        if not rest or not _is_surname(word.group(0), [one.group(0) for one in rest]):
            continue
        if any(_is_house(one.group(0)) for one in run[index:]) or _street_follows(text, run[-1].end()):
            return []
        start, end = word.start(), rest[-1].end()
        return [(start, text[start:end])]
    return []


def _trimmed(words: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The words without what cannot end a name: a particle or an initial."""
    kept = list(words)
    while kept and (kept[-1].group(0) in _PARTICLES or kept[-1].group(0).endswith(".") or len(kept[-1].group(0)) == 1):
        kept.pop()
    return kept


def _is_given(word: str) -> bool:
    whole = word.casefold()
    return whole in GIVEN_NAMES or ("-" in whole and whole.split("-")[0] in GIVEN_NAMES)


def _is_surname(given: str, rest: Sequence[str]) -> bool:
    first, last = rest[0].casefold(), rest[-1].casefold().removesuffix("s")
    if first in _NEVER_SECOND or _ROMAN.fullmatch(rest[0]):
        return False
    if given.casefold() not in ALSO_WORDS:
        return True
    return last in _SURE_SURNAMES or last.endswith(_SURE_ENDINGS) or first in GIVEN_NAMES - ALSO_WORDS


def _is_house(word: str) -> bool:
    plain = word.casefold()
    return plain in _NOT_PEOPLE or plain.removesuffix("s") in _NOT_PEOPLE or plain.endswith(_NOT_PEOPLE_ENDINGS)


def _street_follows(text: str, end: int) -> bool:
    following = re.compile(rf"[ \u00a0]+({_LETTERS})").match(text, end)
    return following is not None and following.group(1) in _STREETS
