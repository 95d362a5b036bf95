# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Percentiles, and one measured line."""

from dataclasses import asdict, dataclass
from typing import Any

from tools.bench import bars


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least this share of all are at or below."""
    ordered = sorted(values)
    return ordered[max(0, min(len(ordered) - 1, round(share * len(ordered) + 0.499999) - 1))] if ordered else 0.0


@dataclass(frozen=True)
class Line:
    """One address in one role. Times in milliseconds as the server measured them; `bare` is its SQL alone."""

    route: str
    path: str
    role: str
    status: int
    p50: float
    p95: float
    cpu: float
    questions: int
    sql: float
    weight: int
    bare: float | None
    bar: float
    kind: str

    @property
    def ratio(self) -> float | None:
        """Page time over the time of its own statements alone."""
        return self.p50 / self.bare if self.bare else None

    @property
    def over(self) -> list[str]:
        """In words, which bars it passes over, or that it does not work. Redirects and refusals have none."""
        if self.status >= bars.BROKEN:
            return ["broken"]
        if self.status != 200:
            return []
        found = []
        if self.p95 > self.bar:
            found.append(f"over {self.bar:.0f} ms")
        if self.questions > bars.QUESTIONS:
            found.append(f"over {bars.QUESTIONS} questions")
        if self.kind in bars.HELD_TO_RATIO and self.ratio and self.ratio > bars.RATIO:
            found.append(f"over {bars.RATIO:.0f}x its SQL")
        return found

    def as_dict(self) -> dict[str, Any]:
        return asdict(self) | {"ratio": self.ratio, "over": self.over}


@dataclass(frozen=True)
class Figure:
    """Something measured that is not an address in a role."""

    what: str
    p50: float
    p95: float
    unit: str
    bar: float | None
    note: str = ""

    @property
    def over(self) -> list[str]:
        return [f"over {self.bar:g} {self.unit}"] if self.bar is not None and self.p95 > self.bar else []

    def as_dict(self) -> dict[str, Any]:
        return asdict(self) | {"over": self.over}
