# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A throw-away PostgreSQL for the whole run. A plug-in, since it must stand before Django reads its settings."""

import atexit
import os
import tempfile
from pathlib import Path

import psycopg

from tools.setup.cluster import Cluster
from tools.setup.roles import Names, prepare

SHARED = "HANDLINGSPLAN_TEST_CLUSTER"

os.environ.setdefault("HANDLINGSPLAN_SECRET_KEY", "only for tests")
os.environ.setdefault("HANDLINGSPLAN_MASTER_KEYS", "tests:b25seSBmb3IgdGVzdHMsIGFzIGV2ZXJ5b25lIHNlZXM=")
os.environ.setdefault("HANDLINGSPLAN_EMAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")
os.environ["HANDLINGSPLAN_DEMO"] = "1"
os.environ["HANDLINGSPLAN_AS_OWNER"] = "1"
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

if SHARED not in os.environ:  # the workers of a parallel run share their parent's
    _folder = tempfile.TemporaryDirectory(prefix="hp-", ignore_cleanup_errors=True)
    _cluster = Cluster(Path(_folder.name), throwaway=True)
    _cluster.start()
    atexit.register(_folder.cleanup)
    atexit.register(_cluster.stop)
    os.environ[SHARED] = _cluster.superuser_url()
    _ready = prepare(
        _cluster.superuser_url(), owner_password="owner", runtime_password="runtime", owner_creates_databases=True
    )
    os.environ["HANDLINGSPLAN_OWNER_URL"] = _ready.owner_url
    os.environ["HANDLINGSPLAN_RUNTIME_URL"] = _ready.runtime_url
    with psycopg.connect(_cluster.superuser_url(), autocommit=True) as _administrator:
        _administrator.execute(f"GRANT CONNECT ON DATABASE postgres TO {Names().owner}")
        _administrator.execute(f"GRANT {Names().runtime} TO {Names().owner} WITH INHERIT FALSE, SET TRUE")
