# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Efforts, indicators and numbers for the tests of this room, made by its own verbs."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.prevention.efforts import actions
from handlingsplan.prevention.efforts.models import Effort, Indicator, Measurement

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
TODAY = NOW.date()
COUNTED: dict[str, Any] = {
    "name": "Deltagere",
    "definition": "Hvor mange der var med i perioden.",
    "counted": "people",
    "unit": "deltagere",
    "method": "Optælling ved døren, uden navne.",
    "interval": 6,
    "baseline": None,
    "baseline_note": "",
    "direction": "up",
}


def effort(by: Viewer, title: str = "Temadag", **given: Any) -> Effort:
    """An effort as an idea."""
    written = {"title": title, "level": "building", "label": "local", "arenas": ["school"], **given}
    return actions.add(written, by=by, at=NOW)


def planned(by: Viewer, **given: Any) -> Effort:
    found = effort(by, **given)
    actions.move_on(found, "plan", by=by, at=NOW)
    return found


def running(by: Viewer, at: datetime = NOW, **given: Any) -> Effort:
    """An effort that runs, started with a reason and without anything to count."""
    found = planned(by, **given)
    actions.move_on(found, "start", by=by, at=at, reason="Begyndte før registret.")
    return found


def indicator(found: Effort, by: Viewer, at: datetime = NOW, **given: Any) -> Indicator:
    return actions.choose(found, {**COUNTED, **given}, by=by, at=at)


def measured(
    counted: Indicator, by: Viewer, value: str, on: date = TODAY, at: datetime = NOW, **given: Any
) -> Measurement:
    facts = {"measured_on": on, "value": Decimal(value), "answers": None, "source": "Optælling", "caveat": "", **given}
    return actions.measure(counted, facts, by=by, at=at)
