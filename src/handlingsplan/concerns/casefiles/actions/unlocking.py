# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A shut case is opened again: one asks with a reason, another agrees, and for two days the first may read."""

from dataclasses import replace
from datetime import datetime

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.queries import people_who_may
from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.access import shut_and_hers
from handlingsplan.concerns.casefiles.events import UNLOCK_ALLOWED, UNLOCK_ASKED, UNLOCK_REFUSED
from handlingsplan.concerns.casefiles.models import CaseFile, Declaration, UnlockRequest
from handlingsplan.concerns.casefiles.models.unlocking import UnlockWords
from handlingsplan.concerns.casefiles.opened import OpenedCase, open_on_ground
from handlingsplan.concerns.casefiles.terms import Permission, Why
from handlingsplan.keys import case_keys
from handlingsplan.notices.actions import tell
from handlingsplan.retention.lock import opened_until, other_eyes
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import municipality_in_scope


class NoSuchShutCase(Exception):
    """There is no shut case of this number that she could ask for."""

    message = gettext_lazy("No shut case of this number can be asked for. Look at the number.")


class AskedAlready(Exception):
    """One request at a time."""

    message = gettext_lazy("You have asked already, and nobody has answered yet.")


class AnsweredAlready(Exception):
    """Somebody else answered first."""

    message = gettext_lazy("Somebody has answered already.")


def ask(file: CaseFile, *, reason: str, by: Viewer, at: datetime) -> UnlockRequest:
    """Ask to read a shut case. Raises NoSuchShutCase, AskedAlready.

    Whoever asks says by it that she is not biased; who has declared otherwise cannot ask.
    """
    by.must(Permission.WORK)
    if not shut_and_hers(by).filter(pk=file.pk).exists():
        raise NoSuchShutCase
    here = municipality_in_scope()
    request = UnlockRequest(municipality_id=here, file=file, asked_by=by.user, asked_at=at)
    request.keep(UnlockWords(reason), key=case_keys.opened(file.key_id))
    try:
        with transaction.atomic():
            request.save()
    except IntegrityError as twice:
        raise AskedAlready from twice
    Declaration.objects.get_or_create(
        municipality_id=here, file=file, user=by.user, defaults={"is_biased": False, "at": at}
    )
    record(UNLOCK_ASKED, about=file, by=by.user, at=at, details={"number": file.number})
    _tell_those_who_answer(request, by)
    return request


def answer(request: UnlockRequest, *, allowed: bool, words: str, by: Viewer, at: datetime) -> None:
    """Say yes or no. Raises `retention.lock.SameEyes` for the one who asked, and AnsweredAlready."""
    by.must(Permission.APPROVE)
    other_eyes(request.asked_by, by.user)
    file, key = request.file, case_keys.opened(request.file.key_id)
    request.keep(replace(request.words(key), answer=words), key=key)
    until = opened_until(at) if allowed else None
    rows = UnlockRequest.objects.filter(pk=request.pk, answered_at=None)
    if rows.update(sealed=request.sealed, answered_by=by.user, answered_at=at, until=until) != 1:
        raise AnsweredAlready
    request.answered_by, request.answered_at, request.until = by.user, at, until
    kind = UNLOCK_ALLOWED if allowed else UNLOCK_REFUSED
    record(kind, about=file, by=by.user, at=at, details={"number": file.number, "who": request.asked_by.full_name})
    here = Municipality.objects.get(pk=municipality_in_scope())
    tell(
        request.asked_by,
        subject=_("You have an answer"),
        text=_("You asked to open case %(number)s, which is shut. The answer lies with the case.")
        % {"number": file.number},
        link=reverse("shut_cases", args=[here.slug]),
    )


def open_again(request: UnlockRequest, *, by: Viewer, at: datetime) -> OpenedCase:
    """Open what was allowed, to read; the control sees it. The caller has found the request by
    `access.opened_again`."""
    by.must(Permission.WORK)
    return open_on_ground(request.file, by=by, at=at, why=Why.LOCK_BROKEN)


def _tell_those_who_answer(request: UnlockRequest, by: Viewer) -> None:
    here = Municipality.objects.get(pk=municipality_in_scope())
    for person in people_who_may(Permission.APPROVE):
        if by.user is None or person.pk != by.user.pk:
            tell(
                person,
                subject=_("Somebody asks for your yes or no"),
                text=_("A colleague asks to open case %(number)s, which is shut, and has written why. Say yes or no.")
                % {"number": request.file.number},
                link=reverse("approve_unlock", args=[here.slug, request.pk]),
            )
