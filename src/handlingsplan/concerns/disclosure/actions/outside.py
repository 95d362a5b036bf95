# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Asking somebody outside through a one-time link, and taking the answer in. The code goes by telephone, never with
the link."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.events import (
    ANSWERED_OUTSIDE,
    ASKED_OUTSIDE,
    LINK_CLOSED,
    OPENED_OUTSIDE,
    WRONG_CODE,
)
from handlingsplan.concerns.disclosure.models import Disclosure, OutsideRequest, OutsideWords
from handlingsplan.concerns.disclosure.sockets import question_called
from handlingsplan.concerns.disclosure.terms import OUTSIDE_DAYS, PLAIN_QUESTION, TRIES, Permission
from handlingsplan.keys import case_keys
from handlingsplan.notices.actions import tell, write_to
from handlingsplan.tenancy.scope import municipality_in_scope


class NothingToShow(Exception):
    """Who is asked is shown what was passed on to her, and nothing else."""

    message = _("Pass something on to the recipient first. The link shows exactly that.")


class LinkClosed(Exception):
    """Answered, run out, withdrawn, or the code was typed wrong too often."""

    message = _("The link can no longer be used. Call the municipality.")


class WrongCode(Exception):
    """The code does not fit; how many tries are left is told."""

    def __init__(self, tries_left: int) -> None:
        super().__init__(tries_left)
        self.message = _("The code does not fit. Tries left: %(tries)d.") % {"tries": tries_left}


class UnknownAnswer(Exception):
    """The answers are a closed list."""

    message = _("Choose one of the answers.")


@dataclass(frozen=True)
class Asked:
    """A question that is on its way, and the code to be told by telephone."""

    request: OutsideRequest
    secret: str
    code: str


def ask_outside(
    case: OpenedCase,
    disclosure: Disclosure,
    *,
    address: str,
    question: str,
    by: Viewer,
    at: datetime,
    about: models.Model | None = None,
    kind: str = PLAIN_QUESTION,
    days: int = OUTSIDE_DAYS,
) -> Asked:
    """Ask the recipient of a disclosure, by e-mail to an authority's or a function's address.

    The answer comes to whoever answers for `kind` (`sockets.answers`), about the row `about`. Raises NothingToShow when
    the disclosure is not one that was passed on in this case.
    """
    by.must(Permission.SHARE)
    question_called(kind)
    if disclosure.file_id != case.file.pk or disclosure.received:
        raise NothingToShow
    secret, code = secrets.token_urlsafe(24), f"{secrets.randbelow(10**6):06d}"
    request = OutsideRequest(
        municipality_id=municipality_in_scope(),
        file=case.file,
        disclosure=disclosure,
        kind=kind,
        about_type=about._meta.label_lower if about else "",
        about_id=about.pk if about else None,
        secret=digest(secret),
        code=_code_digest(secret, code),
        tries_left=TRIES,
        asked_by=by.user,
        asked_at=at,
        valid_until=at + timedelta(days=days),
    )
    words = OutsideWords(recipient=disclosure.words(case.key).recipient, address=address, question=question, code=code)
    request.keep(words, key=case.key)
    request.save()
    record(ASKED_OUTSIDE, about=request, by=by.user, at=at, details={"number": case.file.number})
    if by.municipality is not None:
        with translation.override("da"):
            number = {"number": case.file.number, "town": by.municipality.full_name}
            write_to(
                address,
                subject=gettext("A question from a municipality"),
                text=gettext(
                    "%(town)s asks for your answer in case %(number)s. Open the link below. You will be asked for a"
                    " code, which we tell you by telephone."
                )
                % number,
                link=reverse("answer_outside", args=[by.municipality.slug, secret]),
            )
    return Asked(request, secret, code)


def request_called(secret: str) -> OutsideRequest | None:
    """The question this link opens, open or not."""
    found = OutsideRequest.objects.filter(secret=digest(secret))
    return found.select_related("file", "disclosure", "asked_by", "municipality").first()


def open_outside(request: OutsideRequest, *, secret: str, code: str, at: datetime) -> OpenedCase:
    """Let in whoever has both the link and the code; the reading is logged.

    A try is spent before the code is looked at, so that no two at once have one more. Raises LinkClosed and WrongCode.
    """
    if not request.is_open(at):
        raise LinkClosed
    rows = still_open(request).filter(tries_left__gt=0)
    if rows.update(tries_left=F("tries_left") - 1) != 1:
        raise LinkClosed
    details = {"number": request.file.number}
    if not hmac.compare_digest(_code_digest(secret, code), bytes(request.code)):
        record(WRONG_CODE, about=request, by=None, at=at, details=details)
        raise WrongCode(request.tries_left - 1)
    OutsideRequest.objects.filter(pk=request.pk).update(
        tries_left=F("tries_left") + 1, first_opened_at=request.first_opened_at or at
    )
    record(OPENED_OUTSIDE, about=request, by=None, at=at, details=details)
    return OpenedCase(request.file, case_keys.opened(request.file.key_id))


def take_answer(
    request: OutsideRequest,
    case: OpenedCase,
    *,
    answer: str,
    reason: str,
    reference: str,
    answered_by: str,
    at: datetime,
) -> None:
    """Take the one answer in, and tell whoever asked. Raises UnknownAnswer and LinkClosed."""
    question = question_called(request.kind)
    if answer not in question.answers:
        raise UnknownAnswer
    words = replace(request.words(case.key), code="", reason=reason, reference=reference, answered_by=answered_by)
    request.keep(words, key=case.key)
    rows = still_open(request).filter(valid_until__gt=at)
    if rows.update(answer=answer, answered_at=at, sealed=request.sealed) != 1:
        raise LinkClosed
    request.answer, request.answered_at = answer, at
    record(ANSWERED_OUTSIDE, about=request, by=None, at=at, details={"number": case.file.number})
    if question.answered is not None:
        question.answered(case, request, words, at)
    if request.asked_by is not None:
        tell(
            request.asked_by,
            subject=gettext("You have an answer"),
            text=gettext("Case %(number)s: an answer has come from outside.") % {"number": case.file.number},
            link=reverse("disclosures", args=[request.municipality.slug, case.file.pk]),
        )


def close_link(case: OpenedCase, request: OutsideRequest, *, by: Viewer, at: datetime) -> None:
    """Close a link that is not to be used any more. Raises LinkClosed when it is closed already."""
    by.must(Permission.SHARE)
    if OutsideRequest.objects.filter(pk=request.pk, answered_at=None, withdrawn_at=None).update(withdrawn_at=at) != 1:
        raise LinkClosed
    record(LINK_CLOSED, about=request, by=by.user, at=at, details={"number": case.file.number})


def still_open(request: OutsideRequest) -> models.QuerySet[OutsideRequest]:
    """This question, where nobody has answered or withdrawn it, and nobody has closed its case meanwhile."""
    return OutsideRequest.objects.filter(
        pk=request.pk, answered_at=None, withdrawn_at=None, file__closed_on=None, file__shut_at=None
    )


def digest(secret: str) -> bytes:
    """What is kept of a link."""
    return hashlib.sha256(secret.encode()).digest()


def _code_digest(secret: str, code: str) -> bytes:
    """What is kept of a code: worthless without the link, which is kept nowhere."""
    return hmac.digest(secret.encode(), "".join(sign for sign in code if sign.isdigit()).encode(), "sha256")
