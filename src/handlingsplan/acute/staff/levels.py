# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The level of preparedness in the municipality's own words, and the triggers it uses. Words only, never a colour
legend: a level of preparedness is no level of concern (AKU-16)."""

from dataclasses import dataclass

from handlingsplan.acute.alarm import content
from handlingsplan.acute.alarm.models import Setup, Trigger
from handlingsplan.lib.words import in_language


@dataclass(frozen=True)
class Choice:
    """A level or a trigger, in the reader's language."""

    key: str
    name: str
    about: str = ""


def vocabulary() -> str:
    """The key of the words in which the municipality in scope says its level."""
    known = content.vocabularies()
    chosen = Setup.objects.values_list("vocabulary", flat=True).first()
    return chosen if chosen in known else next(iter(known))


def levels(words: str) -> list[Choice]:
    """The levels of a vocabulary, the lowest first."""
    found = content.vocabularies().get(words)
    return [Choice(level.key, level.name, level.text) for level in found.levels] if found else []


def level_name(words: str, key: str) -> str:
    """What a level is called; the key itself where the vocabulary no longer has it."""
    return next((level.name for level in levels(words) if level.key == key), key)


def triggers() -> list[Choice]:
    """The triggers that the municipality in scope uses: the national ones it has not switched off, and its own."""
    here = {row.code: row for row in Trigger.objects.all()}
    national = [Choice(raw["code"], in_language(raw["title"])) for raw in content.triggers()]
    known = {choice.key for choice in national}
    off = {code for code, row in here.items() if not row.is_used}
    own = [Choice(row.code, row.title) for code, row in here.items() if code not in known]
    return [choice for choice in (*national, *own) if choice.key not in off]


def trigger_name(key: str) -> str:
    """What a trigger is called; empty where none was chosen."""
    return next((trigger.name for trigger in triggers() if trigger.key == key), key)
