# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second database of the tests, which holds the keys of cases."""

import os

import psycopg
from psycopg.sql import SQL, Identifier

from tools.setup import urls
from tools.setup.roles import Names


def key_store_beside(database: str) -> str:
    """An empty database for case keys, one for each worker; what tests leave in it is harmless, and the server goes."""
    name, owner, runtime = Identifier(f"{database}_keys"), Identifier(Names().owner), Identifier(Names().runtime)
    with psycopg.connect(os.environ["HANDLINGSPLAN_TEST_CLUSTER"], autocommit=True) as administrator:
        administrator.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
        administrator.execute(SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0").format(name, owner))
    url = urls.with_database(os.environ["HANDLINGSPLAN_OWNER_URL"], f"{database}_keys")
    with psycopg.connect(url, autocommit=True) as keys:
        keys.execute(SQL("GRANT USAGE ON SCHEMA public TO {}").format(runtime))
    return url
