# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The master keys: from outside the database, newest first, each known by a name."""

import base64
import re
from functools import lru_cache

from django.conf import settings

from .envelope import KEY_LENGTH, new_key

NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}\Z")


class NoMasterKey(Exception):
    """The master key is missing or is not in the shape described in docs/reference/settings.md."""


def newest() -> tuple[str, bytes]:
    """Name and key of the one that closes from now on. Raises NoMasterKey."""
    return next(iter(_known(settings.MASTER_KEYS).items()))


def called(name: str) -> bytes:
    """The key of that name. Raises NoMasterKey."""
    try:
        return _known(settings.MASTER_KEYS)[name]
    except KeyError:
        raise NoMasterKey(f"HANDLINGSPLAN_MASTER_KEYS lacks the key {name}, which something is closed with.") from None


def parse(text: str) -> dict[str, bytes]:
    """The keys of "name:base64,name:base64" in their order. Raises NoMasterKey; the message never holds a key."""
    found: dict[str, bytes] = {}
    for place, entry in enumerate(filter(None, map(str.strip, text.split(","))), start=1):
        name, _, encoded = entry.partition(":")
        try:
            key = base64.b64decode(encoded, validate=True)
        except ValueError:
            key = b""
        if not NAME.match(name) or len(key) != KEY_LENGTH or name in found:
            raise NoMasterKey(f"Entry {place} of HANDLINGSPLAN_MASTER_KEYS is not name:base64 of {KEY_LENGTH} bytes.")
        found[name] = key
    if not found:
        raise NoMasterKey("No master key: start with ./run, or set HANDLINGSPLAN_MASTER_KEYS.")
    return found


def made(name: str) -> str:
    """A new master key, as HANDLINGSPLAN_MASTER_KEYS has it. Raises NoMasterKey for a name it cannot have."""
    entry = f"{name}:{base64.b64encode(new_key()).decode()}"
    parse(entry)
    return entry


@lru_cache(maxsize=2)
def _known(text: str) -> dict[str, bytes]:
    return parse(text)
