# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who may do what in PostgreSQL: the owner builds, the runtime works, the redactor removes names.

The runtime role owns nothing, so it cannot switch off row level security or the triggers of the audit trail.
"""

from dataclasses import dataclass

import psycopg
from psycopg import Connection, sql
from psycopg.sql import SQL, Identifier, Literal

from tools.setup import urls
from tools.setup.say import SetupProblem

EXTENSIONS = ("pg_trgm", "unaccent", "btree_gist")
OLDEST_SERVER = 150000
FIRST_WITH_GRANT_OPTIONS = 160000
TOO_MUCH = ("rolsuper", "rolbypassrls", "rolcreaterole", "rolreplication")


@dataclass(frozen=True)
class Names:
    owner: str = "handlingsplan_owner"
    runtime: str = "handlingsplan_runtime"
    redactor: str = "handlingsplan_redactor"
    database: str = "handlingsplan"

    @property
    def keys(self) -> str:
        """The key store: a database of its own, so that it can be kept for another time than the rest."""
        return f"{self.database}_keys"

    @classmethod
    def with_suffix(cls, suffix: str) -> "Names":
        """For several installations on one server."""
        plain = cls()
        return cls(*(name + suffix for name in (plain.owner, plain.runtime, plain.redactor, plain.database)))


@dataclass(frozen=True)
class Prepared:
    owner_url: str
    runtime_url: str
    keys_owner_url: str
    keys_runtime_url: str


def prepare(
    administrator_url: str,
    *,
    owner_password: str,
    runtime_password: str,
    suffix: str = "",
    owner_creates_databases: bool = False,
) -> Prepared:
    """Make roles and database, or bring them into order; safe to repeat.

    `owner_creates_databases` is for tests, whose runner makes a database per worker.
    """
    names = Names.with_suffix(suffix)
    with _connect(administrator_url) as administrator:
        if administrator.info.server_version < OLDEST_SERVER:
            raise SetupProblem("PostgreSQL skal være version 15 eller nyere.")
        _login_role(administrator, names.owner, owner_password, creates_databases=owner_creates_databases)
        _login_role(administrator, names.runtime, runtime_password)
        _redactor_role(administrator, names)
        for database in (names.database, names.keys):
            _database(administrator, names.owner, database)
    owner_url = urls.with_account(administrator_url, user=names.owner, password=owner_password, database=names.database)
    runtime_url = urls.with_account(
        administrator_url, user=names.runtime, password=runtime_password, database=names.database
    )
    keys_owner_url, keys_runtime_url = (urls.with_database(url, names.keys) for url in (owner_url, runtime_url))
    for database in (names.database, names.keys):
        _schema_of_its_own(administrator_url, names.owner, database)
    with _connect(owner_url) as owner, owner.transaction():
        _grants(owner, names)
    with _connect(owner_url) as owner:
        _extensions(owner)
    with _connect(keys_owner_url) as owner, owner.transaction():
        _close_to_others(owner, names.runtime, names.keys)
    return Prepared(owner_url, runtime_url, keys_owner_url, keys_runtime_url)


def _connect(url: str) -> Connection:
    try:
        return psycopg.connect(url, autocommit=True, connect_timeout=10)
    except psycopg.OperationalError as error:
        raise SetupProblem(f"Databasen svarer ikke, eller kontoen blev afvist:\n{error}") from error


def _login_role(administrator: Connection, role: str, password: str, *, creates_databases: bool = False) -> None:
    if not _exists(administrator, "pg_roles", "rolname", role):
        administrator.execute(SQL("CREATE ROLE {}").format(Identifier(role)))
    wish = SQL("CREATEDB") if creates_databases else SQL("NOCREATEDB")
    administrator.execute(SQL("ALTER ROLE {} LOGIN {} PASSWORD {}").format(Identifier(role), wish, Literal(password)))
    _refuse_power(administrator, role)


def _redactor_role(administrator: Connection, names: Names) -> None:
    """Nobody logs in as the redactor. The owner may hand functions over to it, but has none of its rights itself."""
    if not _exists(administrator, "pg_roles", "rolname", names.redactor):
        administrator.execute(SQL("CREATE ROLE {} NOLOGIN").format(Identifier(names.redactor)))
    _refuse_power(administrator, names.redactor)
    grant = SQL("GRANT {} TO {}").format(Identifier(names.redactor), Identifier(names.owner))
    if administrator.info.server_version >= FIRST_WITH_GRANT_OPTIONS:
        administrator.execute(grant + SQL(" WITH INHERIT FALSE, SET TRUE"))
    else:
        administrator.execute(SQL("ALTER ROLE {} NOINHERIT").format(Identifier(names.owner)))
        administrator.execute(grant)


def _refuse_power(administrator: Connection, role: str) -> None:
    """Only spoken of when it is there: managed servers refuse even to take away what was never given."""
    columns = SQL(", ").join(Identifier(column) for column in TOO_MUCH)
    held = administrator.execute(
        SQL("SELECT {} FROM pg_roles WHERE rolname = {}").format(columns, Literal(role))
    ).fetchone()
    if held and any(held):
        administrator.execute(
            SQL("ALTER ROLE {} NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION").format(Identifier(role))
        )


def _database(administrator: Connection, owner: str, database: str) -> None:
    if not _exists(administrator, "pg_database", "datname", database):
        _become_able_to_give_to(administrator, owner)
        administrator.execute(
            SQL("CREATE DATABASE {} OWNER {} ENCODING 'UTF8' TEMPLATE template0").format(
                Identifier(database), Identifier(owner)
            )
        )


def _schema_of_its_own(administrator_url: str, owner: str, database: str) -> None:
    """Before PostgreSQL 16 the owner inherits nothing, not even that the schema is the database owner's."""
    with _connect(urls.with_database(administrator_url, database)) as administrator:
        if administrator.info.server_version < FIRST_WITH_GRANT_OPTIONS:
            administrator.execute(SQL("ALTER SCHEMA public OWNER TO {}").format(Identifier(owner)))


def _become_able_to_give_to(administrator: Connection, role: str) -> None:
    """An administrator who is not superuser must be a member of the role it creates a database for."""
    row = administrator.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    if row and not row[0]:
        administrator.execute(SQL("GRANT {} TO CURRENT_USER").format(Identifier(role)))


def _grants(owner: Connection, names: Names) -> None:
    """Said by the owner, so that it holds for every table a later migration makes."""
    _close_to_others(owner, names.runtime, names.database)
    words = {
        "owner": Identifier(names.owner),
        "runtime": Identifier(names.runtime),
        "redactor": Identifier(names.redactor),
    }
    for sentence in (
        # CREATE is what lets the redactor be made the owner of a function; it cannot log in to use it otherwise.
        "GRANT USAGE, CREATE ON SCHEMA public TO {redactor}",
        # No TRUNCATE, REFERENCES or TRIGGER: none of them asks row level security.
        "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public"
        " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {runtime}",
        "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {runtime}",
    ):
        owner.execute(SQL(sentence).format(**words))


def _close_to_others(owner: Connection, runtime: str, database: str) -> None:
    words = {"database": Identifier(database), "runtime": Identifier(runtime)}
    for sentence in (
        "REVOKE ALL ON DATABASE {database} FROM PUBLIC",
        "GRANT CONNECT ON DATABASE {database} TO {runtime}",
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        "GRANT USAGE ON SCHEMA public TO {runtime}",
    ):
        owner.execute(SQL(sentence).format(**words))


def _extensions(owner: Connection) -> None:
    available = {row[0] for row in owner.execute("SELECT name FROM pg_available_extensions")}
    for extension in EXTENSIONS:
        if extension in available:
            owner.execute(SQL("CREATE EXTENSION IF NOT EXISTS {}").format(Identifier(extension)))


def _exists(connection: Connection, catalogue: str, column: str, name: str) -> bool:
    question: sql.Composed = SQL("SELECT 1 FROM {} WHERE {} = {}").format(
        Identifier(catalogue), Identifier(column), Literal(name)
    )
    return connection.execute(question).fetchone() is not None
