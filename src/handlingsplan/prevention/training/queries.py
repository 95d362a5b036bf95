# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading bookings, evaluations, the register and the coverage of the departments."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

from handlingsplan.access.models import Grant
from handlingsplan.access.queries import fingerprint_of
from handlingsplan.access.roles import permissions_of
from handlingsplan.access.viewer import Viewer
from handlingsplan.contacts.queries import Entry, entries
from handlingsplan.organisation.models import Unit

from . import rules
from .access import bookings_visible_to
from .kinds import meetings
from .models import Booking, Evaluation, Feed, Headcount, Requester, Training
from .rules import Coverage, Trained
from .terms import Answer, BookingState, Permission

SHOWN_OF_THE_PAST = 20
DUE_WITHIN = timedelta(days=60)
ARRANGERS = ("infohus_lead", "ssp")
"""Keys of the contacts (content/contacts/functions.yaml)."""


@dataclass(frozen=True)
class Desk:
    """The bookings as those who arrange them meet them: what waits first."""

    asked: list[Booking]
    to_close: list[Booking]
    confirmed: list[Booking]
    held: list[Booking]
    closed: list[Booking]


@dataclass(frozen=True)
class Voice:
    """What those who took part answered: counts, and what could be better in no particular order."""

    answers: int
    useful: list[tuple[Answer, int]]
    knows_whom_to_call: list[tuple[Answer, int]]
    better: list[str]
    is_shown: bool


@dataclass(frozen=True)
class UnitCoverage:
    """A department with its coverage."""

    unit: Unit
    coverage: Coverage


def desk(viewer: Viewer, now: datetime) -> Desk:
    """Every booking in its group; of what is over, the latest."""
    rows = bookings_visible_to(viewer)
    open_ones = list(rows.filter(state__in=[BookingState.ASKED, BookingState.CONFIRMED]).order_by("wished_on", "pk"))
    confirmed = sorted(
        (b for b in open_ones if b.state == BookingState.CONFIRMED), key=lambda b: b.starts_at or b.asked_at
    )
    over = list(rows.exclude(pk__in=[b.pk for b in open_ones]).order_by("-closed_at", "-pk")[: 2 * SHOWN_OF_THE_PAST])
    return Desk(
        asked=sorted((b for b in open_ones if b.state == BookingState.ASKED), key=lambda b: b.asked_at),
        to_close=[b for b in confirmed if b.starts_at and b.starts_at < now],
        confirmed=[b for b in confirmed if not (b.starts_at and b.starts_at < now)],
        held=[b for b in over if b.state == BookingState.HELD][:SHOWN_OF_THE_PAST],
        closed=[b for b in over if b.state != BookingState.HELD][:SHOWN_OF_THE_PAST],
    )


def arranger() -> Entry | None:
    """Whom those who asked for a meeting can call: the first of those who arrange them with a public number."""
    found = entries(ARRANGERS, internal=False)
    return next((found[key] for key in ARRANGERS if found[key].number), None)


def requester_of(booking: Booking) -> Requester | None:
    """How to reach those who asked, as long as it is kept."""
    return Requester.objects.filter(booking=booking).first()


def voice(bookings: Iterable[Booking], today: date) -> Voice:
    """The answers about these meetings together. A meeting with few answers, or whose evaluation is open still, is
    left out of every sum, so that nobody can find an answer by taking one sum from another."""
    held = {booking.pk: booking for booking in bookings}
    rows = list(Evaluation.objects.filter(booking__in=held))
    answers = Counter(row.booking_id for row in rows)
    ripe = {key for key, count in answers.items() if rules.may_be_shown(count) and _is_over(held[key], count, today)}
    shown = [row for row in rows if row.booking_id in ripe]
    return Voice(
        answers=len(shown) or len(rows),
        useful=rules.counted([row.useful for row in shown]),
        knows_whom_to_call=rules.counted([row.knows_whom_to_call for row in shown]),
        better=sorted(row.better for row in shown if row.better),
        is_shown=bool(shown),
    )


def _is_over(booking: Booking, answers: int, today: date) -> bool:
    held_on = timezone.localtime(booking.closed_at).date() if booking.closed_at else None
    most = rules.most_answers(booking.took_part, booking.participants)
    return rules.is_answered_out(held_on, answers, most, today)


def coverages(today: date, kind: str = "") -> list[UnitCoverage]:
    """Each department with how many are trained, in one kind of thing or in any. Three questions to the database."""
    units = list(Unit.objects.all())
    people = dict(Headcount.objects.values_list("unit_id", "people"))
    records = [
        Trained(row.unit_id, row.kind_key, row.count, row.trained_on, row.refresh_on)
        for row in Training.objects.all()
        if not kind or row.kind_key == kind
    ]
    return [UnitCoverage(unit, rules.coverage(unit.pk, people.get(unit.pk), records, today)) for unit in units]


def due_for_refresh(today: date) -> list[Training]:
    """What is to be refreshed within two months, or should have been, soonest first."""
    rows = Training.objects.select_related("unit", "person").filter(refresh_on__lte=today + DUE_WITHIN)
    newer = Training.objects.values_list("unit_id", "kind_key", "person_id", "function", "trained_on")
    latest: dict[tuple[object, ...], date] = {}
    for *who, on in newer:
        key = tuple(who)
        latest[key] = max(on, latest.get(key, on))
    return [
        row
        for row in rows.order_by("refresh_on")
        if row.trained_on >= latest[row.unit_id, row.kind_key, row.person_id, row.function]
    ]


def headcounts() -> list[tuple[Unit, int | None]]:
    """Every department with how many people it has, None where nobody has counted."""
    people = dict(Headcount.objects.values_list("unit_id", "people"))
    return [(unit, people.get(unit.pk)) for unit in Unit.objects.all()]


def meeting_choices(*, public: bool = False, trains: bool = False) -> list[tuple[str, str]]:
    """The kinds to choose from, as keys and names."""
    return [
        (kind.key, kind.name)
        for kind in meetings()
        if (kind.can_be_asked_for or not public) and (kind.trains or not trains)
    ]


def feed_called(secret: str) -> Feed | None:
    """The open calendar address with this secret, whose owner may still see the bookings."""
    feed = Feed.objects.select_related("user").filter(secret_digest=fingerprint_of(secret), revoked_at=None).first()
    if feed is None or not feed.user.is_active:
        return None
    codes = list(Grant.objects.filter(user=feed.user).values_list("role", flat=True))
    return feed if Permission.READ in permissions_of(codes) else None


def held_by(feed: Feed, since: datetime) -> list[Booking]:
    """The meetings the owner of a calendar address holds."""
    states = [BookingState.CONFIRMED, BookingState.HELD]
    return list(Booking.objects.filter(holder=feed.user, state__in=states, starts_at__gte=since))


def requesters_out_of_use(before: datetime) -> models.QuerySet[Requester]:
    """Contacts of those whose meeting was over, declined or cancelled before a time; also those whose days have passed
    without anybody closing the booking. For retention."""
    forgotten = Q(booking__closed_at=None, booking__wished_on__lt=before.date())
    forgotten &= Q(booking__starts_at=None) | Q(booking__starts_at__lt=before)
    forgotten &= Q(booking__or_on=None) | Q(booking__or_on__lt=before.date())
    return Requester.objects.filter(Q(booking__closed_at__lt=before) | forgotten)


def trainings_out_of_use(before: datetime) -> models.QuerySet[Training]:
    """Lines of the register that should have been refreshed before a time. For retention."""
    return Training.objects.filter(refresh_on__lt=before.date())


def feeds_out_of_use(before: datetime) -> models.QuerySet[Feed]:
    """Calendar addresses closed before a time. For retention."""
    return Feed.objects.filter(revoked_at__lt=before)
