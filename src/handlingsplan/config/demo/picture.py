# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The local picture of the demonstration."""

from pathlib import Path
from typing import Any

import yaml

from handlingsplan.access.viewer import Viewer
from handlingsplan.prevention.picture import actions
from handlingsplan.prevention.picture.rules import kept

from .days import ago, day

SHARED = ("theme", "title", "unknown", "source")


def seed_picture(folder: Path, slug: str, by: Viewer) -> None:
    """Everything `picture.yaml` has for the municipality in scope."""
    raw: dict[str, Any] = yaml.safe_load((folder / "picture.yaml").read_text(encoding="utf-8")).get(slug, {})
    for entry in raw.get("notes", []):
        actions.write_note(
            by=by,
            at=ago(entry["to_days_ago"]),
            **{name: entry[name] for name in SHARED},
            text=entry["text"],
            period_from=day(-entry["from_days_ago"]),
            period_to=day(-entry["to_days_ago"]),
            next_look_on=day(entry["next_look_in_days"]),
        )
    for entry in raw.get("series", []):
        actions.keep_series(
            by=by,
            at=ago(25),
            **{name: entry[name] for name in SHARED},
            unit=entry["unit"],
            caution=entry["caution"],
            next_look_on=day(entry["next_look_in_days"]),
            figures=[(str(period), kept(str(written))) for period, written in entry["figures"]],
        )
