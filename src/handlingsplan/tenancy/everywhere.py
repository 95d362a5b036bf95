# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The one spelling of "all municipalities". Only the rooms named in the import contract may say it."""

from collections.abc import Iterator
from contextlib import contextmanager

from .models import Municipality
from .scope import Scope, current, enter, within


@contextmanager
def everywhere(*, user: int | None = None) -> Iterator[None]:
    """Look across municipalities in one transaction; read what is published or counted, never more."""
    with enter(Scope(everywhere=True, user=user)):
        yield


def once_for_each() -> Iterator[Municipality]:
    """Enter each municipality in turn, in a transaction of its own: the shape of every night job."""
    for municipality in Municipality.objects.order_by("sort_key"):
        with within(municipality.pk):
            assert current().municipality == municipality.pk
            yield municipality
