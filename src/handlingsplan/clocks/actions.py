# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Starting, pausing, carrying over and stopping deadlines, and reminding of them."""

from collections.abc import Callable, Iterable
from datetime import date, datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.lib.dates import beginning_of, day_of
from handlingsplan.tenancy.insert import insert
from handlingsplan.tenancy.scope import municipality_in_scope

from .models import Clock
from .policy import ClockKind, clock_kinds, length_here
from .queries import running
from .rules import due_at, moved, reminders_by_day, reminders_by_hour, reminders_to_send
from .terms import Length

Remind = Callable[[Clock, int], None]
_reminders: dict[str, Remind] = {}


class MayNotPause(Exception):
    """This deadline can never pause."""

    def __init__(self, policy: ClockKind) -> None:
        if policy.is_law:
            words = _("This deadline is set by law and can never pause (%(provision)s).")
            self.message = words % {"provision": policy.provision}
        else:
            self.message = _("This deadline can never pause.")
        super().__init__(self.message)


def reminds(kind: str, remind: Remind) -> None:
    """Plug in what happens when a reminder of this kind is due; called from a room's `apps.py`.

    It gets the deadline and how long before it is, in what the kind reminds by: months, days or hours.
    """
    _reminders[kind] = remind


def start(
    kind: str,
    *,
    about: models.Model,
    at: datetime | None = None,
    on: date | None = None,
    length: int | Length | None = None,
    no_later_than: date | datetime | None = None,
) -> Clock:
    """Start a deadline of a kind for a thing: at a moment, or with the beginning of a day; now when neither is given.

    Without `length` the one that holds here is taken: the file's, or what the municipality decided in its flow.
    Raises KeyError for a kind that policy/clocks.yaml does not have, and ValueError for a length that may not be set.
    """
    if at is not None and on is not None:
        raise ValueError("A deadline starts at a moment or on a day, not both.")
    started = beginning_of(on) if on is not None else at or timezone.now()
    clock = made(kind, at=started, length=length, no_later_than=no_later_than)
    start_all([(clock, about)])
    return clock


def made(
    kind: str,
    *,
    at: datetime,
    length: int | Length | None = None,
    no_later_than: date | datetime | None = None,
) -> Clock:
    """A deadline that is measured out and no thing's yet; `start_all` starts it."""
    started, measure = at, _measure(kind, length)
    due = due_at(started, measure, no_later_than=no_later_than)
    return Clock(
        municipality_id=municipality_in_scope(),
        kind=kind,
        length=measure.amount,
        unit=measure.unit,
        started_at=started,
        started_on=day_of(started),
        due_at=due,
        due_on=day_of(due),
    )


def start_all(those: Iterable[tuple[Clock, models.Model]]) -> None:
    """Start deadlines that were measured out, each for its thing, in one go."""
    starting = []
    for clock, about in those:
        clock.about_type, clock.about_id = about._meta.label_lower, about.pk
        starting.append(clock)
    insert(starting)


def stop(about: models.Model, *, at: datetime, kind: str | None = None) -> int:
    """Stop the deadlines of a thing, or only those of a kind; returns how many ran."""
    found = running(about) if kind is None else running(about).filter(kind=kind)
    return found.update(stopped_at=at)


def restart(kind: str, *, about: models.Model, at: datetime, length: int | Length | None = None) -> Clock:
    """Stop the deadline of this kind, where one runs, and start it anew."""
    stop(about, at=at, kind=kind)
    return start(kind, about=about, at=at, length=length)


def pause(clock: Clock, at: datetime) -> None:
    """Let a deadline rest. Raises MayNotPause where policy/clocks.yaml forbids it. One that rests goes on resting."""
    if not clock.policy.may_pause:
        raise MayNotPause(clock.policy)
    if clock.paused_at is None and clock.stopped_at is None:
        clock.paused_at = at
        clock.save(update_fields=["paused_at"])


def resume(clock: Clock, at: datetime) -> None:
    """Let a deadline go on: it is due later by the time it rested. One that does not rest is left as it is."""
    if not clock.policy.may_pause:
        raise MayNotPause(clock.policy)
    if clock.paused_at is None:
        return
    clock.due_at = moved(clock.due_at, clock.measure, paused=clock.paused_at, resumed=max(at, clock.paused_at))
    clock.due_on = day_of(clock.due_at)
    clock.paused_at = None
    clock.save(update_fields=["due_at", "due_on", "paused_at"])


def carry_over(clock: Clock, *, to: models.Model) -> Clock:
    """The same deadline for another thing too: same start, same end, and what was reminded of stays said.

    Where one of its kind runs there already, the earlier end holds. The first thing keeps its own until it is stopped.
    """
    if clock.stopped_at is not None:
        raise ValueError("A deadline that has stopped cannot be carried over.")
    there = running(to).filter(kind=clock.kind).first()
    if there is not None and there.due_at <= clock.due_at:
        return there
    carried = there or Clock(municipality_id=clock.municipality_id, about_id=to.pk, about_type=to._meta.label_lower)
    for name in SAME:
        setattr(carried, name, getattr(clock, name))
    carried.save()
    return carried


SAME = ("kind", "length", "unit", "started_at", "started_on", "due_at", "due_on", "paused_at", "reminded")
"""What a deadline keeps when it is carried over."""


def remind_of_all(today: date) -> int:
    """Give the reminders in months and days that are due today in the municipality in scope; returns how many."""
    given = 0
    for clock in _awake(kind for kind in clock_kinds().values() if kind.remind_before or kind.remind_days_before):
        months, days = clock.policy.remind_before, clock.policy.remind_days_before
        given += _remind(clock, reminders_to_send(clock.due_on, today, months, clock.reminded))
        given += _remind(clock, reminders_by_day(clock.due_on, today, days, clock.reminded, clock.measure))
    return given


def remind_of_hours(now: datetime) -> int:
    """Give the reminders in hours that are due at a moment in the municipality in scope; returns how many."""
    return sum(
        _remind(clock, reminders_by_hour(clock.due_at, now, clock.policy.remind_hours_before, clock.reminded))
        for clock in _awake(kind for kind in clock_kinds().values() if kind.remind_hours_before)
    )


def _measure(kind: str, length: int | Length | None) -> Length:
    policy = clock_kinds()[kind]
    if length is None:
        return length_here(kind)
    measure = policy.measure(length, policy.unit) if isinstance(length, int) else length
    if not policy.accepts(measure):
        raise ValueError(f"{kind} may not have this length.")
    return measure


def _awake(kinds: Iterable[ClockKind]) -> models.QuerySet[Clock]:
    """The running deadlines of these kinds that nobody has let rest, where somebody has plugged in a reminder."""
    plugged = [kind.key for kind in kinds if kind.key in _reminders]
    return Clock.objects.filter(kind__in=plugged, stopped_at=None, paused_at=None)


def _remind(clock: Clock, before: list[int]) -> int:
    for long in before:
        _reminders[clock.kind](clock, long)
        clock.reminded = [*clock.reminded, long]
        clock.save(update_fields=["reminded"])
    return len(before)
