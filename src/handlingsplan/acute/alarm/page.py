# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the acute pages show: whom to call now and at other times, what it is, who you are; in public and inside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from handlingsplan.contacts.queries import Entry, entries, everyone, in_public, national_rows, now_of, unverified
from handlingsplan.contacts.terms import EMERGENCY, HOTLINE, SOCIAL_DUTY
from handlingsplan.lib.words import in_language
from handlingsplan.planning.cards.access import public
from handlingsplan.planning.cards.models import CardVersion
from handlingsplan.planning.cards.terms import CardKind

from . import content, queries
from .queries import AcuteKind
from .rules import POLICE_FIRST, ChainLink, band, chain_in
from .terms import BAND_HOURS, BAND_NAMES, Band


@dataclass(frozen=True)
class Step:
    """One link as it is read: whom to call, with today's number, and who is next without an answer.

    `ask`: how a national stand-in is reached, where the municipality has no number of its own.
    """

    entry: Entry
    words: str = ""
    ask: str = ""
    deputy: str = ""
    deputy_number: str = ""
    skip_after: int = 0
    open_now: str = ""
    instead: str = ""

    @property
    def is_gap(self) -> bool:
        return not self.entry.is_filled


@dataclass(frozen=True)
class Times:
    """The chain at one or several times of the week that have the same."""

    bands: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    is_now: bool = False


@dataclass(frozen=True)
class Person:
    """Who somebody is who stands before the page, what she does first, and the cards that are hers."""

    key: str
    name: str
    first: tuple[str, ...]
    cards: tuple[CardVersion, ...]


class AlarmPage:
    """Everything the acute pages of the municipality in scope show at a moment. In public, what is not public is left
    out: links, and numbers. `beside` is another page of the same moment, whose answers from the database are used."""

    def __init__(self, at: datetime, *, internal: bool, beside: "AlarmPage | None" = None) -> None:
        self.at, self.internal, self.band, self.beside = at, internal, band(at), beside

    @property
    def numbers(self) -> list[dict[str, Any]]:
        """112 and 114, in the reader's language; they ask no database."""
        return [row for row in national_rows(self.at) if row["key"] in EMERGENCY]

    @cached_property
    def kinds(self) -> list[AcuteKind]:
        return queries.kinds()

    @property
    def groups(self) -> list[tuple[str, list[AcuteKind]]]:
        return queries.grouped(self.kinds)

    @cached_property
    def links(self) -> list[ChainLink]:
        return self.beside.links if self.beside else queries.chain()

    @cached_property
    def known(self) -> dict[str, Entry]:
        """The directory; national contacts in the reader's language where they are for everybody."""
        names = [field.name for field in fields(Entry)]
        national = {row["key"]: Entry(**{name: row[name] for name in names}) for row in national_rows(self.at)}
        local = dict(self.local)
        if not self.internal and SOCIAL_DUTY in local and not local[SOCIAL_DUTY].public:
            del local[SOCIAL_DUTY]  # Everybody reaches it through 114 instead; a gap would send nobody anywhere.
        return local | national

    @cached_property
    def local(self) -> dict[str, Entry]:
        """The directory as a plan quotes it; in public without what is internal."""
        if self.beside is None:
            return everyone(internal=self.internal)
        return self.beside.local if self.internal else in_public(self.beside.local)

    def entry(self, key: str) -> Entry:
        return entries([key], internal=self.internal, known=self.known)[key]

    def step(self, key: str) -> Step:
        """One contact by itself, as it stands now; there is no next one to go on to."""
        return replace(self._step(ChainLink(key)), skip_after=0)

    @property
    def social_duty(self) -> Step:
        """Always there, whatever the chain says: the municipality's own, or through 114 (AKU-09)."""
        return self.step(SOCIAL_DUTY)

    @property
    def hotline(self) -> Step:
        return self.step(HOTLINE)

    def now(self, trigger: str = "") -> Times:
        """Whom to call now."""
        return Times((_named(self.band),), self._steps(trigger, self.band), is_now=True)

    def times(self, trigger: str = "") -> list[Times]:
        """Whom to call at every time of the week, equal ones together: a stored copy is right at any hour."""
        together: dict[tuple[ChainLink, ...], list[Band]] = {}
        for when in Band:
            together.setdefault(tuple(self._links(trigger, when)), []).append(when)
        return [
            Times(tuple(_named(when) for when in bands), self._steps(trigger, bands[0]), is_now=self.band in bands)
            for bands in together.values()
        ]

    def calls(self, kind: AcuteKind) -> list[Step]:
        """The first calls of a situation; in public those that everybody may make."""
        steps = [self.step(key) for key in kind.first_call]
        return [step for step in steps if self.internal or step.entry.public]

    @cached_property
    def cards(self) -> list[CardVersion]:
        """The acute cards in force that everybody may read."""
        return list(public().filter(kind=CardKind.ACUTE).order_by("title", "pk"))

    def people(self, keys: Sequence[str] = ()) -> list[Person]:
        """Who you may be; those named by `keys` where any are, in that order."""
        found = {raw["key"]: self._person(raw) for raw in content.people()}
        return [found[key] for key in keys if key in found] if keys else list(found.values())

    def unverified(self) -> list[Entry]:
        """The numbers in the chain that nobody has confirmed for a quarter. For inner pages."""
        keys = {key for link in self.links for key in (link.contact_key, link.deputy_key) if key}
        return unverified([*keys, SOCIAL_DUTY], known=self.known)

    def _links(self, trigger: str, when: Band) -> list[ChainLink]:
        found = chain_in(self.links, trigger, when)
        return found if self.internal else [link for link in found if link.is_public and self._is_public(link)]

    def _is_public(self, link: ChainLink) -> bool:
        return self.entry(link.contact_key).public

    def _steps(self, trigger: str, when: Band) -> tuple[Step, ...]:
        return tuple(self._step(link) for link in self._links(trigger, when))

    def _step(self, link: ChainLink) -> Step:
        found, is_police = self.entry(link.contact_key), link.contact_key in POLICE_FIRST
        deputy = self.entry(link.deputy_key) if link.deputy_key else None
        shown = deputy if deputy and (self.internal or deputy.public) else None
        now = now_of(found, self.at) if found.is_filled else {}
        return Step(
            entry=found,
            words=link.words,
            ask=found.note if found.national and found.key != link.contact_key else "",
            deputy=shown.label if shown else found.deputy,
            deputy_number=shown.number if shown else "",
            skip_after=0 if is_police else link.skip_after,
            open_now=now.get("open_now", ""),
            instead=now.get("instead", ""),
        )

    def _person(self, raw: content.Raw) -> Person:
        return Person(
            key=raw["key"],
            name=in_language(raw["name"]),
            first=tuple(in_language(line) for line in raw["first"]),
            cards=tuple(card for card in self.cards if _is_for(card, raw)),
        )


def questions() -> list[dict[str, str]]:
    """The four questions, in the reader's language, with what follows from a yes."""
    asked: Iterable[content.Raw] = content.definition()["questions"]
    return [{"text": in_language(raw["text"]), "then": in_language(raw["then"])} for raw in asked]


def _named(when: Band) -> tuple[str, str]:
    return str(BAND_NAMES[when]), str(BAND_HOURS[when])


def _is_for(card: CardVersion, raw: content.Raw) -> bool:
    return card.national_key in raw["cards"] or card.reader in raw["readers"]
