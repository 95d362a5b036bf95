# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock: the SQL that puts PostgreSQL's own wall around a tenant-owned table. Used in migrations."""

from django.db import migrations

_SCOPE = "NULLIF(current_setting('app.municipality', true), '')::bigint"
_USER = "NULLIF(current_setting('app.user', true), '')::bigint"
_EVERYWHERE = "current_setting('app.everywhere', true) = 'on'"


def bare_name(table: str) -> str:
    """The name of a table without its schema: `"concerns"."note"` is `note`."""
    return table.replace('"', "").rpartition(".")[2]


def wall(table: str, *, also_own_rows_by: str | None = None, national_rows: bool = False) -> migrations.RunSQL:
    """Row-level security, enabled and forced, for `table`.

    `also_own_rows_by` names a user column whose owner may read (never write) her own rows in every municipality.
    `national_rows` lets rows without a municipality be seen when no municipality is in scope.
    """
    policy = bare_name(table)
    same = "IS NOT DISTINCT FROM" if national_rows else "="
    mine = f"municipality_id {same} {_SCOPE}"
    readable = f"{mine} OR {_EVERYWHERE}"
    if also_own_rows_by:
        readable += f" OR {also_own_rows_by} = {_USER}"
    return migrations.RunSQL(
        f"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY {policy}_read ON {table} FOR SELECT USING ({readable});
        CREATE POLICY {policy}_add ON {table} FOR INSERT WITH CHECK ({mine});
        CREATE POLICY {policy}_change ON {table} FOR UPDATE USING ({mine}) WITH CHECK ({mine});
        CREATE POLICY {policy}_remove ON {table} FOR DELETE USING ({mine} OR {_EVERYWHERE});
        """,
        f"""
        DROP POLICY {policy}_read ON {table};
        DROP POLICY {policy}_add ON {table};
        DROP POLICY {policy}_change ON {table};
        DROP POLICY {policy}_remove ON {table};
        ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
        """,
    )


def append_only(table: str) -> migrations.RunSQL:
    """Take from the runtime role the right to change or remove rows of `table`."""
    return migrations.RunSQL(
        f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM handlingsplan_runtime;",
        f"GRANT UPDATE, DELETE ON {table} TO handlingsplan_runtime;",
    )


def read_only(table: str) -> migrations.RunSQL:
    """Leave the runtime role nothing but reading `table`: its rows come with a release."""
    return migrations.RunSQL(
        f"REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {table} FROM handlingsplan_runtime;",
        f"GRANT INSERT, UPDATE, DELETE ON {table} TO handlingsplan_runtime;",
    )


def never_removed(table: str) -> migrations.RunSQL:
    """Take from the runtime role the right to remove rows of `table`; they may still be changed."""
    return migrations.RunSQL(
        f"REVOKE DELETE, TRUNCATE ON {table} FROM handlingsplan_runtime;",
        f"GRANT DELETE ON {table} TO handlingsplan_runtime;",
    )
