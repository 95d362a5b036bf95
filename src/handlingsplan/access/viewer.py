# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The person who acts, in the roles she holds at the place she stands."""

from dataclasses import dataclass

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import Municipality


class MayNot(Exception):
    """You do not have the role that this requires."""


@dataclass(frozen=True)
class Viewer:
    """A person at a place. Passed as `by` to every verb; shown to templates only as names and permissions.

    `user` is None for the public and for the program's own night work.
    """

    user: User | None = None
    municipality: Municipality | None = None
    roles: tuple[str, ...] = ()
    permissions: frozenset[str] = frozenset()

    def may(self, permission: str) -> bool:
        """Whether one of the roles gives the permission here."""
        return permission in self.permissions

    def must(self, permission: str) -> None:
        """Raise `MayNot` unless one of the roles gives the permission here."""
        if permission not in self.permissions:
            raise MayNot(permission)


THE_PUBLIC = Viewer()
