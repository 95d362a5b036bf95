# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages for those without an account: ask for a meeting, follow it, say how it was, fetch a calendar."""

from datetime import timedelta

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.brake import too_many
from handlingsplan.access.door import Request, kept_nowhere, open_in_municipality
from handlingsplan.access.fetch import fetch
from handlingsplan.prevention.training import queries
from handlingsplan.prevention.training.actions import asking
from handlingsplan.prevention.training.actions.refusals import Refused
from handlingsplan.prevention.training.calendars import calendar
from handlingsplan.prevention.training.forms import EvaluationForm, RequestForm
from handlingsplan.prevention.training.kinds import meeting_name, meetings
from handlingsplan.prevention.training.models import Booking
from handlingsplan.prevention.training.states import BOOKING
from handlingsplan.prevention.training.terms import BookingState
from handlingsplan.ui.downloads import download
from handlingsplan.ui.pages import Link, Step

REQUESTS_AN_HOUR, REQUESTS_HERE = 5, 60
ANSWERS_AN_HOUR, ANSWERS_HERE = 40, 400
SHOWN_BACK = timedelta(days=365)


@csrf_exempt  # no session stands behind it, and a token would set a cookie
@open_in_municipality
@require_http_methods(["GET", "POST"])
def request_booking(request: Request) -> HttpResponse:
    """Ask for a meeting; no account."""
    form = RequestForm(request.POST or None, kinds=queries.meeting_choices(public=True))
    status = 200
    if request.method == "POST" and form.is_valid():
        if too_many(request, "training.request", from_one=REQUESTS_AN_HOUR, here=REQUESTS_HERE):
            form.add_error(None, _("Too many requests have come from here. Wait an hour, or call the municipality."))
            status = 429
        else:
            try:
                made = asking.ask(request.municipality, at=timezone.now(), today=timezone.localdate(), **form.wish)
            except Refused as refused:
                form.add_error(None, str(refused.message))
            else:
                return redirect("booking_status", request.municipality.slug, made.code)
    context = {
        "form": form,
        "kinds": [kind for kind in meetings() if kind.can_be_asked_for],
        "crumbs": _crumbs(request, _("Ask for a meeting")),
        "submit_label": _("Send the request"),
    }
    return render(request, "training/request.html", context, status=status)


@open_in_municipality
@require_GET
def booking_status(request: Request, booking_code: str) -> HttpResponseBase:
    """The receipt, and later how far it has come; whoever has the link sees it."""
    booking = fetch(Booking.objects.all(), code=booking_code)
    context = {
        "booking": booking,
        "kind": meeting_name(booking.kind_key),
        "state": BOOKING.states[booking.state].label,
        "steps": _steps(booking),
        "has_entry": booking.starts_at is not None,
        "arranger": queries.arranger(),
        "crumbs": _crumbs(request, _("Your request")),
    }
    return _unseen(render(request, "training/status.html", context))


@open_in_municipality
@require_GET
def booking_status_calendar(request: Request, booking_code: str) -> HttpResponse:
    """The meeting as a calendar entry for those who asked."""
    return calendar_answer(fetch(Booking.objects.exclude(starts_at=None), code=booking_code))


@csrf_exempt  # anonymous: a token would set a cookie, and with it a mark on whoever answers
@open_in_municipality
@require_http_methods(["GET", "POST"])
def evaluate(request: Request, evaluation_code: str) -> HttpResponseBase:
    """Three questions, anonymous."""
    booking = fetch(Booking.objects.all(), evaluation_code=evaluation_code)
    today = timezone.localdate()
    is_open = asking.is_open(booking, today)
    form = EvaluationForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        if too_many(request, f"training.answer.{booking.pk}", from_one=ANSWERS_AN_HOUR, here=ANSWERS_HERE):
            form.add_error(None, _("Too many answers have come from here. Wait an hour and try again."))
            status = 429
        else:
            try:
                asking.evaluate(booking, today=today, **form.cleaned_data)
            except Refused:
                return redirect("evaluate", request.municipality.slug, evaluation_code)
            return _unseen(render(request, "training/evaluated.html", {"booking": booking}))
    context = {
        "form": form,
        "kind": meeting_name(booking.kind_key),
        "booking": booking,
        "is_open": is_open,
        "submit_label": _("Send the answers"),
    }
    return _unseen(render(request, "training/evaluate.html", context, status=status))


@open_in_municipality
@require_GET
def calendar_feed(request: Request, feed_secret: str) -> HttpResponse:
    """The meetings one holds, for one's own calendar program; the secret in the address is the key."""
    feed = queries.feed_called(feed_secret)
    if feed is None:
        raise Http404
    now = timezone.now()
    rows = queries.held_by(feed, since=now - SHOWN_BACK)
    return _file(calendar(rows, at=now, name=_("Meetings")), "kalender.ics")


def calendar_answer(booking: Booking) -> HttpResponse:
    """One booking as a file with a neutral name."""
    return _file(calendar([booking], at=timezone.now()), "moede.ics")


def _file(content: bytes, name: str) -> HttpResponse:
    answer = download(content, name)
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _unseen(answer: HttpResponse) -> HttpResponseBase:
    """In no browser's memory and in no search engine: the address is a key."""
    answer["X-Robots-Tag"] = "noindex"
    return kept_nowhere(answer)


def _crumbs(request: Request, here: str) -> list[Link]:
    town = request.municipality
    return [Link(town.full_name, reverse("public_municipality", args=[town.slug])), Link(here, current=True)]


def _steps(booking: Booking) -> list[Step]:
    """The way of a request, drawn as far as it goes."""
    ended = booking.state in (BookingState.DECLINED, BookingState.CANCELLED)
    way = [BookingState.ASKED, BookingState(booking.state) if ended else BookingState.CONFIRMED]
    way += [] if ended else [BookingState.HELD]
    here = way.index(BookingState(booking.state))
    return [
        Step(str(BOOKING.states[state].label), "done" if place < here else "here" if place == here else "ahead")
        for place, state in enumerate(way)
    ]
