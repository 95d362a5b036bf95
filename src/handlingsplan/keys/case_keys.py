# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One key for each case: made, found, destroyed. What it closed is readable for nobody once it is destroyed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from handlingsplan.tenancy.scope import municipality_in_scope

from . import envelope, municipality_keys, reserve, store
from .envelope import Tampered
from .terms import Purpose

__all__ = ["CaseKey", "KeyGone", "Tampered", "destroy", "new", "opened", "opened_many"]


class KeyGone(Exception):
    """The key has been destroyed, or never was this municipality's."""

    message = _("This can no longer be read: its key has been destroyed.")


@dataclass(frozen=True)
class CaseKey:
    """The key of one case, open. It lives as long as the request; nothing keeps it."""

    id: UUID
    _key: bytes = field(repr=False)

    def seal(self, words: Mapping[str, Any], *, place: str) -> bytes:
        """The words, readable only with this key and only in this place ("<table>:<uuid>")."""
        return self.seal_bytes(envelope.to_bytes(words), place=place)

    def open(self, sealed: bytes, *, place: str) -> dict[str, Any]:
        """The words again. Raises Tampered when they are not what was put in this place."""
        return envelope.from_bytes(self.open_bytes(sealed, place=place))

    def seal_bytes(self, data: bytes, *, place: str) -> bytes:
        return envelope.seal(self._key, data, bound_to=self._bound_to(place))

    def open_bytes(self, data: bytes, *, place: str) -> bytes:
        """Raises Tampered."""
        return envelope.unseal(self._key, data, bound_to=self._bound_to(place))

    def _bound_to(self, place: str) -> str:
        return f"{self.id}:{place}"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A case key is never kept outside the memory of one request.")


def new() -> CaseKey:
    """A key for a new case of the municipality in scope; in the store, for good, before it is handed out."""
    number, key = reserve.take(municipality_keys.newest(Purpose.CASES))
    return CaseKey(number, key)


def opened(key_id: UUID) -> CaseKey:
    """The key of a case of the municipality in scope, in one question to the store. Raises KeyGone."""
    try:
        return opened_many([key_id])[key_id]
    except KeyError:
        raise KeyGone from None


def opened_many(ids: Iterable[UUID]) -> dict[UUID, CaseKey]:
    """Those of the keys that are there, in one question to the store; the destroyed ones are missing."""
    wanted = set(ids)
    if not wanted:
        return {}
    found = store.get(municipality_in_scope(), wanted)
    locks = {
        number: municipality_keys.of_generation(Purpose.CASES, number) for number in {key.generation for key in found}
    }
    return {
        key.id: CaseKey(key.id, envelope.unwrap(lock.key, key.wrapped, bound_to=reserve.place_of(key)))
        for key in found
        if (lock := locks[key.generation])
    }


def destroy(ids: Iterable[UUID]) -> int:
    """Destroy keys of the municipality in scope, at once and whatever becomes of the transaction; how many."""
    wanted = set(ids)
    return store.delete(municipality_in_scope(), wanted) if wanted else 0
