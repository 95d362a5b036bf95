# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One engine, PostgreSQL, and two ways in: the owner for migrations, the runtime role for everything else."""

import os
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from .environment import flag

AS_OWNER = flag("HANDLINGSPLAN_AS_OWNER")
DATABASE_ROLE = os.environ.get("HANDLINGSPLAN_ROLE", "")

AS_ASKED = {"server_side_binding": True, "prepare_threshold": 5}
"""Values go beside the question and never in its text: no error in the database's own log tells them, and what is asked
often is planned once."""


def connection_from(url: str) -> dict[str, Any]:
    """Django's description of the database a postgresql:// URL names; a socket folder stands in `?host=`."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or query.pop("port", "") or ""),
        "OPTIONS": query | AS_ASKED,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


address = os.environ.get(
    "HANDLINGSPLAN_OWNER_URL" if AS_OWNER else "HANDLINGSPLAN_RUNTIME_URL", "postgresql:///handlingsplan"
)
DATABASES = {"default": connection_from(address)}

# One count for all web processes: with a cache of its own, each would allow the full number of sign-in attempts.
# As many as are counted within the hour: Django keeps 300 and then forgets a third of them, so that whoever tries from
# many places would begin anew.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "config_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
