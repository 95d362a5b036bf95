# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The desk takes an inquiry and sorts it: each question answered with its reason, before anything is passed on."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.actions.people import assign
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries.colleagues import colleagues
from handlingsplan.concerns.casefiles.terms import Part, Track
from handlingsplan.concerns.intake.events import SORTED
from handlingsplan.concerns.intake.models import Inquiry, Sorting, SortingWords
from handlingsplan.concerns.intake.queries.desk import (
    child_clock,
    in_the_way_of_infohus,
    last_sorting,
    soonest,
)
from handlingsplan.concerns.intake.stages import code
from handlingsplan.concerns.intake.states import INQUIRY, UNDECIDED
from handlingsplan.concerns.intake.takers import taker
from handlingsplan.concerns.intake.terms import Answer, Permission, State
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import NotPossibleNow, move

from .refusals import ChildFirst, NotSorted

SORTING_CLOCKS = ("sorting", "sorting_urgent")


def take(case: OpenedCase, inquiry: Inquiry, *, by: Viewer, at: datetime) -> None:
    """Say that one takes it: the case is hers, and the others who sort are its deputies (R33)."""
    move(inquiry, "take", lifecycle=INQUIRY, by=by, at=at)
    have(case, by=by, at=at)
    files.move_on(case, code(State.SORTING), clock=soonest(inquiry))


def sort(case: OpenedCase, inquiry: Inquiry, words: SortingWords, *, by: Viewer, at: datetime) -> Sorting:
    """Keep the answers of the first sorting. It may be done again until it is decided; the last one holds."""
    by.must(Permission.SORT)
    if inquiry.state not in UNDECIDED:
        raise NotPossibleNow("sort")
    if inquiry.state == State.RECEIVED:
        take(case, inquiry, by=by, at=at)
    sorting = Sorting(municipality_id=municipality_in_scope(), inquiry=inquiry, by=by.user, at=at)
    sorting.keep(words, key=case.key)
    sorting.save()
    record(SORTED, about=inquiry, by=by.user, at=at, details={"number": case.file.number})
    return sorting


def take_up(case: OpenedCase, inquiry: Inquiry, *, by: Viewer, at: datetime) -> None:
    """Take it up in the infohus. Raises NotSorted with what is missing, and ChildFirst while the child's hours run."""
    by.must(Permission.SORT)
    if child_clock(inquiry) is not None:
        raise ChildFirst
    if missing := in_the_way_of_infohus(last_sorting(case, inquiry), inquiry):
        raise NotSorted(missing)
    move(inquiry, "pass_on", lifecycle=INQUIRY, by=by, at=at)
    stop_sorting(inquiry, at=at)
    mentioned = inquiry.violence != Answer.NO or inquiry.help_now == Answer.YES  # not known: as if it were
    taker(Track.INFOHUS)(case, violence_mentioned=mentioned, by=by, at=at)


def have(case: OpenedCase, *, by: Viewer, at: datetime) -> None:
    """The case is hers from now on, and the others who sort are its deputies."""
    assert by.user is not None
    assign(case.file, by.user, Part.LEAD, by=by, at=at)
    for deputy in colleagues(case.file, but=by.user):
        assign(case.file, deputy, Part.DEPUTY, by=by, at=at)


def stop_sorting(inquiry: Inquiry, *, at: datetime) -> None:
    """It is sorted: the deadlines for that have been kept."""
    for kind in SORTING_CLOCKS:
        clocks.stop(inquiry, at=at, kind=kind)
