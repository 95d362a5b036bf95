# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A concern is unfounded: one proposes to close it, another reads it and signs, and it is shut the same day (R24)."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.actions import two_signatures
from handlingsplan.concerns.casefiles.models import ClosingProposal, ClosingWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries.colleagues import colleagues
from handlingsplan.concerns.casefiles.telling import tell_that_it_waits
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.queries.desk import child_clock, soonest
from handlingsplan.concerns.intake.stages import code
from handlingsplan.concerns.intake.states import INQUIRY
from handlingsplan.concerns.intake.terms import State
from handlingsplan.workflow.move import move

from .exits import close
from .refusals import ChildFirst
from .sort import have, stop_sorting


def propose_unfounded(
    case: OpenedCase, inquiry: Inquiry, words: ClosingWords, *, by: Viewer, at: datetime
) -> ClosingProposal:
    """Propose to close it; the others who sort are told that a case waits, and one of them signs.

    Raises ChildFirst, and what `two_signatures.propose` raises.
    """
    if child_clock(inquiry) is not None:
        raise ChildFirst
    proposal = two_signatures.propose(case, words, by=by, at=at)
    move(inquiry, "propose_unfounded", lifecycle=INQUIRY, by=by, at=at)
    if case.file.lead is None:
        have(case, by=by, at=at)
    stop_sorting(inquiry, at=at)
    clock = clocks.start("second_reading", about=inquiry, at=at)
    files.move_on(case, code(State.AWAITING_SIGNATURE), clock=clock)
    tell_that_it_waits(case.file, colleagues(case.file, but=by.user))
    return proposal


def sign_unfounded(case: OpenedCase, inquiry: Inquiry, *, by: Viewer, at: datetime) -> None:
    """Sign as the second: it is closed, shut and out of every list in the same breath.

    Raises ChildFirst, and what `two_signatures.sign` raises.
    """
    if child_clock(inquiry) is not None:
        raise ChildFirst
    two_signatures.sign(case, by=by, at=at)
    move(inquiry, "sign_unfounded", lifecycle=INQUIRY, by=by, at=at)
    close(case, inquiry, Outcome.UNFOUNDED, State.CLOSED_UNFOUNDED, by=by, at=at)


def send_back(case: OpenedCase, inquiry: Inquiry, why: str, *, by: Viewer, at: datetime) -> None:
    """Send it back with a reason: it is sorted again, by the one who proposed it."""
    proposal = two_signatures.send_back(case, why, by=by, at=at)
    move(inquiry, "send_back", lifecycle=INQUIRY, by=by, at=at)
    clocks.stop(inquiry, at=at, kind="second_reading")
    clocks.start("sorting", about=inquiry, at=at)
    files.move_on(case, code(State.SORTING), clock=soonest(inquiry))
    tell_that_it_waits(case.file, [proposal.proposed_by])
