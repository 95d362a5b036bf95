# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The level of preparedness in the municipality's own words, and the triggers it uses. Words only, never a colour
legend: a level of preparedness is no level of concern (AKU-16)."""

from dataclasses import dataclass

from handlingsplan.lib.words import Words, in_language

FIRST = "kriseniveau"
_LEVELS: dict[str, list[tuple[str, Words, Words]]] = {
    "kriseniveau": [
        (
            "1",
            {"da": "Kriseniveau 1", "en": "Crisis level 1"},
            {"da": "Ét sted. Stedets leder leder.", "en": "One place."},
        ),
        ("2", {"da": "Kriseniveau 2", "en": "Crisis level 2"}, {"da": "Et til to områder.", "en": "One or two areas."}),
        ("3", {"da": "Kriseniveau 3", "en": "Crisis level 3"}, {"da": "Flere områder.", "en": "Several areas."}),
    ],
}


@dataclass(frozen=True)
class Choice:
    """A level or a trigger, in the reader's language."""

    key: str
    name: str
    about: str = ""


def vocabulary() -> str:
    """The key of the words the municipality in scope says its level in."""
    return FIRST


def levels(words: str) -> list[Choice]:
    """The levels of a vocabulary, the lowest first."""
    return [Choice(key, in_language(name), in_language(about)) for key, name, about in _LEVELS.get(words, ())]


def level_name(words: str, key: str) -> str:
    """What a level is called; the key itself where the vocabulary no longer has it."""
    return next((level.name for level in levels(words) if level.key == key), key)


def triggers() -> list[Choice]:
    """The triggers in use in the municipality in scope."""
    return [Choice(f"A{number}", f"A{number}") for number in range(1, 12)]


def trigger_name(key: str) -> str:
    """What a trigger is called; empty where none was chosen."""
    return next((trigger.name for trigger in triggers() if trigger.key == key), key)
