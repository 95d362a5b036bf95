# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An effort on its way from idea to end, and the deadlines of its numbers that run only while it runs."""

from datetime import date, datetime

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks import actions as clocks
from handlingsplan.clocks.models import Clock
from handlingsplan.prevention.efforts import rules
from handlingsplan.prevention.efforts.models import Effort, Indicator, Measurement
from handlingsplan.prevention.efforts.states import EFFORT
from handlingsplan.prevention.efforts.terms import MEASUREMENT, EffortState, Permission
from handlingsplan.workflow.lifecycle import Move
from handlingsplan.workflow.move import move

from .refusals import StartsUnmeasured, check_texts


def move_on(effort: Effort, verb: str, *, by: Viewer, at: datetime, reason: str = "") -> Move:
    """Take the effort through a move of its lifecycle. Starting it with nothing to follow asks for a reason."""
    by.must(Permission.EDIT)
    check_texts({"reason": reason})
    open_now = list(effort.indicators.filter(closed_on=None))
    unmeasured = verb == "start" and not rules.may_start_unasked(len(open_now))
    if unmeasured and not reason.strip():
        raise StartsUnmeasured
    step = move(effort, verb, lifecycle=EFFORT, by=by, at=at, reason=reason.strip())
    today = timezone.localdate(at)
    if verb == "start":
        effort.started_on = today
        effort.started_without = reason.strip() if unmeasured else ""
        effort.save(update_fields=["started_on", "started_without"])
    if effort.state == EffortState.RUNNING:
        for indicator in open_now:
            run_clock(indicator, today)
    else:
        stop_clocks([indicator.pk for indicator in open_now], at)
    return step


def run_clock(indicator: Indicator, today: date) -> None:
    """Start the deadline of the next measurement: from the last one, or from today where there is none."""
    last = (
        Measurement.objects.filter(indicator=indicator, corrected_by=None)
        .order_by("-measured_on")
        .values_list("measured_on", flat=True)
        .first()
    )
    clocks.stop(indicator, at=timezone.now())
    began = last or today
    clocks.start(MEASUREMENT, about=indicator, on=began, no_later_than=rules.due_on(began, indicator.interval))


def stop_clocks(indicators: list[int], at: datetime) -> None:
    """Nothing is due while the effort rests or when it is over."""
    Clock.objects.filter(kind=MEASUREMENT, about_id__in=indicators, stopped_at=None).update(stopped_at=at)
