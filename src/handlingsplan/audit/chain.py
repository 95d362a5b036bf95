# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Fingerprints that tie each row to the one before, so that a change in the past shows."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

START = "0" * 64


def digest(value: Any) -> str:
    """SHA-256 of a value written down in one way only (sorted keys, no spaces, UTF-8)."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def fingerprint(link: dict[str, Any], previous: str) -> str:
    """The fingerprint of one link: its own content and the fingerprint before it."""
    return digest([previous, link])


def first_break(links: Iterable[tuple[dict[str, Any], str, str]], start: str = START) -> int | None:
    """The position of the first link that does not fit, or None when the chain holds.

    Each item is (content, recorded previous, recorded fingerprint), oldest first.
    """
    before = start
    for position, (content, previous, recorded) in enumerate(links):
        if previous != before or fingerprint(content, previous) != recorded:
            return position
        before = recorded
    return None
