# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The roles of `policy/roles.yaml`: read by people, obeyed by the program."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import yaml
from django.conf import settings

from handlingsplan.lib.words import Words, in_language


class Place(StrEnum):
    """Where a role can be held."""

    MUNICIPALITY = "municipality"
    POLICE_DISTRICT = "police_district"
    NATION = "nation"


@dataclass(frozen=True)
class Role:
    """A job function: what it may do, each with its reason, and what it never sees.

    `code` is stable and equals the user-system role registered with the municipal access administration.
    """

    code: str
    place: Place
    label: Words
    sentence: Words
    permissions: frozenset[str]
    never: frozenset[str]

    @property
    def name(self) -> str:
        """The name of the role in the reader's language."""
        return in_language(self.label)

    @property
    def summary(self) -> str:
        """What the role is for, in one sentence."""
        return in_language(self.sentence)


def load(path: Path) -> dict[str, Role]:
    """Read a roles file. Raises KeyError or ValueError when it is not in the shape described at its top."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {
        code: Role(
            code=code,
            place=Place(entry["place"]),
            label=entry["name"],
            sentence=entry["is_for"],
            permissions=frozenset(entry["may"] or {}),
            never=frozenset(entry.get("never") or {}),
        )
        for code, entry in raw["roles"].items()
    }


@lru_cache(maxsize=1)
def roles() -> dict[str, Role]:
    """All roles by code, in the order of the file."""
    return load(settings.POLICY / "roles.yaml")


def roles_at(place: Place) -> list[Role]:
    """The roles that can be held at a kind of place."""
    return [role for role in roles().values() if role.place is place]


def permissions_of(codes: "frozenset[str] | set[str] | list[str]") -> frozenset[str]:
    """Everything the named roles may do together; an unknown code gives nothing."""
    return frozenset().union(*(roles()[code].permissions for code in codes if code in roles()))
