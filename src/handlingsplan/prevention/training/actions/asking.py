# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What people without an account do: ask for a meeting, and say afterwards how it was."""

import secrets
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.audit.record import record
from handlingsplan.notices.actions import tell, write_to
from handlingsplan.prevention.training import events, rules
from handlingsplan.prevention.training.kinds import meeting
from handlingsplan.prevention.training.models import Booking, Evaluation, Requester
from handlingsplan.prevention.training.terms import BookingState, Permission
from handlingsplan.tenancy.models import Municipality

from .refusals import EvaluationClosed, InThePast, UnknownKind


def ask(
    municipality: Municipality,
    *,
    at: datetime,
    today: date,
    kind_key: str,
    wished_on: date,
    function: str,
    email: str,
    phone: str = "",
    question: str = "",
    **wish: Any,
) -> Booking:
    """Keep a request and write a receipt. Anybody may. Raises UnknownKind or InThePast."""
    try:
        kind = meeting(kind_key)
    except KeyError:
        raise UnknownKind from None
    if not kind.can_be_asked_for:
        raise UnknownKind
    if wished_on < today:
        raise InThePast
    booking = Booking.objects.create(
        municipality=municipality,
        kind_key=kind_key,
        wished_on=wished_on,
        minutes=kind.minutes,
        asked_at=at,
        code=secrets.token_urlsafe(18),
        evaluation_code=secrets.token_urlsafe(18),
        **wish,
    )
    Requester.objects.create(
        municipality=municipality, booking=booking, function=function, email=email, phone=phone, question=question
    )
    record(events.BOOKING_ASKED, about=booking, by=None, at=at, details={"thing": str(booking)})
    _tell_of(booking, municipality, email)
    return booking


def evaluate(booking: Booking, *, today: date, useful: str, knows_whom_to_call: str, better: str = "") -> Evaluation:
    """Keep one anonymous answer; no event is left, since its time would point at the one who answered."""
    booking = Booking.objects.select_for_update().get(pk=booking.pk)
    if not is_open(booking, today):
        raise EvaluationClosed
    return Evaluation.objects.create(
        municipality_id=booking.municipality_id,
        booking=booking,
        useful=useful,
        knows_whom_to_call=knows_whom_to_call,
        better=better.strip(),
    )


def is_open(booking: Booking, today: date) -> bool:
    """Whether the meeting can be evaluated today."""
    return rules.can_be_evaluated(
        booking.state == BookingState.HELD,
        timezone.localtime(booking.closed_at).date() if booking.closed_at else None,
        booking.evaluations.count(),
        rules.most_answers(booking.took_part, booking.participants),
        today,
    )


def _tell_of(booking: Booking, municipality: Municipality, email: str) -> None:
    write_to(
        email,
        subject=_("We have received your request"),
        text=_("You have asked for a meeting. We answer as soon as we can. See how far it has come here:"),
        link=reverse("booking_status", args=[municipality.slug, booking.code]),
    )
    for user in people_who_may(Permission.EDIT):
        tell(
            user,
            subject=_("A meeting has been asked for"),
            text=_("Somebody has asked for a meeting. Confirm a day, or decline with a reason."),
            link=reverse("booking", args=[municipality.slug, booking.pk]),
        )
