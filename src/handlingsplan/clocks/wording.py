# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How it is said how long there is left, in a line of an inbox."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handlingsplan.lib.dates import day_of
from handlingsplan.ui.wording import hours_and_minutes

from .models import Clock
from .policy import ClockKind, clock_kinds
from .rules import counted, remaining
from .terms import Length, Unit

HOUR = timedelta(hours=1)
IN_DAYS = timedelta(hours=48)
"""From here on an exceeded deadline in hours is told in days."""


@dataclass(frozen=True)
class Left:
    """How a deadline stands: "2 t 10 min tilbage af 24 timer", whether it is overdue, and who set it."""

    words: str
    overdue: bool
    provision_words: str

    def __str__(self) -> str:
        return self.words


def left(clock: Clock, now: datetime) -> Left:
    """How a deadline stands at a moment."""
    return left_of(clock.kind, clock.started_at, clock.due_at, now, paused_at=clock.paused_at, unit=Unit(clock.unit))


def left_of(
    kind: str,
    started_at: datetime,
    due_at: datetime,
    now: datetime,
    *,
    paused_at: datetime | None = None,
    unit: Unit | None = None,
) -> Left:
    """The same from plain values. Without `unit` the kind's own is used."""
    policy = clock_kinds()[kind]
    length = policy.measure(policy.length, unit or policy.unit)
    # Universal time, since moments of one time zone are subtracted as if no hour were skipped or repeated.
    started, due, seen = (moment.astimezone(UTC) for moment in (started_at, due_at, paused_at or now))
    overdue = seen > due
    words = _overdue(due, seen, length) if overdue else _left(started, due, seen, length)
    if paused_at is not None:
        words = _("paused: %(left)s") % {"left": words}
    return Left(words=words, overdue=overdue, provision_words=provision(policy))


def provision(policy: ClockKind) -> str:
    """Who set the deadline: "barnets lov § 136", or that it is local."""
    if policy.is_law:
        return policy.provision
    if policy.duty:
        return _("local deadline; as soon as possible under %(provision)s") % {"provision": policy.duty}
    return _("local deadline")


def _left(started: datetime, due: datetime, now: datetime, length: Length) -> str:
    if length.unit == Unit.HOURS:
        whole = round((due - started) / HOUR)
        words = ngettext("%(time)s left of %(count)s hour", "%(time)s left of %(count)s hours", whole)
        return words % {"time": hours_and_minutes(due - now), "count": whole}
    first, last = day_of(now), day_of(due)
    if first == last:
        return _("the last day is today")
    months = (span := remaining(last, first)).years * 12 + span.months
    if length.unit == Unit.MONTHS and months > 1:
        return ngettext("%(count)s month left", "%(count)s months left", months) % {"count": months}
    count = counted(first, last, length)
    match length.unit:
        case Unit.WEEKDAYS:
            words = ngettext("%(count)s weekday left", "%(count)s weekdays left", count)
        case Unit.WORKING_DAYS:
            words = ngettext("%(count)s working day left", "%(count)s working days left", count)
        case _:
            words = ngettext("%(count)s day left", "%(count)s days left", count)
    return words % {"count": count}


def _overdue(due: datetime, now: datetime, length: Length) -> str:
    """In hours and minutes where it is counted in hours, else in days of the calendar."""
    late = now - due
    if length.unit == Unit.HOURS and late < IN_DAYS:
        return _("overdue by %(time)s") % {"time": hours_and_minutes(late)}
    days = late.days if length.unit == Unit.HOURS else (day_of(now) - day_of(due)).days
    return ngettext("overdue by %(count)s day", "overdue by %(count)s days", days) % {"count": days}
