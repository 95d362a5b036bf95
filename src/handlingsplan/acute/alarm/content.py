# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The national proposals for what is acute: situations, chain, definition, levels, forms. Read once from the files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from django.conf import settings

from handlingsplan.lib.words import Words, in_language

from .rules import ChainLink

Raw = Mapping[str, Any]


@dataclass(frozen=True)
class Level:
    """One step of a vocabulary: a word, and what it means. Never a colour."""

    key: str
    name_words: Words
    text_words: Words

    @property
    def name(self) -> str:
        return in_language(self.name_words)

    @property
    def text(self) -> str:
        return in_language(self.text_words)


@dataclass(frozen=True)
class Vocabulary:
    """The words a municipality says its level of preparedness in: three, from the lowest."""

    key: str
    name_words: Words
    levels: tuple[Level, ...]

    @property
    def name(self) -> str:
        return in_language(self.name_words)

    def level(self, key: str) -> Level:
        """One level; raises KeyError for one that is not there."""
        return {level.key: level for level in self.levels}[key]


def triggers() -> list[Raw]:
    """The national catalogue, A1 to A11, as the file has it."""
    return list(_file("triggers")["triggers"])


def groups() -> list[Raw]:
    """The few big lines the situations stand under."""
    return list(_file("triggers")["groups"])


def people() -> list[Raw]:
    """Who may stand before the page, with the cards that are theirs."""
    return list(_file("people")["people"])


def ages() -> list[dict[str, str]]:
    """What to do under 18, over 18, and when the age is not known: one list, in the reader's language."""
    return [{"name": in_language(raw["name"]), "text": in_language(raw["text"])} for raw in _file("people")["ages"]]


def definition() -> Raw:
    """The default definition with its three elements, the four questions, and what to say."""
    return _file("definition")


def chain(language: str | None = None) -> list[ChainLink]:
    """The chain as it is until a municipality has made its own."""
    raw = _file("chain")
    return [
        ChainLink(
            contact_key=link["contact"],
            deputy_key=link["deputy"],
            skip_after=link.get("skip_after", raw["skip_after"]),
            bands=tuple(link["bands"]),
            triggers=tuple(link.get("triggers", ())),
            words=in_language(link["words"], language),
            is_public=link["public"],
        )
        for link in raw["links"]
    ]


@lru_cache(maxsize=1)
def vocabularies() -> dict[str, Vocabulary]:
    """The three vocabularies of the level of preparedness by key, the proposed one first."""
    return {
        raw["key"]: Vocabulary(
            raw["key"],
            raw["name"],
            tuple(Level(level["key"], level["name"], level["text"]) for level in raw["levels"]),
        )
        for raw in _file("levels")["vocabularies"]
    }


def form(name: str) -> Raw:
    """One of the forms and lists of the folder as its file has it: agenda, questions, threat_form, stand_down …"""
    return _file(name)


@lru_cache(maxsize=16)
def _file(name: str) -> Raw:
    found: Raw = yaml.safe_load((settings.CONTENT / "acute" / f"{name}.yaml").read_text(encoding="utf-8"))
    return found
