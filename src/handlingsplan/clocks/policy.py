# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The deadlines of `policy/clocks.yaml`."""

from dataclasses import dataclass
from functools import lru_cache

import yaml
from django.conf import settings

from handlingsplan.lib.words import Words, in_language


@dataclass(frozen=True)
class ClockKind:
    """One kind of deadline: `length` in `unit`, `remind_before` in months before it falls."""

    key: str
    name_words: Words
    length: int
    unit: str
    basis: str
    provision: str
    may_pause: bool
    remind_before: tuple[int, ...]

    @property
    def name(self) -> str:
        return in_language(self.name_words)


@lru_cache(maxsize=1)
def clock_kinds() -> dict[str, ClockKind]:
    """All kinds of deadline by key."""
    raw = yaml.safe_load((settings.POLICY / "clocks.yaml").read_text(encoding="utf-8"))
    return {
        key: ClockKind(
            key=key,
            name_words=entry["name"],
            length=entry["length"],
            unit=entry["unit"],
            basis=entry["basis"],
            provision=entry.get("provision", ""),
            may_pause=entry["may_pause"],
            remind_before=tuple(entry.get("remind_before", ())),
        )
        for key, entry in raw["clocks"].items()
    }
