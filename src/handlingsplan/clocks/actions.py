# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Starting and stopping deadlines, and reminding of them."""

from collections.abc import Callable
from datetime import date, datetime

from django.db import models

from handlingsplan.tenancy.scope import municipality_in_scope

from .models import Clock
from .policy import clock_kinds
from .rules import due_on, reminders_to_send

Remind = Callable[[Clock, int], None]
_reminders: dict[str, Remind] = {}


def reminds(kind: str, remind: Remind) -> None:
    """Plug in what happens when a reminder of this kind is due; called from a room's `apps.py`."""
    _reminders[kind] = remind


def start(kind: str, *, about: models.Model, on: date, no_later_than: date | None = None) -> Clock:
    """Start a deadline of a kind for a thing. Raises KeyError for a kind that policy/clocks.yaml does not have."""
    policy = clock_kinds()[kind]
    return Clock.objects.create(
        municipality_id=municipality_in_scope(),
        kind=kind,
        about_type=about._meta.label_lower,
        about_id=about.pk,
        started_on=on,
        due_on=due_on(on, policy.length, no_later_than=no_later_than),
    )


def running(about: models.Model) -> models.QuerySet[Clock]:
    """The deadlines that run for a thing."""
    return Clock.objects.filter(about_type=about._meta.label_lower, about_id=about.pk, stopped_at=None)


def stop(about: models.Model, *, at: datetime) -> int:
    """Stop the deadlines of a thing; returns how many ran."""
    return running(about).update(stopped_at=at)


def remind_of_all(today: date) -> int:
    """Give the reminders that are due today in the municipality in scope; returns how many."""
    given = 0
    for clock in Clock.objects.filter(stopped_at=None):
        for months in reminders_to_send(clock.due_on, today, clock_kinds()[clock.kind].remind_before, clock.reminded):
            _reminders[clock.kind](clock, months)
            clock.reminded = [*clock.reminded, months]
            clock.save(update_fields=["reminded"])
            given += 1
    return given
