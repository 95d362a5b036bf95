# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Confirming, moving, declining, cancelling and holding a meeting; those who asked and the holder are told."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.notices.actions import tell, write_to
from handlingsplan.organisation.models import Unit
from handlingsplan.prevention.training import events
from handlingsplan.prevention.training.kinds import meeting
from handlingsplan.prevention.training.models import Booking, Requester, Training
from handlingsplan.prevention.training.states import BOOKING
from handlingsplan.prevention.training.terms import BookingState, Permission
from handlingsplan.workflow.move import NotPossibleNow, move

from .keeping import register
from .refusals import InThePast, NobodyHolds, NotYetHeld


@dataclass(frozen=True)
class Appointment:
    """When and where a meeting is and who holds it: a person with an account, else a function."""

    starts_at: datetime
    minutes: int
    place: str
    holder: User | None = None
    holder_function: str = ""
    message: str = ""

    @property
    def day(self) -> str:
        return timezone.localtime(self.starts_at).strftime("%d.%m.%Y")


def confirm(booking: Booking, appointment: Appointment, *, by: Viewer, at: datetime) -> None:
    """Set the day and who holds it. Raises InThePast, NobodyHolds or NotPossibleNow."""
    by.must(Permission.EDIT)
    _check(appointment, at)
    move(booking, "confirm", lifecycle=BOOKING, by=by, at=at, details={"day": appointment.day})
    _set(booking, appointment)
    _write(booking, _("Your request has been answered"), _("The meeting is confirmed. Day, time and place stand here:"))
    _tell_holder(booking, by, _("A meeting is yours to hold"), _("A meeting has been confirmed with you as holder."))


def reschedule(booking: Booking, appointment: Appointment, *, by: Viewer, at: datetime) -> None:
    """Move a confirmed meeting to another time, place or holder; calendars that hold it follow."""
    by.must(Permission.EDIT)
    _check(appointment, at)
    booking = Booking.objects.select_for_update().get(pk=booking.pk)
    if booking.state != BookingState.CONFIRMED:
        raise NotPossibleNow("reschedule")
    former = booking.holder if booking.holder != appointment.holder else None
    _set(booking, appointment)
    details = {"thing": str(booking), "day": appointment.day}
    record(events.BOOKING_MOVED, about=booking, by=by.user, at=at, details=details)
    _write(
        booking, _("A meeting has been changed"), _("The meeting has been changed. See the new day, time and place:")
    )
    _tell_holder(booking, by, _("A meeting has been changed"), _("A meeting that you hold has been changed."))
    if former:
        _tell(former, booking, by, _("A meeting has been changed"), _("You no longer hold this meeting."))


def decline(booking: Booking, *, by: Viewer, at: datetime, reason: str) -> None:
    """Say no, and why. Raises ReasonNeeded."""
    move(booking, "decline", lifecycle=BOOKING, by=by, at=at, reason=reason)
    _close(booking, at, reason)
    _write(booking, _("Your request has been answered"), _("We cannot hold the meeting. The reason stands here:"))


def cancel(booking: Booking, *, by: Viewer, at: datetime, reason: str) -> None:
    """Call off a confirmed meeting, and say why; its entry leaves the calendars."""
    move(booking, "cancel", lifecycle=BOOKING, by=by, at=at, reason=reason)
    booking.sequence += 1
    _close(booking, at, reason)
    _write(booking, _("A meeting has been cancelled"), _("The meeting is cancelled. The reason stands here:"))
    _tell_holder(booking, by, _("A meeting has been cancelled"), _("A meeting that you were to hold is cancelled."))


def hold(
    booking: Booking, *, by: Viewer, at: datetime, took_part: int, unit: Unit | None = None, today: date | None = None
) -> Training | None:
    """Say that it has been held and how many took part; where it trains and the department is named, register it."""
    by.must(Permission.EDIT)
    if booking.starts_at and at < booking.starts_at:
        raise NotYetHeld
    move(booking, "hold", lifecycle=BOOKING, by=by, at=at)
    booking.took_part = took_part
    _close(booking, at, booking.message)
    requester = Requester.objects.filter(booking=booking).first()
    if requester:
        write_to(
            requester.email,
            subject=_("Three questions about the meeting"),
            text=_("Thank you for the meeting. Please pass this on to those who took part; the answers are anonymous:"),
            link=reverse("evaluate", args=[_slug(by), booking.evaluation_code]),
        )
    return _registered(booking, by, at, took_part, unit) if unit else None


def _registered(booking: Booking, by: Viewer, at: datetime, took_part: int, unit: Unit) -> Training | None:
    if not meeting(booking.kind_key).trains or not took_part:
        return None
    provider = booking.holder.full_name if booking.holder else booking.holder_function
    on = timezone.localtime(booking.starts_at or at).date()
    return register(
        by=by,
        at=at,
        today=timezone.localtime(at).date(),
        kind_key=booking.kind_key,
        unit=unit,
        trained_on=on,
        provider=provider,
        count=took_part,
        booking=booking,
    )


def _check(appointment: Appointment, at: datetime) -> None:
    if appointment.starts_at < at - timedelta(minutes=1):
        raise InThePast
    if appointment.holder is None and not appointment.holder_function.strip():
        raise NobodyHolds


def _set(booking: Booking, appointment: Appointment) -> None:
    booking.starts_at, booking.minutes = appointment.starts_at, appointment.minutes
    booking.place, booking.message = appointment.place.strip(), appointment.message.strip()
    booking.holder = appointment.holder
    booking.holder_function = "" if appointment.holder else appointment.holder_function.strip()
    booking.sequence += 1
    booking.save()


def _close(booking: Booking, at: datetime, message: str) -> None:
    booking.closed_at, booking.message = at, message.strip()
    booking.save()


def _slug(by: Viewer) -> str:
    assert by.municipality is not None
    return by.municipality.slug


def _write(booking: Booking, subject: str, text: str) -> None:
    requester = Requester.objects.filter(booking=booking).select_related("municipality").first()
    if requester:
        link = reverse("booking_status", args=[requester.municipality.slug, booking.code])
        write_to(requester.email, subject=subject, text=text, link=link)


def _tell_holder(booking: Booking, by: Viewer, subject: str, text: str) -> None:
    if booking.holder and booking.holder != by.user:
        _tell(booking.holder, booking, by, subject, text)


def _tell(user: User, booking: Booking, by: Viewer, subject: str, text: str) -> None:
    tell(user, subject=subject, text=text, link=reverse("booking", args=[_slug(by), booking.pk]))
