# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is called in: everybody in order, one tap for each answer, and the deputy next."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.staff.actions import calling
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.callbook import PATIENCE
from handlingsplan.acute.staff.door import situation_door
from handlingsplan.acute.staff.forms.activate import AnswerForm
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.queries.calling import Seat, noted_last, seats, turn_now
from handlingsplan.acute.staff.terms import Permission

from .frame import frame, to, tried


@situation_door(Permission.READ)
@require_GET
def calls(request: Request, situation: SituationShape) -> HttpResponse:
    """Every seat, who is coming, and whom to telephone now."""
    context = frame(request, situation, "calls", _("Calling in"), **seats_on_a_page(situation))
    return render(request, "staff/calls.html", context)


@situation_door(Permission.WRITE)
@require_POST
def answer(request: Request, situation: SituationShape, call_id: int) -> HttpResponse:
    """What somebody said, or that she did not answer."""
    call = fetch(book_of(situation).call.objects.filter(situation=situation), pk=call_id)
    form = AnswerForm(request.POST)
    if form.is_valid():
        minutes = form.cleaned_data["minutes"]
        tried(
            request,
            lambda: calling.note_answer(call, form.said, by=request.viewer, at=timezone.now(), minutes=minutes),
        )
    else:
        messages.error(request, _("Nothing was noted. Write the minutes with digits, and press again."))
    page = to(request, situation, "calls")
    return redirect(page if form.onward else f"{page}#seat-{call.position}")


@situation_door(Permission.WRITE)
@require_POST
def ask(request: Request, situation: SituationShape, call_id: int) -> HttpResponse:
    """Call in somebody who has not been asked: one whom this situation asks for, or a deputy before it is time."""
    call = fetch(book_of(situation).call.objects.filter(situation=situation), pk=call_id)
    tried(request, lambda: calling.ask(call, by=request.viewer, at=timezone.now()))
    return redirect(f"{to(request, situation, 'calls')}#seat-{call.position}")


def seats_on_a_page(situation: SituationShape) -> dict[str, object]:
    """What the list of calls is drawn from, for this page and for the one a key opens."""
    found = seats(situation, at=timezone.now())
    called: list[Seat] = [seat for seat in found if not seat.is_at_rest]
    return {
        "seats": called,
        "at_rest": [seat for seat in found if seat.is_at_rest],
        "turn": turn_now(called),
        "stuck": [seat.name for seat in called if seat.has_nobody_left],
        "last": noted_last(called),
        "coming": sum(seat.is_filled for seat in called),
        "patience": PATIENCE.seconds // 60,
    }
