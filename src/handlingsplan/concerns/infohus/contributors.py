# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Guidance for tool 2: what each authority can contribute, and what not to ask it for (a proposal, caseflow.md 4.4)."""

from dataclasses import dataclass

from handlingsplan.guidance.queries import entries
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.words import in_language

from .terms import AUTHORITY_NAMES, DIMENSION_NAMES, Authority, Dimension


@dataclass(frozen=True)
class Advice:
    """What to ask an authority for, and what not to."""

    authority: Authority
    name: str
    dimensions: tuple[str, ...]
    can: str
    never: str


def matrix() -> list[Advice]:
    """Every authority, in the order of the national list."""
    return [
        Advice(
            authority=Authority(item.key),
            name=str(AUTHORITY_NAMES[Authority(item.key)]),
            dimensions=tuple(str(DIMENSION_NAMES[Dimension(one)]) for one in item.payload["dimensions"]),
            can=in_language(item.payload["can"]),
            never=in_language(item.payload["never"]),
        )
        for item in entries(Kind.CONTRIBUTOR)
    ]


def advice(authority: Authority) -> Advice | None:
    """The advice on one authority."""
    return next((found for found in matrix() if found.authority is authority), None)
