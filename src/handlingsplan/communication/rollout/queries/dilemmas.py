# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The dilemmas that end a briefing, one for each national wave; read in Danish."""

from dataclasses import dataclass
from typing import Any

from handlingsplan.guidance.queries import entries
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.words import in_language


@dataclass(frozen=True)
class Dilemma:
    """A short story without a right person: what to ask, and what the plan answers."""

    title: str
    story: str
    ask: tuple[str, ...]
    answers: tuple[str, ...]


def dilemma_of(wave_key: str, reader: str) -> Dilemma:
    """The dilemma of the wave; in a wave of the municipality's own, that of a national wave with the same readers."""
    waves = [item.payload for item in entries(Kind.WAVE)]
    own = next((raw for raw in waves if raw["key"] == wave_key), None)
    alike = next((raw for raw in waves if any(group["reader"] == reader for group in raw["groups"])), None)
    raw: dict[str, Any] = (own or alike or waves[0])["dilemma"]
    return Dilemma(
        title=in_language(raw["title"], "da"),
        story=in_language(raw["story"], "da"),
        ask=tuple(in_language(each, "da") for each in raw["ask"]),
        answers=tuple(in_language(each, "da") for each in raw["answers"]),
    )
