# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Case keys made ahead, so that a concern is taken in without waiting: all are in the store before one is used."""

import os
import threading
from collections import OrderedDict, deque
from uuid import UUID, uuid4

from . import envelope, store
from .municipality_keys import OpenKey
from .store import WrappedKey

BATCH = 32
MANY = 200

Unused = tuple[UUID, bytes]

_lock = threading.Lock()
_ready: OrderedDict[int, deque[Unused]] = OrderedDict()
"""By the row of the municipality's key: a rotation, or a row that was rolled back, leaves the old ones unused."""


def take(lock: OpenKey) -> Unused:
    """A key nobody else gets, closed in the store with `lock`."""
    with _lock:
        waiting = _ready.setdefault(lock.row, deque())
        _ready.move_to_end(lock.row)
        if not waiting:
            waiting.extend(_stored(lock))
            if len(_ready) > MANY:
                _ready.popitem(last=False)
        return waiting.popleft()


def _stored(lock: OpenKey) -> list[Unused]:
    made = [(uuid4(), envelope.new_key()) for _ in range(BATCH)]
    store.put([closed(lock, number, key) for number, key in made])
    return made


def closed(lock: OpenKey, number: UUID, key: bytes) -> WrappedKey:
    """A row of the store: the key, closed and bound to its number, municipality and generation."""
    row = WrappedKey(number, lock.municipality, lock.generation, b"")
    return WrappedKey(number, lock.municipality, lock.generation, envelope.wrap(lock.key, key, bound_to=place_of(row)))


def place_of(row: WrappedKey) -> str:
    return f"case:{row.id}:{row.municipality}:{row.generation}"


def forget() -> None:
    """Leave what is ready unused: a process made by copying another would hand out the same keys."""
    global _lock
    _lock = threading.Lock()
    _ready.clear()


os.register_at_fork(after_in_child=forget)
