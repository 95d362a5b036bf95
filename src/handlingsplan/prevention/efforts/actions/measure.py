# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Choosing what to follow, and measuring it. A measurement is never changed; a correction stands beside it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.prevention.efforts import events, facts, rules
from handlingsplan.prevention.efforts.models import Effort, Indicator, Measurement
from handlingsplan.prevention.efforts.terms import OVER, EffortState, Permission

from .live import run_clock, stop_clocks
from .refusals import (
    CLOSED,
    CORRECTED_ALREADY,
    IT_IS_OVER,
    MEASURED_ALREADY,
    THREE_AT_MOST,
    WHY_CORRECTED,
    NotAllowed,
    Stale,
    check_indicator,
    check_measurement,
    check_texts,
)

FIXED_ONCE_MEASURED = ("definition", "counted", "unit", "method")


def choose(effort: Effort, given: Mapping[str, Any], *, by: Viewer, at: datetime) -> Indicator:
    """Choose a number to follow. One chosen after the start says so for ever."""
    by.must(Permission.EDIT)
    check_indicator(given)
    effort = Effort.objects.select_for_update().get(pk=effort.pk)
    if effort.state in OVER:
        raise NotAllowed(IT_IS_OVER)
    if not rules.has_room(effort.indicators.filter(closed_on=None).count()):
        raise NotAllowed(THREE_AT_MOST)
    today = timezone.localdate(at)
    indicator = Indicator.objects.create(
        municipality_id=effort.municipality_id,
        effort=effort,
        chosen_on=today,
        is_late=effort.started_on is not None and effort.state != EffortState.PLANNED,
        **_tidy(given, facts.INDICATOR),
    )
    if effort.state == EffortState.RUNNING:
        run_clock(indicator, today)
    details = {"name": indicator.name, "title": effort.title}
    record(events.INDICATOR_CHOSEN, about=indicator, by=by.user, at=at, details=details)
    return indicator


def change_indicator(
    indicator: Indicator, given: Mapping[str, Any], *, by: Viewer, at: datetime, version: int
) -> Indicator:
    """Change an indicator. Once measured, what is counted and how stays, or the numbers could not be compared."""
    by.must(Permission.EDIT)
    check_indicator(given)
    indicator = Indicator.objects.select_for_update(of=("self",)).select_related("effort").get(pk=indicator.pk)
    if indicator.version != version:
        raise Stale(indicator)
    wanted = _tidy(given, facts.INDICATOR)
    changed = [name for name, value in wanted.items() if getattr(indicator, name) != value]
    if set(changed) & set(FIXED_ONCE_MEASURED) and indicator.measurements.exists():
        raise NotAllowed(MEASURED_ALREADY)
    if not changed:
        return indicator
    for name, value in wanted.items():
        setattr(indicator, name, value)
    indicator.version += 1
    indicator.save(update_fields=[*facts.INDICATOR, "version"])
    if "interval" in changed and indicator.effort.state == EffortState.RUNNING and indicator.closed_on is None:
        run_clock(indicator, timezone.localdate(at))
    details = {"name": indicator.name, "title": indicator.effort.title}
    record(events.INDICATOR_CHANGED, about=indicator, by=by.user, at=at, details=details)
    return indicator


def close(indicator: Indicator, *, by: Viewer, at: datetime) -> None:
    """Measure it no longer. What has been measured stays."""
    by.must(Permission.EDIT)
    if indicator.closed_on is not None:
        return
    indicator.closed_on = timezone.localdate(at)
    indicator.save(update_fields=["closed_on"])
    stop_clocks([indicator.pk], at)
    details = {"name": indicator.name, "title": indicator.effort.title}
    record(events.INDICATOR_CLOSED, about=indicator, by=by.user, at=at, details=details)


def measure(indicator: Indicator, given: Mapping[str, Any], *, by: Viewer, at: datetime) -> Measurement:
    """Note a number with its day, source and caveat; the deadline of the next one starts."""
    by.must(Permission.EDIT)
    check_measurement(given, indicator, timezone.localdate(at))
    if indicator.closed_on is not None:
        raise NotAllowed(CLOSED)
    if indicator.effort.state in OVER:
        raise NotAllowed(IT_IS_OVER)
    noted = _note(indicator, given, by=by, at=at)
    record(events.MEASURED, about=noted, by=by.user, at=at, details=_said(noted))
    return noted


def correct(measurement: Measurement, given: Mapping[str, Any], *, by: Viewer, at: datetime, why: str) -> Measurement:
    """Put another number in its place. The old one and the reason stay for everybody to read."""
    by.must(Permission.EDIT)
    check_texts({"why": why})
    check_measurement(given, measurement.indicator, timezone.localdate(at))
    if not why.strip():
        raise NotAllowed(WHY_CORRECTED, "why")
    Indicator.objects.select_for_update(of=("self",)).get(pk=measurement.indicator_id)
    if Measurement.objects.filter(corrects=measurement).exists():
        raise NotAllowed(CORRECTED_ALREADY)
    noted = _note(measurement.indicator, given, by=by, at=at, corrects=measurement, why=why.strip())
    record(events.CORRECTED, about=noted, by=by.user, at=at, details=_said(measurement))
    return noted


def _note(indicator: Indicator, given: Mapping[str, Any], *, by: Viewer, at: datetime, **more: Any) -> Measurement:
    noted = Measurement.objects.create(
        municipality_id=indicator.municipality_id,
        indicator=indicator,
        by=by.user,
        at=at,
        **_tidy(given, facts.MEASUREMENT),
        **more,
    )
    if indicator.effort.state == EffortState.RUNNING and indicator.closed_on is None:
        run_clock(indicator, timezone.localdate(at))
    return noted


def _said(measurement: Measurement) -> dict[str, str]:
    return {"name": measurement.indicator.name, "day": measurement.measured_on.isoformat()}


def _tidy(given: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: given[name].strip() if isinstance(given[name], str) else given[name] for name in names}
