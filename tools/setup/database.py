# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which database this start uses: the embedded one, a server named by DATABASE_URL, or two ready accounts."""

import os
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tools.setup.cluster import Cluster
from tools.setup.roles import prepare
from tools.setup.say import SetupProblem, say
from tools.setup.secrets import Secrets


@dataclass(frozen=True)
class Database:
    owner_url: str
    runtime_url: str
    cluster: Cluster | None = None


def open_database(data: Path, secrets: Secrets, until_the_end: ExitStack) -> Database:
    administrator = os.environ.get("DATABASE_URL")
    owner = os.environ.get("DATABASE_OWNER_URL")
    runtime = os.environ.get("DATABASE_RUNTIME_URL")
    if bool(owner) != bool(runtime):
        raise SetupProblem("Sæt både DATABASE_OWNER_URL og DATABASE_RUNTIME_URL, eller ingen af dem.")
    if owner and runtime:
        return Database(owner, runtime)
    cluster = None
    if not administrator:
        cluster = Cluster(data / "postgres", password=secrets.superuser_password)
        if not (cluster.data / "PG_VERSION").exists():
            say("Opretter databasen …")
        until_the_end.callback(cluster.stop)
        cluster.start()
        administrator = cluster.superuser_url()
    prepared = prepare(administrator, owner_password=secrets.owner_password, runtime_password=secrets.runtime_password)
    return Database(prepared.owner_url, prepared.runtime_url, cluster)
