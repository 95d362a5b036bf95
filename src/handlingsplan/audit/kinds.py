# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The kinds of event a room can record. Each room declares its own in `events.py`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Kind:
    """One kind of event.

    `code` is stable (`plans.edition.adopted`). `sentence` is the translatable line of the timeline, filled from
    the details by name. `personal` names the details that are about a person: they can be forgotten later while
    the fact, the time and the chain remain. `shown` says how a detail kept as a code is put into words when it is read,
    in the reader's language; what is kept, and what the chain covers, is the code.
    """

    code: str
    sentence: "StrOrPromise"
    personal: tuple[str, ...] = ()
    shown: Mapping[str, Callable[[Any], str]] = field(default_factory=dict, hash=False)

    def in_words(self, details: Mapping[str, Any]) -> dict[str, Any]:
        """The details as they are read."""
        return {name: self.shown[name](value) if name in self.shown else value for name, value in details.items()}


_declared: dict[str, Kind] = {}


def declare(kinds: Iterable[Kind]) -> None:
    """Make kinds known; called from a room's `apps.py`."""
    for kind in kinds:
        if _declared.setdefault(kind.code, kind) != kind:
            raise ValueError(f"Two kinds of event are called {kind.code}.")


def kind_called(code: str) -> Kind:
    """The declared kind; raises KeyError for one nobody declared."""
    return _declared[code]


def declared() -> dict[str, Kind]:
    """All declared kinds by code."""
    return dict(_declared)
