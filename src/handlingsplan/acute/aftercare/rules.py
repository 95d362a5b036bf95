# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""When what is due, and what stands in the way of standing down. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from handlingsplan.lib.dates import beginning_of, day_of, plus_months

MORNING = timedelta(hours=9)


def due_at(step: Mapping[str, Any], happened_at: datetime) -> datetime:
    """When a follow-up is due: real hours after the event, or nine in the morning so many days after it."""
    if "hours" in step:
        return happened_at + timedelta(hours=step["hours"])
    return beginning_of(day_of(happened_at) + timedelta(days=step["days"])) + MORNING


@dataclass(frozen=True)
class OpenTask:
    """An open task, as the rule asks for it."""

    number: int
    is_critical: bool


def critical(tasks: Sequence[OpenTask]) -> list[int]:
    """The open critical tasks: none is handed over, so none may be open at the end (AKU-30)."""
    return [task.number for task in tasks if task.is_critical]


def without_receiver(tasks: Sequence[OpenTask], receivers: Mapping[int, str]) -> list[int]:
    """The open tasks that nobody takes over."""
    return [task.number for task in tasks if not receivers.get(task.number, "").strip()]


def not_met(criteria: Sequence[str], met: Collection[str]) -> list[str]:
    """The criteria that are not met."""
    return [key for key in criteria if key not in met]


def release_day(step: Mapping[str, Any], admitted_on: date | None, released_on: date | None) -> date | None:
    """The day of a step of a release; None where the day it counts from is not known."""
    if "after_admission" in step:
        return admitted_on + timedelta(days=step["after_admission"]["days"]) if admitted_on else None
    if released_on is None:
        return None
    before = step["before_release"]
    return plus_months(released_on, -before["months"]) if "months" in before else released_on - timedelta(**before)
