# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""New keys in the place of old ones, without a moment in which something is unreadable; carries on after a kill."""

from django.db import transaction

from handlingsplan.audit.record import record
from handlingsplan.tenancy.scope import within

from . import envelope, municipality_keys, reserve, store
from .events import ROTATED
from .models import MunicipalityKey
from .terms import Purpose, Rotated

BATCH = 500


class NothingReadable(Exception):
    """A case key's municipality key is missing: the main database is older than the key store."""


def to_newest_master(municipality: int) -> int:
    """Close the municipality's keys with the newest master key; how many were closed with an older one."""
    with transaction.atomic(durable=True), within(municipality):
        rows = list(MunicipalityKey.objects.select_for_update().order_by("pk"))
        count = sum(municipality_keys.close_anew(row) for row in rows)
        if count:
            _tell(rows[0], Rotated.MASTER, count, rows[0].master)
        return count


def to_new_generation(municipality: int) -> int:
    """Give the municipality a new key and close its case keys with it; how many."""
    with transaction.atomic(durable=True), within(municipality):
        newest = municipality_keys.newest(Purpose.CASES)
        municipality_keys.add(Purpose.CASES, newest.generation + 1)
    # Only now: a case key closed with a key that was never committed would be lost.
    return finish_generation(municipality)


def finish_generation(municipality: int) -> int:
    """Close with the newest generation the case keys that are closed with an older one; how many. Makes no new key."""
    with transaction.atomic(durable=True), within(municipality):
        newest = MunicipalityKey.objects.filter(purpose=Purpose.CASES).order_by("-generation").first()
        if newest is None:
            return 0
        lock = municipality_keys.newest(Purpose.CASES)
        count = 0
        while waiting := store.older(municipality, lock.generation, limit=BATCH):
            store.rewrap([_closed_anew(key, lock) for key in waiting])
            count += len(waiting)
        if count:
            _tell(newest, Rotated.GENERATION, count, str(newest.generation))
        return count


def _closed_anew(key: store.WrappedKey, lock: municipality_keys.OpenKey) -> store.WrappedKey:
    older = municipality_keys.of_generation(Purpose.CASES, key.generation)
    if older is None:
        raise NothingReadable(f"The key of generation {key.generation} is not in the main database.")
    opened = envelope.unwrap(older.key, key.wrapped, bound_to=reserve.place_of(key))
    return reserve.closed(lock, key.id, opened)


def _tell(about: MunicipalityKey, what: Rotated, count: int, now: str) -> None:
    record(ROTATED, about=about, by=None, details={"what": what.value, "count": count, "now": now})
