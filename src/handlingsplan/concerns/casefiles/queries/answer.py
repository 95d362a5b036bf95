# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a request is answered with: standard words, the log as it is given, and the line of the list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from handlingsplan.access.models import Grant
from handlingsplan.access.roles import roles
from handlingsplan.accounts.models import User
from handlingsplan.audit.models import Event
from handlingsplan.clocks.models import Clock
from handlingsplan.clocks.wording import Left, left
from handlingsplan.concerns.casefiles import events
from handlingsplan.concerns.casefiles.models import AccessRequest, CaseFile
from handlingsplan.concerns.casefiles.terms import (
    ASKED_NAMES,
    REQUEST_OUTCOME_NAMES,
    WHY_NAMES,
    AskedFor,
    RequestOutcome,
    Why,
)

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

MOST = 2000


@dataclass(frozen=True)
class RequestLine:
    """A request in the list."""

    request: AccessRequest
    asked_name: "StrOrPromise"
    outcome_name: "StrOrPromise"
    left: Left | None


@dataclass(frozen=True)
class LogLine:
    """One opening of a case, as the person is told."""

    at: datetime
    number: str
    who: str
    why: str


def lines(found: Iterable[AccessRequest], now: datetime) -> list[RequestLine]:
    """The requests with their nearest deadline, those that are open first; two questions."""
    listed = sorted(found, key=lambda one: (one.answered_at is not None, one.received_at))
    running = Clock.objects.filter(
        about_type=AccessRequest._meta.label_lower, about_id__in=[one.pk for one in listed], stopped_at=None
    )
    nearest = {clock.about_id: clock for clock in running.order_by("-due_at")}
    return [
        RequestLine(one, asked_name(one), outcome_name(one), left(nearest[one.pk], now) if one.pk in nearest else None)
        for one in listed
    ]


def asked_name(request: AccessRequest) -> "StrOrPromise":
    return ASKED_NAMES[AskedFor(request.asked_for)]


def outcome_name(request: AccessRequest) -> "StrOrPromise":
    return REQUEST_OUTCOME_NAMES[RequestOutcome(request.outcome)] if request.outcome else ""


def standard_words(request: AccessRequest) -> str:
    """What is proposed as the answer to a request to put right or erase."""
    if request.asked_for == AskedFor.ERASURE:
        return _(
            "You have asked us to erase what we hold about you. We have looked at it in your case. The municipality"
            " must note and journalise what it deals with, and may not erase it while the archive rules protect it"
            " (GDPR art. 17 (3) (b)). We have therefore not erased it. What we can do: when the case is closed, it is"
            " shut, so that it is in no list and no search, and nobody opens it without a reason and a leader's"
            " consent. If you disagree with something that is written, your own remark is put beside it."
        )
    if request.asked_for == AskedFor.CORRECTION:
        return _(
            "You have told us that something is wrong. What was written stays, so that it can be seen what we knew and"
            " when. Your own remark now stands beside it, and is read together with it."
        )
    return ""


def log_given(request: AccessRequest, files: list[CaseFile]) -> list[LogLine]:
    """Who opened the person's cases, when and why; employees by their role, or by name where that was decided."""
    numbers = {file.pk: file.number for file in files}
    found = Event.objects.filter(
        about_type=CaseFile._meta.label_lower, about_id__in=list(numbers), kind__in=(events.READ, events.WRITTEN)
    )
    listed = list(found.order_by("number")[:MOST])
    people = {event.by_id for event in listed if event.by_id}
    called = _names(people) if request.names_in_log else _roles(people)
    return [
        LogLine(
            at=event.at,
            number=numbers[event.about_id or 0],
            who=called.get(event.by_id or 0, _("Employee of the municipality")),
            why=str(WHY_NAMES[Why(event.details["why"])]),
        )
        for event in listed
    ]


def _names(people: set[int]) -> dict[int, str]:
    return {pk: user.full_name for pk, user in User.objects.in_bulk(people).items()}


def _roles(people: set[int]) -> dict[int, str]:
    """The role of each that is about cases; the first where she has several."""
    found: dict[int, str] = {}
    for grant in Grant.objects.filter(user__in=people).order_by("role"):
        role = roles().get(grant.role)
        if role and any(permission.startswith(("casefiles.", "intake.")) for permission in role.permissions):
            found.setdefault(grant.user_id, role.name)
    return found
