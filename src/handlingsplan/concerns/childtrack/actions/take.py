# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The children's authority takes a notice; and what follows from the child's age is planned."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions.people import assign
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.childtrack.events import TAKEN
from handlingsplan.concerns.childtrack.models import Notice
from handlingsplan.concerns.childtrack.rules import month_of_age
from handlingsplan.concerns.childtrack.terms import ADULT_CLOCK, Permission
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.states import INQUIRY
from handlingsplan.lib.dates import beginning_of
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import move

from .entries import onward

SORTING = ("sorting", "sorting_urgent")


def take(case: OpenedCase, *, by: Viewer, at: datetime) -> Notice:
    """Take the notice: from now on it is hers, and still everybody's of the children's authority until it is assessed.

    The 24 hours go on from the receipt. Raises NotPossibleNow where a colleague was first.
    """
    by.must(Permission.WORK)
    inquiry = Inquiry.objects.get(file=case.file)
    move(inquiry, "take_notice", lifecycle=INQUIRY, by=by, at=at)
    assert by.user is not None
    notice = Notice.objects.create(
        municipality_id=municipality_in_scope(), file=case.file, taken_at=at, taken_by=by.user
    )
    assign(case.file, by.user, Part.ADVISER, by=by, at=at)
    for kind in SORTING:
        clocks.stop(inquiry, at=at, kind=kind)
    plan_for_coming_of_age(notice, inquiry.words(case.key).born, at=at)
    onward(case, notice)
    record(TAKEN, about=notice, by=by.user, at=at, details={"number": case.file.number})
    return notice


def plan_for_coming_of_age(notice: Notice, born: str, *, at: datetime) -> None:
    """Be reminded half a year before somebody turns 18: then this track ends, and what goes on needs a new basis."""
    month = month_of_age(born)
    if month is not None and beginning_of(month) > at:
        clocks.start(ADULT_CLOCK, about=notice, at=at, no_later_than=month)
