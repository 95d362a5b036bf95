# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Fingerprints that tie each row to the one before, so that a change in the past shows."""

import hashlib
import json
from typing import Any

START = "0" * 64


def digest(value: Any) -> str:
    """SHA-256 of a value written down in one way only (sorted keys, no spaces, UTF-8)."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def fingerprint(link: dict[str, Any], previous: str) -> str:
    """The fingerprint of one link: its own content and the fingerprint before it."""
    return digest([previous, link])
