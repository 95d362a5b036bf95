# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The register of training: who was trained in what, and how many people a department has."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.clocks.actions import start, stop
from handlingsplan.lib.dates import plus_months
from handlingsplan.organisation.models import Unit
from handlingsplan.prevention.training import events
from handlingsplan.prevention.training.kinds import meeting
from handlingsplan.prevention.training.models import Booking, Headcount, Training
from handlingsplan.prevention.training.terms import DEFAULT_REFRESH_MONTHS, Permission

from .refusals import NotTrainedYet, RefreshedTooEarly

REFRESH = "training_refresh"
LONGEST_MONTHS = 120


def register(
    *,
    by: Viewer,
    at: datetime,
    today: date,
    kind_key: str,
    unit: Unit,
    trained_on: date,
    provider: str,
    refresh_on: date | None = None,
    count: int = 1,
    person: User | None = None,
    function: str = "",
    booking: Booking | None = None,
) -> Training:
    """Note that people of a department, or one named person or function, were trained; its refresh is remembered."""
    by.must(Permission.EDIT)
    refresh = refresh_on or plus_months(trained_on, refresh_months(kind_key))
    _check(trained_on, refresh, today)
    assert by.municipality is not None
    training = Training.objects.create(
        municipality=by.municipality,
        kind_key=kind_key,
        unit=unit,
        trained_on=trained_on,
        provider=provider.strip(),
        refresh_on=refresh,
        count=1 if person or function.strip() else count,
        person=person,
        function="" if person else function.strip(),
        booking=booking,
        added_by=by.user,
        added_at=at,
    )
    start(REFRESH, about=training, on=trained_on, no_later_than=refresh)
    record(events.TRAINED, about=training, by=by.user, at=at, details={"thing": str(training)})
    return training


def change(training: Training, *, by: Viewer, at: datetime, today: date, **values: Any) -> Training:
    """Change a line of the register."""
    by.must(Permission.EDIT)
    refresh = values.pop("refresh_on", None) or plus_months(values["trained_on"], refresh_months(values["kind_key"]))
    _check(values["trained_on"], refresh, today)
    for name, value in values.items():
        setattr(training, name, value.strip() if isinstance(value, str) else value)
    training.refresh_on = refresh
    if training.person or training.function:
        training.count = 1
    if training.person:
        training.function = ""
    training.save()
    stop(training, at=at)
    start(REFRESH, about=training, on=training.trained_on, no_later_than=refresh)
    record(events.TRAINING_CHANGED, about=training, by=by.user, at=at, details={"thing": str(training)})
    return training


def remove(training: Training, *, by: Viewer, at: datetime) -> None:
    """Take a line out of the register."""
    by.must(Permission.EDIT)
    stop(training, at=at)
    record(events.TRAINING_REMOVED, about=training, by=by.user, at=at, details={"thing": str(training)})
    training.delete()


def count_people(counts: Mapping[Unit, int | None], *, by: Viewer, at: datetime, today: date) -> None:
    """Say how many people each department has; None where nobody has counted."""
    by.must(Permission.EDIT)
    assert by.municipality is not None
    known = {row.unit_id: row for row in Headcount.objects.all()}
    for unit, people in counts.items():
        kept = known.get(unit.pk)
        if people is None:
            if kept:
                kept.delete()
        elif kept is None:
            Headcount.objects.create(municipality=by.municipality, unit=unit, people=people, counted_on=today)
        elif kept.people != people:
            kept.people, kept.counted_on = people, today
            kept.save(update_fields=["people", "counted_on"])
    record(events.PEOPLE_COUNTED, about=by.municipality, by=by.user, at=at)


def refresh_months(kind_key: str) -> int:
    """How long a training of the kind holds."""
    try:
        return meeting(kind_key).refresh_months
    except KeyError:
        return DEFAULT_REFRESH_MONTHS


def _check(trained_on: date, refresh_on: date, today: date) -> None:
    if trained_on > today:
        raise NotTrainedYet
    if not trained_on < refresh_on <= plus_months(trained_on, LONGEST_MONTHS):
        raise RefreshedTooEarly
