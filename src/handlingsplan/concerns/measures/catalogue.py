# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The types of measure, from the national list: on what ground, for whom, with whose consent."""

from dataclasses import dataclass

from handlingsplan.guidance.queries import entries, entry
from handlingsplan.guidance.terms import Evidence, Kind
from handlingsplan.lib.words import in_language

from .rules import asks_consent
from .terms import CONSENT_NAMES, Consent


@dataclass(frozen=True)
class MeasureType:
    """One type. `is_proposal`: its ground is stated from general knowledge, and the lawyer confirms it."""

    key: str
    version: int
    name: str
    provision: str
    age: str
    responsible: str
    consent: Consent
    counted: str
    is_proposal: bool
    adults: bool

    @property
    def asks_consent(self) -> bool:
        return asks_consent(self.consent)

    @property
    def consent_name(self) -> str:
        return str(CONSENT_NAMES[self.consent])


def measure_types() -> list[MeasureType]:
    """Every type, in the order of the list."""
    return [measure_type(item.key) for item in entries(Kind.MEASURE)]


def measure_type(key: str) -> MeasureType:
    """One type in its newest version. Raises KeyError."""
    item = entry(Kind.MEASURE, key)
    raw = item.payload
    return MeasureType(
        key=item.key,
        version=item.version,
        name=in_language(raw["name"]),
        provision=in_language(raw["provision"]),
        age=in_language(raw["age"]),
        responsible=in_language(raw["responsible"]),
        consent=Consent(raw["consent"]),
        counted=raw["counted"],
        is_proposal=item.evidence == Evidence.PROPOSAL,
        adults=bool(raw.get("adults")),
    )
