# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Calling the crisis staff in: everybody in order, and the deputy next when somebody cannot or does not answer.

An SMS or e-mail asks; only an answer counts (acute.md 2.1). Nobody is told by it what has happened.
"""

from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.acute.staff import codes, events
from handlingsplan.acute.staff.book import DRILL, REAL, Book, book_of
from handlingsplan.acute.staff.callbook import ANSWERS, FURTHEST_AWAY, NOT_COMING, PATIENCE, dialled
from handlingsplan.acute.staff.gateways import plugged
from handlingsplan.acute.staff.models import CallShape, Member, SituationShape
from handlingsplan.acute.staff.roles import by_telephone, is_ad_hoc
from handlingsplan.acute.staff.terms import CallState, Channel, Permission, State
from handlingsplan.audit.record import record
from handlingsplan.tenancy.models import Municipality

from .sending import queue
from .standing import ItIsOver


def call_in(situation: SituationShape, *, at: datetime, here: User | None = None) -> int:
    """A call for every seat and, behind it, for each of its deputies; the first of each is asked. How many seats.

    A seat that is called where the situation asks for it waits until somebody does (`ask`). Whoever activated is
    `here`, and is not asked whether she comes to her own seat.
    """
    book = book_of(situation)
    seats = Member.objects.filter(deputy_for=None).prefetch_related("deputies")
    for position, seat in enumerate(seats, 1):
        before: CallShape | None = None
        for member in (seat, *seat.deputies.all()):
            call: CallShape = book.call.objects.create(
                municipality_id=situation.municipality_id,
                situation=situation,
                stands_in_for=before,
                role=seat.role,
                name=member.name,
                phone=member.phone,
                email=member.email,
                position=position,
            )
            if before is None and here is not None and _is_hers(member, here):
                call.state, call.answered_at = CallState.COMING.value, at
                call.save(update_fields=["state", "answered_at"])
            elif before is None and not is_ad_hoc(seat.role):
                _ask(call, situation, at=at)
            before = call
    return len(seats)


def _is_hers(member: Member, here: User) -> bool:
    """Whether the seat is that user's, by her account or by her address."""
    return member.user_id == here.pk or (bool(member.email) and member.email.casefold() == here.email.casefold())


def ask(call: CallShape, *, by: Viewer, at: datetime) -> None:
    """Call in somebody who has not been asked yet: one whom this situation asks for, or a deputy before it is time."""
    by.must(Permission.WRITE)
    found = book_of_call(call).call.objects.select_for_update(of=("self",)).select_related("situation").get(pk=call.pk)
    if not found.situation.is_open:
        raise ItIsOver
    if found.state == CallState.WAITING:
        _ask(found, found.situation, at=at)


def note_answer(
    call: CallShape, answer: CallState, *, by: Viewer, at: datetime, minutes: int | None = None
) -> CallShape:
    """What somebody said, or that she did not answer, as it is noted by whoever calls."""
    by.must(Permission.WRITE)
    return _answer(call, answer, by=by, at=at, minutes=minutes)


def answer_without_account(
    call: CallShape, answer: CallState, *, at: datetime, minutes: int | None = None
) -> CallShape:
    """As `note_answer`, by whoever holds the link of this call, or the key of its situation; the view has looked."""
    return _answer(call, answer, by=None, at=at, minutes=minutes)


def go_on_from_silence(at: datetime) -> int:
    """Go on to the deputy of everybody who was asked and has kept still too long; how many were waited for."""
    return sum(_go_on(book, at) for book in (REAL, DRILL))


def _go_on(book: Book, at: datetime) -> int:
    silent = (
        book.call.objects.select_for_update(of=("self",), skip_locked=True)
        .filter(state=CallState.ASKED, asked_at__lte=at - PATIENCE)
        .exclude(situation__state=State.CLOSED)
        .select_related("situation")
    )
    count = 0
    for call in silent:
        count += 1
        call.state = CallState.NO_ANSWER.value
        call.save(update_fields=["state"])
        _ask_deputy(call, call.situation, at=at)
    return count


def _answer(call: CallShape, answer: CallState, *, by: Viewer | None, at: datetime, minutes: int | None) -> CallShape:
    assert answer in ANSWERS, "Waiting and asked are no answers."
    book = book_of_call(call)
    with transaction.atomic():
        found = book.call.objects.select_for_update(of=("self",)).select_related("situation").get(pk=call.pk)
        if not found.situation.is_open:
            raise ItIsOver
        found.state, found.answered_at = answer.value, at
        coming = answer == CallState.COMING and minutes is not None
        found.minutes_away = min(max(minutes or 0, 0), FURTHEST_AWAY) if coming else None
        found.save(update_fields=["state", "answered_at", "minutes_away"])
        if answer in NOT_COMING:
            _ask_deputy(found, found.situation, at=at)
        details = {"role": found.role, "state": answer.value, "number": found.situation.number}
        record(events.CALL_ANSWERED, about=found, by=by.user if by else None, at=at, details=details)
    answered: CallShape = found
    return answered


def book_of_call(call: CallShape) -> Book:
    """The book a call is written in."""
    return DRILL if isinstance(call, DRILL.call) else REAL


def _ask_deputy(call: CallShape, situation: SituationShape, *, at: datetime) -> None:
    deputy = book_of(situation).call.objects.filter(stands_in_for=call, state=CallState.WAITING).first()
    if deputy is not None:
        _ask(deputy, situation, at=at)


def _ask(call: CallShape, situation: SituationShape, *, at: datetime) -> None:
    """Send her what can be sent. Where nothing can, she waits for somebody to telephone."""
    book = book_of(situation)
    ways = [] if by_telephone(call.role) else _ways(call, is_drill=book.is_drill)
    if not ways:
        return
    town = situation.municipality
    path = ""
    if not book.is_drill:
        secret = codes.new_secret()
        call.secret_digest = codes.digest_of_secret(secret)
        path = reverse("acknowledge_call", args=[town.slug, secret])
    call.state, call.asked_at = CallState.ASKED.value, at
    call.save(update_fields=["state", "asked_at", "secret_digest"])
    for channel, address in ways:
        queue(situation, channel, address, words(town), at=at, call=call, path=path)


def _ways(call: CallShape, *, is_drill: bool) -> list[tuple[Channel, str]]:
    """Where she can be written to; in a drill also by a channel that has no gateway, since nothing leaves anyway."""
    ways = ((Channel.SMS, dialled(call.phone)), (Channel.EMAIL, call.email))
    return [(channel, address) for channel, address in ways if address and (is_drill or plugged(channel))]


def words(town: Municipality) -> str:
    """What an SMS or e-mail says, in Danish: who is asked and where to answer, and nothing of what has happened."""
    with translation.override("da"):
        return _("%(town)s: the crisis staff is called in. Answer here:") % {"town": town.full_name}
