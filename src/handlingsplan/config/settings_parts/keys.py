# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The keys of cases: a database of their own, and master keys that are in none."""

import os

from .database import AS_OWNER, address
from .environment import secret_or_nothing


def beside(url: str) -> str:
    """The address of the key store that stands beside a database: the same server, the name with `_keys`."""
    database, mark, words = url.partition("?")
    return f"{database}_keys{mark}{words}"


KEYS_URL = os.environ.get("HANDLINGSPLAN_KEYS_OWNER_URL" if AS_OWNER else "HANDLINGSPLAN_KEYS_URL") or beside(address)
MASTER_KEYS = secret_or_nothing("master_keys")
