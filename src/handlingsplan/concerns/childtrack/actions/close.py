# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A notice is closed here when the work goes on in the social system, or nothing more is needed."""

from datetime import datetime

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.childtrack.models import Entry, Notice
from handlingsplan.concerns.childtrack.models.words import Reason
from handlingsplan.concerns.childtrack.queries.clocks import running_of
from handlingsplan.concerns.childtrack.rules import needs_pointer
from handlingsplan.concerns.childtrack.stages import code
from handlingsplan.concerns.childtrack.states import NOTICE
from handlingsplan.concerns.childtrack.terms import RECEIPT_CLOCK, State, Step
from handlingsplan.figures import actions as figures
from handlingsplan.figures.policy import banded
from handlingsplan.figures.rules import is_out
from handlingsplan.workflow.move import move

from .entries import enter, must_say_why, received_at
from .refusals import PointerFirst, ReceiptFirst


def close(case: OpenedCase, notice: Notice, summary: str, *, by: Viewer, at: datetime) -> None:
    """Close the notice. Raises SayWhy, ReceiptFirst, PointerFirst and NotPossibleNow."""
    must_say_why(summary)
    if any(clock.kind == RECEIPT_CLOCK for clock in running_of(notice)):
        raise ReceiptFirst
    goes_on = needs_pointer(notice.screened)
    if goes_on and not Entry.objects.filter(notice=notice, step=Step.POINTER).exists():
        raise PointerFirst
    move(notice, "close", lifecycle=NOTICE, by=by, at=at)
    enter(case, notice, Step.CLOSING, Reason(summary), by=by, at=at)
    clocks.stop(notice, at=at)
    _count(notice, goes_on=goes_on, at=at)
    outcome = Outcome.OTHER_HELP if goes_on else Outcome.DONE
    files.close(case, outcome, stage=code(State.CLOSED), by=by, at=at)


def _count(notice: Notice, *, goes_on: bool, at: datetime) -> None:
    """One more in the figures of the quarter, by codes alone; none for a year whose figures are out."""
    on = timezone.localdate(at)
    if is_out(on.year, timezone.localdate()):
        return
    days = (on - timezone.localdate(received_at(notice))).days
    cells = {
        "closed_as": "other_help" if goes_on else "no_further",
        "days_to_closing": banded("days_to_closing", days),
    }
    figures.count("inquiry_closed", cells, on=on)
