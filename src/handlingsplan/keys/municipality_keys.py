# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A municipality's own keys: found, made once, opened, and remembered only when they are there to stay."""

from dataclasses import dataclass

from django.db import connection, transaction

from handlingsplan.tenancy.scope import municipality_in_scope

from . import envelope, masters
from .models import MunicipalityKey
from .terms import Purpose

MANY = 1000
NEWEST = f"""
    SELECT id, generation FROM {MunicipalityKey._meta.db_table}
    WHERE municipality_id = %s AND purpose = %s ORDER BY generation DESC LIMIT 1
"""  # noqa: S608
"""Asked for every new case, so it is written out."""


@dataclass(frozen=True)
class OpenKey:
    """A municipality's key, usable. `row` names it for good: a row that was rolled back never lends out its number."""

    row: int
    municipality: int
    generation: int
    key: bytes

    def __repr__(self) -> str:
        return f"OpenKey({self.row})"


_remembered: dict[tuple[int, Purpose, int], OpenKey] = {}
_not_committed: set[int] = set()


def newest(purpose: Purpose) -> OpenKey:
    """The one that closes from now on, made when there is none. Always one question, so that a rotation is seen."""
    place = municipality_in_scope()
    with connection.cursor() as cursor:
        cursor.execute(NEWEST, [place, purpose.value])
        found = cursor.fetchone()
    if found is None:
        return _opened(_first(purpose))
    row, generation = found
    known = _remembered.get((place, purpose, generation))
    return known if known is not None and known.row == row else _opened(MunicipalityKey.objects.get(pk=row))


def of_generation(purpose: Purpose, generation: int) -> OpenKey | None:
    """The one of that generation; no question when it has been used before."""
    known = _remembered.get((municipality_in_scope(), purpose, generation))
    if known is None:
        found = MunicipalityKey.objects.filter(purpose=purpose, generation=generation).first()
        known = _opened(found) if found else None
    return known


def for_marks() -> OpenKey:
    """The one key for marks."""
    return of_generation(Purpose.MARKS, 1) or _opened(_first(Purpose.MARKS))


def add(purpose: Purpose, generation: int) -> MunicipalityKey:
    """A new key of that generation, or the one that another made in the same moment."""
    name, master = masters.newest()
    made = MunicipalityKey(municipality_id=municipality_in_scope(), purpose=purpose, generation=generation, master=name)
    made.wrapped = envelope.wrap(master, envelope.new_key(), bound_to=_place(made))
    MunicipalityKey.objects.bulk_create([made], ignore_conflicts=True)
    kept = MunicipalityKey.objects.get(purpose=purpose, generation=generation)
    if bytes(kept.wrapped) == made.wrapped:
        _not_committed.add(kept.pk)
        transaction.on_commit(lambda: _not_committed.discard(kept.pk))
    return kept


def close_anew(row: MunicipalityKey) -> bool:
    """Close it with the newest master key; whether that was another one."""
    name, master = masters.newest()
    if row.master == name:
        return False
    key = _key_of(row)
    row.master = name
    row.wrapped = envelope.wrap(master, key, bound_to=_place(row))
    row.save(update_fields=["master", "wrapped"])
    return True


def forget() -> None:
    """Remember nothing."""
    _remembered.clear()


def _first(purpose: Purpose) -> MunicipalityKey:
    """All are made at once and in one order: two changes that begin at the same time never wait for each other."""
    made = {each: add(each, 1) for each in Purpose}
    return made[purpose]


def _opened(row: MunicipalityKey) -> OpenKey:
    purpose = Purpose(row.purpose)
    place = (row.municipality_id, purpose, row.generation)
    known = _remembered.get(place)
    if known is not None and known.row == row.pk:
        return known
    opened = OpenKey(row.pk, row.municipality_id, row.generation, _key_of(row))
    if row.pk not in _not_committed:
        if len(_remembered) >= MANY:
            _remembered.clear()
        _remembered[place] = opened
    return opened


def _key_of(row: MunicipalityKey) -> bytes:
    return envelope.unwrap(masters.called(row.master), bytes(row.wrapped), bound_to=_place(row))


def _place(row: MunicipalityKey) -> str:
    return f"municipality:{row.municipality_id}:{row.purpose}:{row.generation}:{row.master}"
