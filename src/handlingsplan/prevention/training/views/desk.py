# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The desk of those who arrange meetings: what waits, one booking, and what can be done with it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.access.queries import people_here
from handlingsplan.organisation.models import Unit
from handlingsplan.prevention.training import queries
from handlingsplan.prevention.training.access import bookings_visible_to, may_edit, sees_contact
from handlingsplan.prevention.training.actions import arranging, asking
from handlingsplan.prevention.training.actions.refusals import Refused
from handlingsplan.prevention.training.forms import ArrangeForm, HeldForm, ReasonForm, arrange_initial
from handlingsplan.prevention.training.kinds import meeting, meeting_name
from handlingsplan.prevention.training.models import Booking
from handlingsplan.prevention.training.states import BOOKING
from handlingsplan.prevention.training.terms import ASKER_NAMES, PART_NAMES, Asker, BookingState, Part, Permission
from handlingsplan.ui.pages import Link
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded

from .public import calendar_answer

SHAPES = {
    BookingState.ASKED: "ring",
    BookingState.CONFIRMED: "half",
    BookingState.HELD: "done",
    BookingState.DECLINED: "lock",
    BookingState.CANCELLED: "lock",
}


@door(Permission.READ)
@require_GET
def training(request: Request) -> HttpResponse:
    """Every booking in its group; what waits for an answer first."""
    desk = queries.desk(request.viewer, timezone.now())
    context = {
        "desk": desk,
        "groups": [
            ("asked", _("Waiting for an answer"), _named(desk.asked)),
            ("to_close", _("Has it been held?"), _named(desk.to_close)),
            ("confirmed", _("Confirmed"), _named(desk.confirmed)),
            ("held", _("Held"), _named(desk.held)),
            ("closed", _("Declined and cancelled"), _named(desk.closed)),
        ],
        "voice": queries.voice(desk.held, timezone.localdate()),
        "tabs": tabs(request, "training"),
        "may_edit": may_edit(request.viewer),
    }
    return render(request, "training/desk.html", context)


@door(Permission.READ)
@require_GET
def booking(request: Request, booking_id: int) -> HttpResponse:
    """One booking: the next act, what was wished for, what was arranged, how it went."""
    found = fetch(bookings_visible_to(request.viewer), pk=booking_id)
    requester = queries.requester_of(found) if sees_contact(request.viewer, found) else None
    context = {
        "booking": found,
        "kind": _kind(found),
        "state": BOOKING.states[found.state],
        "shape": SHAPES[BookingState(found.state)],
        "asker": ASKER_NAMES[Asker(found.asker)],
        "part": PART_NAMES[Part(found.part_of_day)],
        "requester": requester,
        "sees_contact": sees_contact(request.viewer, found),
        "may_edit": may_edit(request.viewer),
        "is_over": found.starts_at is not None and found.starts_at <= timezone.now(),
        "voice": queries.voice([found], timezone.localdate()),
        "evaluation_url": _evaluation_url(request, found),
        "crumbs": _crumbs(request, str(found)),
    }
    return render(request, "training/booking.html", context)


@door(Permission.READ)
@require_GET
def booking_calendar(request: Request, booking_id: int) -> HttpResponse:
    """The meeting as a calendar entry for the one who holds it."""
    return calendar_answer(fetch(bookings_visible_to(request.viewer).exclude(starts_at=None), pk=booking_id))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def confirm_booking(request: Request, booking_id: int) -> HttpResponse:
    """Set day, time, place and holder."""
    return _arrange(request, booking_id, arranging.confirm, _("Confirm the meeting"), _("The meeting is confirmed."))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def move_booking(request: Request, booking_id: int) -> HttpResponse:
    """Another day, time, place or holder."""
    return _arrange(request, booking_id, arranging.reschedule, _("Move the meeting"), _("The meeting has been moved."))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def decline_booking(request: Request, booking_id: int) -> HttpResponse:
    """Say no, and why."""
    return _with_reason(request, booking_id, arranging.decline, _("Decline"), _("The request has been declined."))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def cancel_booking(request: Request, booking_id: int) -> HttpResponse:
    """Call it off, and say why."""
    return _with_reason(
        request, booking_id, arranging.cancel, _("Cancel the meeting"), _("The meeting has been cancelled.")
    )


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def hold_booking(request: Request, booking_id: int) -> HttpResponse:
    """Say that it has been held and how many took part."""
    found = fetch(bookings_visible_to(request.viewer), pk=booking_id)
    units = list(Unit.objects.all())
    form = HeldForm(request.POST or None, units=units, initial={"took_part": found.participants})
    if request.method == "POST" and form.is_valid():
        done = {"took_part": form.cleaned_data["took_part"], "unit": form.department}
        if _tried(request, lambda: arranging.hold(found, by=request.viewer, at=timezone.now(), **done)):
            messages.success(request, _("It has been held. Those who took part are asked three questions."))
            return redirect("booking", request.municipality.slug, found.pk)
    return _form_page(request, found, form, _("The meeting has been held"), _("Save"))


def tabs(request: Request, here: str) -> list[Link]:
    """The pages of this room."""
    slug = request.municipality.slug
    pages = [("training", _("Meetings")), ("trained", _("Trained")), ("own_calendar", _("My calendar"))]
    return [Link(text, reverse(name, args=[slug]), current=name == here) for name, text in pages]


def _arrange(request: Request, booking_id: int, verb: Callable[..., None], heading: str, done: str) -> HttpResponse:
    found = fetch(bookings_visible_to(request.viewer), pk=booking_id)
    form = ArrangeForm(request.POST or None, people=people_here(), initial=arrange_initial(found))
    if request.method == "POST" and form.is_valid():
        try:
            verb(found, form.appointment, by=request.viewer, at=timezone.now())
        except (Refused, NotPossibleNow) as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, done)
            return redirect("booking", request.municipality.slug, found.pk)
    return _form_page(request, found, form, heading, heading)


def _with_reason(request: Request, booking_id: int, verb: Callable[..., None], heading: str, done: str) -> HttpResponse:
    found = fetch(bookings_visible_to(request.viewer), pk=booking_id)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if _tried(request, lambda: verb(found, by=request.viewer, at=timezone.now(), reason=reason)):
            messages.success(request, done)
            return redirect("booking", request.municipality.slug, found.pk)
    return _form_page(request, found, form, heading, heading)


def _tried(request: Request, act: Callable[[], object]) -> bool:
    try:
        act()
    except (Refused, NotPossibleNow, ReasonNeeded) as refused:
        messages.error(request, str(refused.message))
        return False
    return True


def _form_page(request: Request, found: Booking, form: Any, heading: str, submit_label: str) -> HttpResponse:
    slug = request.municipality.slug
    own = Link(str(found), reverse("booking", args=[slug, found.pk]))
    context = {
        "form": form,
        "booking": found,
        "part": PART_NAMES[Part(found.part_of_day)],
        "heading": heading,
        "submit_label": submit_label,
        "cancel_url": own.url,
        "crumbs": [Link(_("Meetings"), reverse("training", args=[slug])), own, Link(heading, current=True)],
    }
    return render(request, "training/arrange.html", context)


def _named(rows: list[Booking]) -> list[dict[str, Any]]:
    return [
        {"booking": row, "kind": meeting_name(row.kind_key), "shape": SHAPES[BookingState(row.state)]} for row in rows
    ]


def _kind(found: Booking) -> Any:
    try:
        return meeting(found.kind_key)
    except KeyError:
        return None


def _evaluation_url(request: Request, found: Booking) -> str:
    if not may_edit(request.viewer) or not asking.is_open(found, timezone.localdate()):
        return ""
    return request.build_absolute_uri(reverse("evaluate", args=[request.municipality.slug, found.evaluation_code]))


def _crumbs(request: Request, here: str) -> list[Link]:
    return [Link(_("Meetings"), reverse("training", args=[request.municipality.slug])), Link(here, current=True)]
