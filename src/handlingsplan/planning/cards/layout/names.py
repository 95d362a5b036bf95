# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a line of another plan names: a heading, a field of the card, or something the card says by itself."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from django.utils.translation import gettext as _
from django.utils.translation import override

from handlingsplan.planning.cards.schema import CardField
from handlingsplan.planning.cards.terms import LANGUAGE_NAMES, CardKind

from .headings import ALSO_CALLED, HEADINGS, PUT_IN, fields_under

LONGEST = 80
"""A name is short; a longer line is a sentence."""

_NUMBERING = re.compile(
    r"(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-h])[.):\]]|\d{1,2}(?:\.\d{1,2})+|\d(?=\s))\s*", re.I
)
_HALVES = re.compile(r"\s*(?:[/,&]|\bog\b|\band\b)\s*")
_SIGNS = re.compile(r"[^\w]+")

ALSO = {
    "activated_when": (
        "bruges når",
        "aktiveres hvis",
        "kortet bruges når",
        "hvornår skal kortet bruges",
        "hvornår bruges kortet",
    ),
    "aim": ("formål", "målet"),
    "call_first": ("ring straks", "ring til", "først ringes"),
    "first_minutes": (
        "0 10 min",
        "de første minutter",
        "første minutter",
        "de første 10 minutter",
        "de første ti minutter",
        "straks",
        "umiddelbart",
        "her og nu",
    ),
    "first_hour": ("derefter", "herefter", "den første time", "inden for den første time", "inden for en time"),
    "first_day": ("det første døgn", "inden for det første døgn", "inden for et døgn"),
    "follow_up": ("efterfølgende", "efter hændelsen", "opfølgning og evaluering"),
    "do_not": ("det må du ikke", "det gør du ikke", "undgå"),
    "log_this": ("log", "logføring", "skriv ned", "dokumentation"),
    "stood_down_by": ("afmelding", "afblæses af", "afslutning"),
    "steps": ("det gør du sådan", "trin"),
    "signs": ("tegn", "mulige tegn"),
    "duty_note": ("underretning",),
    "contacts": ("ring til",),
    "plan_section": ("afsnit i planen",),
}
"""Other names for a field. Wherever they stand: they are seldom anything else."""

ONLY_THERE = {
    "call_first": ("ring",),
    "role": ("leder", "indsatsleder", "ansvarlig", "hvem", "hvem handler", "leder af indsatsen"),
    "department": ("enhed", "område", "forvaltning"),
    "log_this": ("noter", "husk at notere"),
    "owner": ("ansvarlig", "ejer", "ansvarlig for revision", "revideres af", "opdateres af", "ajourføres af"),
    "next_revision": ("revideres senest", "revisionsdato", "dato for næste revision", "revideres", "næste gang"),
}
"""Names that mean this under the field's own heading, and something else elsewhere."""

SAID_BY_ITSELF = (
    "godkendt af",
    "godkendelse",
    "godkendelsesdato",
    "senest afprøvet",
    "senest godkendt",
    "senest revideret",
    "sidst revideret",
    "senest opdateret",
    "sidst opdateret",
)
"""What a card says of itself when the time comes, and nobody writes on it."""


class What(Enum):
    HEADING = auto()
    FIELD = auto()
    BY_ITSELF = auto()


@dataclass(frozen=True)
class Name:
    """What something is called: the key of a heading, the name of a field, or ""."""

    what: What
    key: str = ""
    is_first_name: bool = True


def plain(text: str) -> str:
    """A name as names are compared: small letters, no signs, no "og" between two halves but the written one."""
    joined = text.casefold().replace("&", " og ").replace("/", " ")
    return _SIGNS.sub(" ", joined).strip()


def unnumbered(text: str) -> str:
    """The text without the number of a heading before it."""
    return _NUMBERING.sub("", text, count=1) if _NUMBERING.match(text) else text


def name(text: str, kind: CardKind, under: str = "") -> Name | None:
    """What the text names; `under` is the key of the heading it stands under."""
    if len(text) > LONGEST:
        return None
    words = plain(text)
    known, local = _names(kind), _local_names(kind)
    for tried in (words, plain(unnumbered(text.strip()))):
        if found := local.get((under, tried)) or known.get(tried):
            return found
    halves = {known.get(plain(half)) for half in _HALVES.split(unnumbered(text.strip()))}
    return next(iter(halves)) if len({found and found.key for found in halves}) == 1 else None


@lru_cache(maxsize=2)
def _names(kind: CardKind) -> dict[str, Name]:
    found: dict[str, Name] = {}
    for language in LANGUAGE_NAMES:
        with override(language):
            for heading in HEADINGS:
                found.setdefault(plain(str(heading.name)), Name(What.HEADING, heading.key))
    for heading in HEADINGS:
        for other in heading.also:
            found.setdefault(other, Name(What.HEADING, heading.key, is_first_name=False))
    for language in LANGUAGE_NAMES:
        with override(language):
            for field in _fields(kind):
                found.setdefault(plain(str(field.label)), Name(What.FIELD, field.name))
            for words in (PUT_IN, ALSO_CALLED, _("Approved"), _("Last tried"), _("The newest version")):
                found.setdefault(plain(str(words)), Name(What.BY_ITSELF))
    for field in _fields(kind):
        for other in ALSO.get(field.name, ()):
            found.setdefault(other, Name(What.FIELD, field.name, is_first_name=False))
    for words in SAID_BY_ITSELF:
        found.setdefault(words, Name(What.BY_ITSELF))
    return found


@lru_cache(maxsize=2)
def _local_names(kind: CardKind) -> dict[tuple[str, str], Name]:
    return {
        (heading.key, other): Name(What.FIELD, field.name, is_first_name=False)
        for heading in HEADINGS
        for field in fields_under(heading, kind)
        for other in ONLY_THERE.get(field.name, ())
    }


def _fields(kind: CardKind) -> list[CardField]:
    return [field for heading in HEADINGS for field in fields_under(heading, kind)]
