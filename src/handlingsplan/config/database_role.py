# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the two database roles get, and working as another role than one signs in as."""

from typing import Any

from django.conf import settings
from django.db import connection as default_connection

DEFAULT_RIGHTS = """
CREATE SCHEMA IF NOT EXISTS concerns;
GRANT USAGE ON SCHEMA public, concerns TO handlingsplan_runtime;
ALTER DEFAULT PRIVILEGES IN SCHEMA public, concerns
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO handlingsplan_runtime;
ALTER DEFAULT PRIVILEGES IN SCHEMA public, concerns GRANT USAGE, SELECT ON SEQUENCES TO handlingsplan_runtime;
GRANT USAGE, CREATE ON SCHEMA public TO handlingsplan_redactor;
"""


def give_default_rights(**_: Any) -> None:
    """Before the owner makes tables: the runtime role may use them, but never own, truncate or alter them.

    The case wing has a schema of its own.
    """
    with default_connection.cursor() as cursor:
        cursor.execute(DEFAULT_RIGHTS)


def take_role(*, connection: Any, **_: Any) -> None:
    """On a new connection, become the role named in the settings, where one is: how tests meet the real walls."""
    if settings.DATABASE_ROLE:
        with connection.cursor() as cursor:
            cursor.execute(f'SET ROLE "{settings.DATABASE_ROLE}"')
