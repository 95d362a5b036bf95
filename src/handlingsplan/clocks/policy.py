# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The deadlines of `policy/clocks.yaml`, and the lengths a municipality has decided itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from django.conf import settings

from handlingsplan.lib.words import Words, in_language

from .terms import Basis, Length, Unit

Decides = Callable[[str, str], Length | None]
"""From the key of a flow and of a step in it to the length decided there; None where nothing is decided."""
_deciding: list[Decides] = []


@dataclass(frozen=True)
class ClockKind:
    """One kind of deadline: `length` in `unit`.

    `remind_before` is in months before it falls, `remind_days_before` in days of its own unit, `remind_hours_before` in
    hours; a kind has one of the three. `duty` is a provision that says "as soon as possible" where the length is local.
    `is_ceiling`: shorter may be chosen in the single case, longer never. `flow_step` is where a municipality decides
    the length of a local deadline. Not `verified`: the provision has not been read against its source.
    """

    key: str
    name_words: Words
    starts_words: Words
    length: int
    unit: Unit
    basis: Basis
    provision: str
    may_pause: bool
    remind_before: tuple[int, ...]
    remind_days_before: tuple[int, ...]
    remind_hours_before: tuple[int, ...]
    saturday_counts: bool
    duty: str
    is_ceiling: bool
    flow_step: str
    verified: bool

    @property
    def name(self) -> str:
        return in_language(self.name_words)

    @property
    def starts(self) -> str:
        return in_language(self.starts_words)

    @property
    def is_law(self) -> bool:
        return self.basis == Basis.LAW

    @property
    def whole_length(self) -> Length:
        return self.measure(self.length, self.unit)

    def measure(self, amount: int, unit: Unit) -> Length:
        """So many of a unit, with Saturdays as this kind has them."""
        return Length(amount, unit, saturday_counts=self.saturday_counts)

    def accepts(self, length: Length) -> bool:
        """Whether somebody here may set this length: of a local deadline, one or more, and not above a ceiling."""
        if self.is_law or length.amount < 1:
            return False
        return not self.is_ceiling or (length.unit == self.unit and length.amount <= self.length)


@lru_cache(maxsize=1)
def clock_kinds() -> dict[str, ClockKind]:
    """All kinds of deadline by key."""
    raw = yaml.safe_load((settings.POLICY / "clocks.yaml").read_text(encoding="utf-8"))
    return {key: _kind(key, entry) for key, entry in raw["clocks"].items()}


def decides_lengths(decides: Decides) -> None:
    """Plug in where a municipality's own lengths are decided; the last one plugged in is asked."""
    _deciding[:] = [decides]


def local_length(kind: str) -> Length | None:
    """The length the municipality in scope has decided for a local deadline; None where the file's own holds."""
    policy = clock_kinds()[kind]
    if policy.is_law or not policy.flow_step or not _deciding:
        return None
    flow, _, step = policy.flow_step.partition("/")
    decided = _deciding[0](flow, step)
    if decided is None:
        return None
    length = policy.measure(decided.amount, decided.unit)
    return length if policy.accepts(length) else None


def length_here(kind: str) -> Length:
    """The length that holds for the municipality in scope."""
    return local_length(kind) or clock_kinds()[kind].whole_length


def _kind(key: str, entry: Mapping[str, Any]) -> ClockKind:
    return ClockKind(
        key=key,
        name_words=entry["name"],
        starts_words=entry["starts"],
        length=entry["length"],
        unit=Unit(entry["unit"]),
        basis=Basis(entry["basis"]),
        provision=entry.get("provision", ""),
        may_pause=entry["may_pause"],
        remind_before=tuple(entry.get("remind_before", ())),
        remind_days_before=tuple(entry.get("remind_days_before", ())),
        remind_hours_before=tuple(entry.get("remind_hours_before", ())),
        saturday_counts=entry.get("saturday_counts", True),
        duty=entry.get("duty", ""),
        is_ceiling=entry.get("ceiling", False),
        flow_step=entry.get("flow_step", ""),
        verified=entry.get("verified", True),
    )
