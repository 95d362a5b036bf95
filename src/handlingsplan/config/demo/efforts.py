# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The registers of efforts of the demonstration, made by the same verbs that people use, on the days they happened."""

from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.prevention.efforts import actions, facts
from handlingsplan.prevention.efforts.models import Effort, Indicator

from .days import ago

NEVER_STARTED = {"idea": (), "planned": ("plan",), "retired": ("retire",)}


def seed_efforts(slug: str, folder: Path, by: Viewer) -> None:
    """The register of one municipality."""
    registers: dict[str, list[dict[str, Any]]] = yaml.safe_load((folder / "efforts.yaml").read_text(encoding="utf-8"))
    for raw in registers.get(slug, []):
        _effort(raw, by)


def _effort(raw: dict[str, Any], by: Viewer) -> None:
    began = ago(raw.get("started_days_ago", 0))
    before = began - timedelta(days=40)
    written = {name: raw[name] for name in facts.EFFORT if name in raw}
    if raw["state"] not in NEVER_STARTED and "started_days_ago" in raw:
        written["starts_on"] = timezone.localdate(began)
    if "library" in raw:
        effort = actions.copy_from_library(raw["library"], by=by, at=before)
        effort = actions.change(effort, written, by=by, at=before, version=effort.version)
    else:
        effort = actions.add(written, by=by, at=before)
    indicators = [(_indicator(effort, each, by, before), each["measurements"]) for each in raw["indicators"]]
    for verb in NEVER_STARTED.get(raw["state"], ("plan", "start")):
        actions.move_on(effort, verb, by=by, at=before if verb == "plan" else began, reason=raw.get("reason", ""))
    for indicator, measurements in indicators:
        indicator.effort = effort
        for measured in measurements:
            _measure(indicator, measured, by)
    if then := raw.get("then"):
        actions.move_on(effort, then["verb"], by=by, at=ago(then["days_ago"]), reason=then["reason"])


def _indicator(effort: Effort, raw: dict[str, Any], by: Viewer, at: datetime) -> Indicator:
    given: dict[str, Any] = {"baseline": None, "baseline_note": ""}
    given |= {name: raw[name] for name in facts.INDICATOR if name in raw}
    if given["baseline"] is not None:
        given["baseline"] = Decimal(str(given["baseline"]))
    return actions.choose(effort, given, by=by, at=at)


def _measure(indicator: Indicator, raw: dict[str, Any], by: Viewer) -> None:
    at = ago(raw["days_ago"])
    given = {
        "measured_on": timezone.localdate(at),
        "value": Decimal(str(raw["value"])),
        "answers": raw.get("answers"),
        "source": raw["source"],
        "caveat": raw["caveat"],
    }
    noted = actions.measure(indicator, given, by=by, at=at)
    if mended := raw.get("corrected"):
        right = given | {"value": Decimal(str(mended["value"]))}
        actions.correct(noted, right, by=by, at=at + timedelta(days=3), why=mended["why"])
