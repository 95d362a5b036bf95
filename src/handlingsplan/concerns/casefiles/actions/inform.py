# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The person a case is about is told, or not yet, or not for a concrete reason that another agrees to (R30)."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles import contact
from handlingsplan.concerns.casefiles.access import must_work_cases
from handlingsplan.concerns.casefiles.events import (
    INFORM_APPROVED,
    INFORM_FULFILLED,
    INFORM_LAPSED,
    INFORM_NOT_APPROVED,
    INFORM_PROPOSED,
)
from handlingsplan.concerns.casefiles.models import CaseFile, DutyToInform
from handlingsplan.concerns.casefiles.models.informing import InformWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import REVIEW_WITHIN_DAYS, Exemption, InformStatus, Permission
from handlingsplan.retention.lock import other_eyes
from handlingsplan.tenancy.scope import municipality_in_scope

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CLOCK, REVIEW_CLOCK = "duty_to_inform", "exemption_review"


class ReviewTooLate(Exception):
    """Not telling is looked at again within ninety days."""

    message = _("Choose a day from tomorrow and at most 90 days ahead: not telling is never decided for good.")


class DecidedAlready(Exception):
    """Somebody else decided first."""

    message = _("Somebody has decided this already.")


class NotYet(Exception):
    """Nobody tells her while somebody else must answer first."""

    def __init__(self, why: "StrOrPromise") -> None:
        super().__init__(why)
        self.message = why


def may_tell(file: CaseFile, *, by: Viewer) -> None:
    """Raises MayNot for whoever does not work cases, and NotYet while the rooms above say so (`contact.guard`)."""
    by.must(Permission.WORK)
    must_work_cases(by)
    why_not = contact.why_not(file)
    if why_not:
        raise NotYet(why_not)


def fulfil(case: OpenedCase, *, how: str, by: Viewer, at: datetime) -> DutyToInform:
    """The person has been told. Raises NotYet."""
    may_tell(case.file, by=by)
    _end_earlier(case.file, at)
    duty = _keep(case, InformStatus.FULFILLED, how, by=by, at=at)
    clocks.stop(case.file, at=at, kind=CLOCK)
    clocks.stop(case.file, at=at, kind=REVIEW_CLOCK)
    record(INFORM_FULFILLED, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return duty


def propose(
    case: OpenedCase,
    status: InformStatus,
    *,
    ground: Exemption,
    reason: str,
    review_on: date,
    by: Viewer,
    at: datetime,
) -> DutyToInform:
    """Propose to put off telling, or not to tell. The month goes on until another agrees. Raises ReviewTooLate."""
    by.must(Permission.WORK)
    must_work_cases(by)
    today = timezone.localdate(at)
    if not today < review_on <= today + timedelta(days=REVIEW_WITHIN_DAYS):
        raise ReviewTooLate
    DutyToInform.objects.filter(file=case.file, approved_at=None, over_at=None).exclude(
        status=InformStatus.FULFILLED
    ).update(over_at=at)
    duty = _keep(case, status, reason, by=by, at=at, ground=ground, review_on=review_on)
    details = {"number": case.file.number, "status": str(status), "ground": str(ground)}
    record(INFORM_PROPOSED, about=case.file, by=by.user, at=at, details=details)
    return duty


def decide(duty: DutyToInform, *, agreed: bool, by: Viewer, at: datetime) -> None:
    """Agree to it, or not. Raises `retention.lock.SameEyes` for the one who proposed it, and DecidedAlready."""
    by.must(Permission.APPROVE)
    other_eyes(duty.decided_by, by.user)
    waiting = DutyToInform.objects.filter(pk=duty.pk, approved_at=None, over_at=None)
    if waiting.update(**({"approved_by": by.user, "approved_at": at} if agreed else {"over_at": at})) != 1:
        raise DecidedAlready
    file = duty.file
    if agreed and duty.review_on is not None:
        _end_earlier(file, at, but=duty)
        clocks.stop(file, at=at, kind=CLOCK)
        clocks.restart(REVIEW_CLOCK, about=file, at=at, length=max((duty.review_on - timezone.localdate(at)).days, 1))
    kind = INFORM_APPROVED if agreed else INFORM_NOT_APPROVED
    record(kind, about=file, by=by.user, at=at, details={"number": file.number})


def lapse_those_due(at: datetime) -> int:
    """What nobody looked at again by its day lapses, and the month begins anew; returns how many. For the night."""
    due = DutyToInform.objects.filter(
        approved_at__isnull=False, over_at=None, review_on__lt=timezone.localdate(at), file__destroyed_at=None
    ).select_related("file")
    for duty in due:
        DutyToInform.objects.filter(pk=duty.pk).update(over_at=at)
        clocks.stop(duty.file, at=at, kind=REVIEW_CLOCK)
        clocks.restart(CLOCK, about=duty.file, at=at)
        record(INFORM_LAPSED, about=duty.file, by=None, at=at, details={"number": duty.file.number})
    return len(due)


def _keep(
    case: OpenedCase, status: InformStatus, reason: str, *, by: Viewer, at: datetime, **more: object
) -> DutyToInform:
    duty = DutyToInform(
        municipality_id=municipality_in_scope(),
        file=case.file,
        status=status,
        decided_by=by.user,
        decided_at=at,
        **more,
    )
    duty.keep(InformWords(reason), key=case.key)
    duty.save()
    return duty


def _end_earlier(file: CaseFile, at: datetime, *, but: DutyToInform | None = None) -> None:
    earlier = DutyToInform.objects.filter(file=file, over_at=None)
    (earlier.exclude(pk=but.pk) if but else earlier).update(over_at=at)
