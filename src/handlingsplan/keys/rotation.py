# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""New keys in the place of old ones, without a moment in which something is unreadable; carries on after a kill."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from handlingsplan.audit.record import record
from handlingsplan.tenancy.scope import within

from . import envelope, municipality_keys, reserve, store
from .envelope import Tampered
from .events import ROTATED
from .models import MunicipalityKey
from .terms import Purpose, Rotated

BATCH = 500
BEFORE_ALL = UUID(int=0)


@dataclass(frozen=True)
class Outcome:
    """How many case keys were closed anew, and how many could not be opened and were left as they are.

    A few of the latter are harmless: made ahead with a municipality's first key, in a change that was then undone.
    Many say that the main database is older than the key store.
    """

    count: int = 0
    unreadable: int = 0


def to_newest_master(municipality: int) -> int:
    """Close the municipality's keys with the newest master key; how many were closed with an older one."""
    with transaction.atomic(durable=True), within(municipality):
        rows = list(MunicipalityKey.objects.select_for_update().order_by("pk"))
        count = sum(municipality_keys.close_anew(row) for row in rows)
        if count:
            _tell(rows[0], Rotated.MASTER, count, rows[0].master)
        return count


def to_new_generation(municipality: int) -> Outcome:
    """Give the municipality a new key and close its case keys with it. Nothing where it has none yet."""
    with transaction.atomic(durable=True), within(municipality):
        newest = _newest()
        if newest is None:
            return Outcome()
        municipality_keys.add(Purpose.CASES, newest.generation + 1)
    # Only now: a case key closed with a key that was never committed would be lost.
    return finish_generation(municipality)


def finish_generation(municipality: int) -> Outcome:
    """Close with the newest generation the case keys that are closed with an older one. Makes no new key."""
    with transaction.atomic(durable=True), within(municipality):
        newest = _newest()
        if newest is None or newest.generation == 1:
            return Outcome()
        lock = municipality_keys.newest(Purpose.CASES)
        count = unreadable = 0
        for batch in _batches(municipality, lock.generation):
            anew = [closed for key in batch if (closed := _closed_anew(key, lock))]
            unreadable += len(batch) - len(anew)
            count += store.rewrap(anew)
        if count:
            _tell(newest, Rotated.GENERATION, count, str(newest.generation))
        return Outcome(count, unreadable)


def _newest() -> MunicipalityKey | None:
    return MunicipalityKey.objects.filter(purpose=Purpose.CASES).order_by("-generation").first()


def _batches(municipality: int, generation: int) -> Iterator[list[store.WrappedKey]]:
    after = BEFORE_ALL
    while batch := store.older(municipality, generation, after=after, limit=BATCH):
        yield batch
        after = batch[-1].id


def _closed_anew(key: store.WrappedKey, lock: municipality_keys.OpenKey) -> store.WrappedKey | None:
    older = municipality_keys.of_generation(Purpose.CASES, key.generation)
    if older is None:
        return None
    try:
        opened = envelope.unwrap(older.key, key.wrapped, bound_to=reserve.place_of(key))
    except Tampered:
        return None
    return reserve.closed(lock, key.id, opened)


def _tell(about: MunicipalityKey, what: Rotated, count: int, now: str) -> None:
    record(ROTATED, about=about, by=None, details={"what": what.value, "count": count, "now": now})
