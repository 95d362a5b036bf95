# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the environment says, read in one place."""

import json
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
DATA = Path(os.environ.get("HANDLINGSPLAN_DATA", ROOT / "data"))


def flag(name: str, *, default: bool = False) -> bool:
    """Whether a switch is on: "1", "true" or "yes"."""
    return os.environ.get(name, "1" if default else "0").lower() in {"1", "true", "yes"}


def secret(name: str) -> str:
    """A secret of this installation: from the environment, else from the data folder's `secrets.json`.

    Raises RuntimeError, saying what to do, where neither has it.
    """
    found = secret_or_nothing(name)
    if not found:
        raise RuntimeError(f"No {name}: start with ./run, or set HANDLINGSPLAN_{name.upper()}.")
    return found


def secret_or_nothing(name: str) -> str:
    """As `secret`, for what only some of the work needs: empty where neither has it."""
    value = os.environ.get(f"HANDLINGSPLAN_{name.upper()}")
    if value:
        return value
    kept = DATA / "secrets.json"
    if kept.exists():
        return str(json.loads(kept.read_text(encoding="utf-8")).get(name) or "")
    return ""
