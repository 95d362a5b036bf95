# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is counted: the topics, dimensions and codes of `policy/figures.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from django.conf import settings

from handlingsplan.lib.words import Words, in_language

from .terms import QUARTER


class NotCounted(ValueError):
    """A topic, dimension or code that `policy/figures.yaml` does not know."""


@dataclass(frozen=True)
class Code:
    """One value. `up_to` closes a band of days or years, its number included."""

    key: str
    words: Words
    up_to: int | None = None

    @property
    def name(self) -> str:
        return in_language(self.words)


@dataclass(frozen=True)
class Dimension:
    """One way to divide a topic; `unsaid` is the code where nobody has said, None where somebody must."""

    key: str
    words: Words
    codes: Mapping[str, Code]
    unsaid: str | None

    @property
    def name(self) -> str:
        return in_language(self.words)

    def banded(self, number: int | None) -> str:
        """The code of the band a number lies in; nothing known is `unsaid`."""
        if number is None:
            if self.unsaid is None:
                raise NotCounted(f"{self.key} must be said.")
            return self.unsaid
        bands = [code for code in self.codes.values() if code.up_to is not None]
        for band in bands:
            if band.up_to is not None and number <= band.up_to:
                return band.key
        raise NotCounted(f"{self.key} has no band for this number.")


@dataclass(frozen=True)
class Topic:
    """One kind of thing that is counted; of `linked` dimensions one can be worked out from another."""

    key: str
    words: Words
    about_words: Words
    dimensions: Mapping[str, Dimension]
    linked: tuple[tuple[str, ...], ...]
    in_followup: tuple[str, ...]

    @property
    def name(self) -> str:
        return in_language(self.words)

    @property
    def about(self) -> str:
        return in_language(self.about_words)

    def settled(self, cells: Mapping[str, str]) -> dict[str, str]:
        """A code for every dimension but the quarter. Raises NotCounted for anything this topic does not know."""
        if unknown := set(cells) - (set(self.dimensions) - {QUARTER}):
            raise NotCounted(f"{self.key} is not counted by {', '.join(sorted(unknown))}.")
        found = {}
        for key, dimension in self.dimensions.items():
            if key == QUARTER:
                continue
            code = cells.get(key, dimension.unsaid)
            if code is None:
                raise NotCounted(f"{self.key} must say {key}.")
            if code not in dimension.codes:
                raise NotCounted(f"{key} has no such code.")
            found[key] = code
        return found


@lru_cache(maxsize=1)
def topics() -> dict[str, Topic]:
    """Every topic by key, in the order of the file."""
    raw = yaml.safe_load((settings.POLICY / "figures.yaml").read_text(encoding="utf-8"))
    dimensions = {key: _dimension(key, entry) for key, entry in raw["dimensions"].items()}
    return {key: _topic(key, entry, dimensions) for key, entry in raw["topics"].items()}


def topic(key: str) -> Topic:
    """One topic. Raises NotCounted where there is none of that key."""
    try:
        return topics()[key]
    except KeyError:
        raise NotCounted(f"{key} is not counted.") from None


def banded(dimension: str, number: int | None) -> str:
    """The band a number of days or years lies in, for any dimension that has bands."""
    for found in topics().values():
        if dimension in found.dimensions:
            return found.dimensions[dimension].banded(number)
    raise NotCounted(f"{dimension} is not counted.")


def _dimension(key: str, raw: dict[str, Any]) -> Dimension:
    codes = {
        code: Code(code, {"da": entry["da"], "en": entry["en"]}, entry.get("up_to"))
        for code, entry in raw["codes"].items()
    }
    return Dimension(key, raw["name"], codes, raw.get("unsaid"))


def _topic(key: str, raw: dict[str, Any], dimensions: Mapping[str, Dimension]) -> Topic:
    return Topic(
        key=key,
        words=raw["name"],
        about_words=raw["about"],
        dimensions={name: dimensions[name] for name in (QUARTER, *raw["dimensions"])},
        linked=tuple(tuple(together) for together in raw.get("linked", ())),
        in_followup=tuple(raw.get("in_followup", ())),
    )
