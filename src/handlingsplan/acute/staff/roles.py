# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The seats of a crisis staff (acute.md 3.2), in the order they are called, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from handlingsplan.lib.words import Words, in_language

from .lists import content


@dataclass(frozen=True)
class Role:
    """A seat. Somebody who is called `by_telephone` is never sent an SMS or an e-mail."""

    key: str
    names: Words
    abouts: Words
    ad_hoc: bool
    by_telephone: bool

    @property
    def name(self) -> str:
        return in_language(self.names)

    @property
    def about(self) -> str:
        return in_language(self.abouts)


@cache
def roles() -> Mapping[str, Role]:
    """Every seat by its key, in the order they are called."""
    return {
        one["key"]: Role(one["key"], one["name"], one["about"], one["ad_hoc"], one["by_telephone"])
        for one in content("roles")["roles"]
    }


def role_name(key: str) -> str:
    """What a seat is called; the key itself where the list no longer has it."""
    return roles()[key].name if key in roles() else key


def by_telephone(key: str) -> bool:
    """Whether whoever holds the seat is told by a person who calls, and in no other way."""
    return key in roles() and roles()[key].by_telephone


def ad_hoc_roles() -> list[str]:
    """The seats that are called only where the situation asks for them."""
    return [key for key, role in roles().items() if role.ad_hoc]


def is_ad_hoc(key: str) -> bool:
    """Whether the seat is called only where the situation asks for it."""
    return key in roles() and roles()[key].ad_hoc
