# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What to do while an attack is under way: one text by date, and the phrases of earlier years it replaces (AKU-36)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import yaml
from django.conf import settings

from handlingsplan.lib.words import in_language

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Advice:
    """What to do while an attack is under way, from a date on."""

    valid_from: date
    title: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class OlderPhrase:
    """A phrase of older advice, and why it is no longer given."""

    phrase: str
    why: str


def advice(on: date, language: str | None = None) -> Advice:
    """The one text about behaviour in an attack that is in use on a day."""
    texts = _file()["texts"]
    begun = [raw for raw in texts if raw["valid_from"] <= on]
    newest = max(begun or texts[:1], key=lambda raw: raw["valid_from"])
    steps = tuple(in_language(step, language) for step in newest["steps"])
    return Advice(newest["valid_from"], in_language(newest["title"], language), steps)


def older_phrases(text: str) -> list[OlderPhrase]:
    """Phrases of older advice that stand in a text, whatever signs, spaces and capitals they are written with.

    To be asked wherever a text is taken in.
    """
    words = f" {_plain(text)} "
    found = [raw for raw in _file()["older"] if f" {_plain(raw['phrase'])} " in words]
    return [OlderPhrase(raw["phrase"], in_language(raw["why"])) for raw in found]


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


@lru_cache(maxsize=1)
def _file() -> Mapping[str, Any]:
    path = settings.CONTENT / "acute" / "attack_advice.yaml"
    found: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found
