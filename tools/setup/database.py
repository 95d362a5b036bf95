# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which database this start uses: the embedded one, a server named by DATABASE_URL, or two ready accounts."""

import os
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tools.setup import urls
from tools.setup.cluster import Cluster
from tools.setup.roles import prepare
from tools.setup.say import SetupProblem, say
from tools.setup.secrets import Secrets


@dataclass(frozen=True)
class Database:
    owner_url: str
    runtime_url: str
    keys_owner_url: str
    keys_runtime_url: str
    cluster: Cluster | None = None


def open_database(data: Path, secrets: Secrets, until_the_end: ExitStack) -> Database:
    administrator = os.environ.get("DATABASE_URL")
    owner = os.environ.get("DATABASE_OWNER_URL")
    runtime = os.environ.get("DATABASE_RUNTIME_URL")
    if bool(owner) != bool(runtime):
        raise SetupProblem("Sæt både DATABASE_OWNER_URL og DATABASE_RUNTIME_URL, eller ingen af dem.")
    if owner and runtime:
        return Database(owner, runtime, *_keys(_beside(owner), _beside(runtime)))
    cluster = None
    if not administrator:
        cluster = Cluster(data / "postgres", password=secrets.superuser_password)
        if not (cluster.data / "PG_VERSION").exists():
            say("Opretter databasen …")
        until_the_end.callback(cluster.stop)
        cluster.start()
        administrator = cluster.superuser_url()
    prepared = prepare(administrator, owner_password=secrets.owner_password, runtime_password=secrets.runtime_password)
    keys = _keys(prepared.keys_owner_url, prepared.keys_runtime_url)
    return Database(prepared.owner_url, prepared.runtime_url, *keys, cluster)


def _keys(beside_owner: str, beside_runtime: str) -> tuple[str, str]:
    """The key store as owner and as runtime: where somebody has said, else beside the database."""
    owner, runtime = os.environ.get("HANDLINGSPLAN_KEYS_OWNER_URL"), os.environ.get("HANDLINGSPLAN_KEYS_URL")
    if bool(owner) != bool(runtime):
        raise SetupProblem("Sæt både HANDLINGSPLAN_KEYS_OWNER_URL og HANDLINGSPLAN_KEYS_URL, eller ingen af dem.")
    return (owner, runtime) if owner and runtime else (beside_owner, beside_runtime)


def _beside(url: str) -> str:
    """The same server and account; the database's name with `_keys`, as `settings_parts/keys.py` has it."""
    return urls.with_database(url, f"{unquote(urlsplit(url).path.lstrip('/'))}_keys")
