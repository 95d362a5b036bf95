# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The national lists as this room reads them: audiences, blocks, texts, signs, duties. Nothing is kept here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from handlingsplan.communication.audiences.rules import MOST_SIGNS
from handlingsplan.communication.audiences.terms import COMPLETE, DANGER, Local, Stand
from handlingsplan.guidance.models import Item
from handlingsplan.guidance.queries import entries
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.words import Words, in_language

EVERYBODY = "all"
SIGN_GROUPS = ("behaviour", "relations", "attitudes")
"""What one sees a person do stands first, what a person thinks last."""


@dataclass(frozen=True)
class Audience:
    """A kind of reader, and what stands on her page. `name` and `entrance` are in the reader's language."""

    key: str
    slug: str
    reader: str
    anonymity: str
    may_be_employed: bool
    lix_target: int
    internal_edition: bool
    optional: bool
    blocks: Mapping[str, str]
    ladder: tuple[str, ...]
    ladder_internal: tuple[str, ...]
    words: Mapping[str, Words]

    @property
    def name(self) -> str:
        return self.said("name")

    @property
    def entrance(self) -> str:
        return self.said("entrance")

    def said(self, what: str, language: str | None = None) -> str:
        """One of its texts: name, entrance, poster, sms, aula."""
        return in_language(self.words[what], language)

    def stand(self, block_key: str) -> str:
        return self.blocks.get(block_key, Stand.FORBIDDEN)


@dataclass(frozen=True)
class BlockDef:
    """A block of the library: what it is called, the note to whoever writes it, and what a town may do with it."""

    key: str
    words: Mapping[str, Words]
    needs_lawyer: bool
    exempt_from_lix: bool
    local: Local
    most_words: int

    def needs_lawyer_in(self, language: str) -> bool:
        """Whether a lawyer reads it: where law is explained, and where danger is told in another language."""
        return self.needs_lawyer if language in COMPLETE else self.key == DANGER

    @property
    def name(self) -> str:
        return in_language(self.words["name"])

    @property
    def rule(self) -> str:
        return in_language(self.words["rule"])

    def name_in(self, language: str) -> str:
        return in_language(self.words["name"], language)


@dataclass(frozen=True)
class NationalText:
    """The national text of a block for an audience, as markup with its placeholders."""

    key: str
    title_words: Words
    body_words: Words
    version: int
    evidence: str
    source: Mapping[str, Any]

    def title(self, language: str) -> str:
        return in_language(self.title_words, language)

    def body(self, language: str) -> str:
        return in_language(self.body_words, language)


@dataclass(frozen=True)
class Signs:
    """What one can see or hear, in two tiers; what is not in itself a sign; and what protects."""

    serious: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    not_signs: tuple[str, ...] = ()
    protective: tuple[str, ...] = ()


def audiences() -> list[Audience]:
    """Every audience, in the order a visitor chooses between them."""
    return [_audience(item) for item in entries(Kind.AUDIENCE)]


def audience(key: str) -> Audience:
    """One audience by its key. Raises KeyError."""
    return {each.key: each for each in audiences()}[key]


def audience_at(slug: str) -> Audience:
    """One audience by the word in its public address. Raises KeyError."""
    return {each.slug: each for each in audiences()}[slug]


def block_defs() -> dict[str, BlockDef]:
    """The sixteen blocks by key."""
    return {item.key: _block(item.payload) for item in entries(Kind.PAGE_BLOCK)}


def texts_for(audience_key: str) -> dict[str, NationalText]:
    """The national text of each block for this audience; what is written for all counts where it has none."""
    return _texts(audience_key, internal=False)


def internal_texts_for(audience_key: str) -> dict[str, NationalText]:
    """What is added to a block in the internal edition only."""
    return _texts(audience_key, internal=True)


def written_on(audience_key: str) -> date:
    """The day the newest of the national texts of this page was put together."""
    days = [text.source["retrieved"] for text in texts_for(audience_key).values()]
    return max((date.fromisoformat(str(day)) for day in days), default=entries(Kind.AUDIENCE)[0].valid_from)


def signs_for(audience_key: str, language: str) -> Signs:
    """The signs of this audience, at most seven, what one sees before what somebody thinks."""
    here: dict[str, list[dict[str, Any]]] = {}
    for item in entries(Kind.SIGN):
        readers = item.payload.get("audiences") or [audience_key]
        if audience_key in readers:
            here.setdefault(item.payload["group"], []).append(item.payload)
    signs = [sign for group in SIGN_GROUPS for sign in here.get(group, [])]
    serious = [sign for sign in signs if sign.get("severity") == "serious"][:MOST_SIGNS]
    other = [sign for sign in signs if sign.get("severity") != "serious"][: MOST_SIGNS - len(serious)]
    return Signs(
        serious=_said(serious, language),
        other=_said(other, language),
        not_signs=_said(here.get("not_a_sign", []), language),
        protective=_said(here.get("protective", []), language),
    )


def duty_text(reader: str, age: str) -> NationalText | None:
    """What the law asks of this reader when the person is of this age; None where nothing is written."""
    for item in entries(Kind.DUTY):
        if item.payload["reader"] == reader and item.payload["age"] == age:
            return _text(item)
    return None


def readers_with_duty_texts() -> frozenset[str]:
    return frozenset(item.payload["reader"] for item in entries(Kind.DUTY))


def _texts(audience_key: str, *, internal: bool) -> dict[str, NationalText]:
    found: dict[str, NationalText] = {}
    for wanted in (EVERYBODY, audience_key):
        for item in entries(Kind.PAGE_TEXT):
            whose, _dot, rest = item.key.partition(".")
            if whose == wanted and bool(item.payload.get("internal")) is internal:
                found[item.payload.get("block") or rest] = _text(item)
    return found


def _text(item: Item) -> NationalText:
    raw = item.payload
    return NationalText(item.key, raw["title"], raw["body"], item.version, item.evidence, item.source)


def _said(signs: list[dict[str, Any]], language: str) -> tuple[str, ...]:
    return tuple(in_language(sign["text"], language) for sign in signs)


def _audience(item: Item) -> Audience:
    raw = item.payload
    return Audience(
        key=item.key,
        slug=raw["slug_da"],
        reader=raw["reader"],
        anonymity=raw["anonymity"],
        may_be_employed=raw["may_be_employed"],
        lix_target=raw["lix_target"],
        internal_edition=raw["internal_edition"],
        optional=raw["optional"],
        blocks=raw["blocks"],
        ladder=tuple(raw["ladder"]),
        ladder_internal=tuple(raw.get("ladder_internal", ())),
        words={name: raw[name] for name in ("name", "entrance", "poster", "sms", "aula")},
    )


def _block(raw: dict[str, Any]) -> BlockDef:
    return BlockDef(
        key=raw["key"],
        words={"name": raw["name"], "rule": raw["rule"]},
        needs_lawyer=raw["needs_lawyer"],
        exempt_from_lix=raw["exempt_from_lix"],
        local=Local(raw["local"]),
        most_words=raw["most_words"],
    )
