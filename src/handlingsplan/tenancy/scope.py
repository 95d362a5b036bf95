# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which municipality the present work is for; said once, obeyed by the managers and by PostgreSQL."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.db import connection, transaction


@dataclass(frozen=True)
class Scope:
    """`municipality` and `user` are primary keys; `everywhere` is only ever set by `tenancy.everywhere`."""

    municipality: int | None = None
    user: int | None = None
    everywhere: bool = False


NOWHERE = Scope()
_current: ContextVar[Scope] = ContextVar("scope", default=NOWHERE)


class NoScope(RuntimeError):
    """A tenant-owned table was asked before anyone said which municipality."""


def current() -> Scope:
    """The scope in force; `NOWHERE` when none was entered."""
    return _current.get()


def municipality_in_scope() -> int:
    """The primary key of the municipality the present work is for. Raises NoScope when it is for none."""
    municipality = current().municipality
    if municipality is None:
        raise NoScope("This is a municipality's; enter its scope first.")
    return municipality


@contextmanager
def enter(scope: Scope) -> Iterator[None]:
    """Work inside one scope and one transaction; PostgreSQL forgets the scope when the transaction ends.

    Inside a longer transaction it would not forget, so there it is told what held before, also when that is nowhere.
    """
    nested = connection.in_atomic_block
    with transaction.atomic():
        before = _current.get()
        token = _current.set(scope)
        _tell_postgres(scope)
        try:
            yield
        finally:
            _current.reset(token)
            if nested and not connection.needs_rollback:
                _tell_postgres(before)


def within(municipality: int, *, user: int | None = None) -> AbstractContextManager[None]:
    """Work for one municipality. `municipality` and `user` are primary keys."""
    return enter(Scope(municipality=municipality, user=user))


def _tell_postgres(scope: Scope) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('app.municipality', %s, true), set_config('app.user', %s, true),"
            " set_config('app.everywhere', %s, true)",
            [str(scope.municipality or ""), str(scope.user or ""), "on" if scope.everywhere else ""],
        )
