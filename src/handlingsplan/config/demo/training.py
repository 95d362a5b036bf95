# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Meetings and training of the demonstration, made by the verbs of the room at the times they would have been made."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.organisation.models import Unit
from handlingsplan.prevention.training.actions import arranging, asking, keeping
from handlingsplan.prevention.training.actions.arranging import Appointment
from handlingsplan.prevention.training.models import Booking

from .days import day


def seed_training(folder: Path, slug: str, people: dict[str, User], by: Viewer) -> None:
    """Everything `training.yaml` has for the municipality in scope."""
    raw: dict[str, Any] = yaml.safe_load((folder / "training.yaml").read_text(encoding="utf-8")).get(slug, {})
    if not raw:
        return
    now = timezone.now()
    units = {name: _unit(name, by) for name in raw["people"]}
    counts = {units[name]: count for name, count in raw["people"].items()}
    keeping.count_people(counts, by=by, at=now, today=day(0))
    for entry in raw["trained"]:
        _train(entry, units, people, by)
    for entry in raw["bookings"]:
        _book(entry, units, people, by)


def _unit(name: str, by: Viewer) -> Unit:
    found, _new = Unit.objects.get_or_create(municipality=by.municipality, name=name)
    return found


def _train(entry: dict[str, Any], units: dict[str, Unit], people: dict[str, User], by: Viewer) -> None:
    keeping.register(
        by=by,
        at=_moment(-entry["days_ago"], 12),
        today=day(0),
        kind_key=entry["kind"],
        unit=units[entry["unit"]],
        trained_on=day(-entry["days_ago"]),
        provider=entry["provider"],
        count=entry.get("count", 1),
        person=people.get(entry.get("person", "")),
        function=entry.get("function", ""),
    )


def _book(entry: dict[str, Any], units: dict[str, Unit], people: dict[str, User], by: Viewer) -> None:
    assert by.municipality is not None
    asked = -entry["asked_days_ago"]
    booking = asking.ask(
        by.municipality,
        at=_moment(asked, 10),
        today=day(asked),
        kind_key=entry["kind"],
        asker=entry["asker"],
        organisation=entry["organisation"],
        place=entry["place"],
        wished_on=day(entry["wish_in_days"]),
        or_on=day(entry["or_in_days"]) if "or_in_days" in entry else None,
        part_of_day=entry["part"],
        participants=entry["participants"],
        function=entry["function"],
        email=entry["email"],
        phone=entry["phone"],
        question=entry["question"],
    )
    soon = _moment(asked + 2, 9)
    if "declined" in entry:
        arranging.decline(booking, by=by, at=soon, reason=entry["declined"])
    if plan := entry.get("confirmed"):
        starts = _moment(plan["in_days"], plan["hour"])
        appointment = Appointment(
            starts_at=starts,
            minutes=booking.minutes,
            place=booking.place,
            holder=people.get(plan.get("holder", "")),
            holder_function=plan.get("function", ""),
            message=plan.get("message", ""),
        )
        arranging.confirm(booking, appointment, by=by, at=soon)
        if "cancelled" in entry:
            arranging.cancel(booking, by=by, at=starts - timedelta(days=1), reason=entry["cancelled"])
        if held := entry.get("held"):
            done = starts + timedelta(hours=2)
            arranging.hold(booking, by=by, at=done, took_part=held["took_part"], unit=units.get(held.get("unit", "")))
            _answer(entry, booking, done.date())


def _answer(entry: dict[str, Any], booking: Booking, today: date) -> None:
    remarks = list(entry["better"])
    for useful, knows, times in entry["answers"]:
        for _ in range(times):
            asking.evaluate(
                booking,
                today=today,
                useful=useful,
                knows_whom_to_call=knows,
                better=remarks.pop() if remarks else "",
            )


def _moment(days: int, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day(days), time(hour)))
