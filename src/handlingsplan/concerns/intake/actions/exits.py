# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The ways out of the desk without the infohus: other help, the police, the right municipality (caseflow.md 3.1)."""

from datetime import datetime

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.intake.desk_terms import HandedTo
from handlingsplan.concerns.intake.events import HANDED_OVER
from handlingsplan.concerns.intake.models import HandOver, HandOverWords, Inquiry
from handlingsplan.concerns.intake.queries.desk import child_clock
from handlingsplan.concerns.intake.stages import code
from handlingsplan.concerns.intake.states import INQUIRY
from handlingsplan.concerns.intake.terms import Permission, State
from handlingsplan.figures import actions as figures
from handlingsplan.figures.policy import banded
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import move

from .refusals import ChildFirst, NotYetHappened, WordsNeeded

CLOSED_AS = {
    Outcome.UNFOUNDED: "unfounded",
    Outcome.OTHER_HELP: "other_help",
    Outcome.POLICE: "police",
    Outcome.FORWARDED: "moved",
}


def give_other_help(case: OpenedCase, inquiry: Inquiry, words: HandOverWords, *, by: Viewer, at: datetime) -> None:
    """It belongs with ordinary help: to whom it was handed, and with which consent or on what ground."""
    _judged(inquiry)
    keep_handover(case, inquiry, HandedTo.OTHER_HELP, words, happened_at=at, by=by, at=at)
    move(inquiry, "give_other_help", lifecycle=INQUIRY, by=by, at=at)
    close(case, inquiry, Outcome.OTHER_HELP, State.CLOSED_OTHER_HELP, by=by, at=at)


def tell_police(
    case: OpenedCase, inquiry: Inquiry, words: HandOverWords, *, happened_at: datetime, by: Viewer, at: datetime
) -> HandOver:
    """Note that the police were told: nothing stands in the way of calling them, in any state, and the case goes on."""
    by.must(Permission.SORT)
    return keep_handover(case, inquiry, HandedTo.POLICE, words, happened_at=happened_at, by=by, at=at)


def hand_to_police(
    case: OpenedCase, inquiry: Inquiry, words: HandOverWords, *, happened_at: datetime, by: Viewer, at: datetime
) -> None:
    """The police go on alone, and the case is closed here. A child's 24 hours are judged first: the police do not."""
    _judged(inquiry)
    tell_police(case, inquiry, words, happened_at=happened_at, by=by, at=at)
    move(inquiry, "hand_to_police", lifecycle=INQUIRY, by=by, at=at)
    close(case, inquiry, Outcome.POLICE, State.CLOSED_POLICE, by=by, at=at)


def forward(case: OpenedCase, inquiry: Inquiry, words: HandOverWords, *, by: Viewer, at: datetime) -> None:
    """The person lives elsewhere: which municipality was given it, what, and on what ground."""
    _judged(inquiry)
    keep_handover(case, inquiry, HandedTo.MUNICIPALITY, words, happened_at=at, by=by, at=at)
    move(inquiry, "forward", lifecycle=INQUIRY, by=by, at=at)
    close(case, inquiry, Outcome.FORWARDED, State.FORWARDED, by=by, at=at)


def close(case: OpenedCase, inquiry: Inquiry, outcome: Outcome, state: State, *, by: Viewer, at: datetime) -> None:
    """Nothing runs any more, it is counted, and the case is closed; called by the verbs that decided so."""
    clocks.stop(inquiry, at=at)
    today = timezone.localdate(at)
    days = (today - timezone.localdate(inquiry.received_at)).days
    cells = {"closed_as": CLOSED_AS[outcome], "days_to_closing": banded("days_to_closing", days)}
    figures.count("inquiry_closed", cells, on=today)
    files.close(case, outcome, stage=code(state), by=by, at=at)


def keep_handover(
    case: OpenedCase,
    inquiry: Inquiry,
    kind: HandedTo,
    words: HandOverWords,
    *,
    happened_at: datetime,
    by: Viewer,
    at: datetime,
) -> HandOver:
    """Keep to whom, what and on what ground. Raises WordsNeeded and NotYetHappened."""
    by.must(Permission.SORT)
    if not words.what.strip() or not words.ground.strip():
        raise WordsNeeded
    if happened_at > at:
        raise NotYetHappened
    handover = HandOver(
        municipality_id=municipality_in_scope(), inquiry=inquiry, kind=kind, happened_at=happened_at, by=by.user, at=at
    )
    handover.keep(words, key=case.key)
    handover.save()
    details = {"number": case.file.number, "kind": str(kind)}
    record(HANDED_OVER, about=inquiry, by=by.user, at=at, details=details)
    return handover


def _judged(inquiry: Inquiry) -> None:
    if child_clock(inquiry) is not None:
        raise ChildFirst
