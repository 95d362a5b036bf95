# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The key store: a second database that holds case keys, closed, and nothing else. Every change is at once durable."""

import os
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

import psycopg
from django.conf import settings
from psycopg.sql import SQL, Identifier

T = TypeVar("T")

TABLE = """
CREATE TABLE IF NOT EXISTS case_keys (
    id uuid PRIMARY KEY, municipality bigint NOT NULL, generation int NOT NULL, wrapped bytea NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);
CREATE INDEX IF NOT EXISTS case_keys_by_generation ON case_keys (municipality, generation);
GRANT SELECT, INSERT, UPDATE, DELETE ON case_keys TO handlingsplan_runtime;
"""
"""Swept as soon as a row is gone, so that a destroyed key does not lie on in the file."""


@dataclass(frozen=True)
class WrappedKey:
    """A row of the store: a case key, closed with its municipality's key of that generation."""

    id: UUID
    municipality: int
    generation: int
    wrapped: bytes


def make_ready() -> None:
    """The table, made by the owner; safe to repeat. Raises psycopg.OperationalError when the store does not answer."""
    with psycopg.connect(settings.KEYS_URL, autocommit=True, connect_timeout=10) as owner:
        owner.execute(TABLE)


def put(keys: Sequence[WrappedKey]) -> None:
    """All of them in one commit."""
    columns = [[getattr(key, name) for key in keys] for name in ("id", "municipality", "generation", "wrapped")]
    _ask(
        lambda store: store.execute(
            "INSERT INTO case_keys (id, municipality, generation, wrapped)"
            " SELECT * FROM unnest(%s::uuid[], %s::bigint[], %s::int[], %s::bytea[]) ON CONFLICT (id) DO NOTHING",
            columns,
        )
    )


def get(municipality: int, ids: Iterable[UUID]) -> list[WrappedKey]:
    """Those of the municipality's keys that are there, in one question."""
    return _rows(
        "SELECT id, municipality, generation, wrapped FROM case_keys WHERE municipality = %s AND id = ANY(%s)",
        municipality,
        list(ids),
    )


def delete(municipality: int, ids: Iterable[UUID]) -> int:
    """How many were there and are gone."""
    wanted = list(ids)
    return _ask(
        lambda store: (
            store.execute(
                "DELETE FROM case_keys WHERE municipality = %s AND id = ANY(%s)", [municipality, wanted]
            ).rowcount
        )
    )


def older(municipality: int, than: int, *, after: UUID, limit: int) -> list[WrappedKey]:
    """The next of the municipality's keys that are closed with an earlier generation than this, in the order of ids."""
    return _rows(
        "SELECT id, municipality, generation, wrapped FROM case_keys"
        " WHERE municipality = %s AND generation < %s AND id > %s ORDER BY id LIMIT %s",
        municipality,
        than,
        after,
        limit,
    )


def rewrap(keys: Sequence[WrappedKey]) -> int:
    """Put newly closed keys in the place of their older forms, in one commit; what is destroyed stays destroyed."""
    columns = [[getattr(key, name) for key in keys] for name in ("id", "generation", "wrapped")]
    return _ask(
        lambda store: (
            store.execute(
                "UPDATE case_keys SET generation = new.generation, wrapped = new.wrapped"
                " FROM unnest(%s::uuid[], %s::int[], %s::bytea[]) AS new (id, generation, wrapped)"
                " WHERE case_keys.id = new.id AND case_keys.generation < new.generation",
                columns,
            ).rowcount
        )
    )


class _Held:
    """The connection of one thread, closed with it."""

    def __init__(self, url: str, role: str) -> None:
        self.opened_as = (url, role)
        self.connection = psycopg.connect(url, autocommit=True, connect_timeout=10)
        if role:
            self.connection.execute(SQL("SET ROLE {}").format(Identifier(role)))

    def __del__(self) -> None:
        if hasattr(self, "connection"):
            self.connection.close()


_own = threading.local()


def _connection() -> "psycopg.Connection[Any]":
    wanted = (settings.KEYS_URL, settings.DATABASE_ROLE)
    held: _Held | None = getattr(_own, "held", None)
    if held is None or held.opened_as != wanted or held.connection.closed:
        _own.held = held = _Held(*wanted)
    return held.connection


def let_go() -> None:
    """Close this thread's connection; the next question opens a new one."""
    _own.held = None


def _ask(question: Callable[["psycopg.Connection[Any]"], T]) -> T:
    """Once more on a new connection when the old one had been cut: every question here can be repeated."""
    try:
        return question(_connection())
    except psycopg.OperationalError:
        let_go()
        return question(_connection())


def _rows(question: str, *values: Any) -> list[WrappedKey]:
    found = _ask(lambda store: store.execute(question, values).fetchall())
    return [
        WrappedKey(key, municipality, generation, bytes(wrapped)) for key, municipality, generation, wrapped in found
    ]


def _in_child() -> None:
    """A process made by copying another must not speak on the other's connection, nor close it."""
    held: _Held | None = getattr(_own, "held", None)
    if held is not None:
        _inherited.append(held)
        _own.held = None


_inherited: list[_Held] = []
os.register_at_fork(after_in_child=_in_child)
