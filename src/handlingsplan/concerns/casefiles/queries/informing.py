# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the duty to inform stands in a case."""

from collections.abc import Collection

from handlingsplan.clocks.models import Clock
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.models import CaseFile, DutyToInform
from handlingsplan.concerns.casefiles.terms import InformStatus

CLOCKS = ("duty_to_inform", "exemption_review")


def newest(file: CaseFile) -> DutyToInform | None:
    """The newest decision that is not over: one that holds, or one that waits for somebody to agree."""
    found = DutyToInform.objects.filter(file=file, over_at=None).select_related("decided_by", "approved_by")
    return found.order_by("-decided_at", "-pk").first()


def is_settled(file: CaseFile) -> bool:
    """Whether it is answered at closing: told, or put off or exempt with somebody's agreement; or nobody is known."""
    return settles(file, newest(file))


def settles(file: CaseFile, duty: DutyToInform | None, *, runs: Collection[str] | None = None) -> bool:
    """The same where the newest decision has been read, and perhaps the kinds of deadline that run."""
    if duty is None:
        return clock_of(file) is None if runs is None else not set(CLOCKS) & set(runs)
    return duty.status == InformStatus.FULFILLED or duty.approved_at is not None


def clock_of(file: CaseFile) -> Clock | None:
    """The deadline that runs: to tell, or to look at it again."""
    return running(file).filter(kind__in=CLOCKS).first()


def history(file: CaseFile) -> list[DutyToInform]:
    """Every decision, newest first."""
    found = DutyToInform.objects.filter(file=file).select_related("decided_by", "approved_by")
    return list(found.order_by("-decided_at", "-pk"))
