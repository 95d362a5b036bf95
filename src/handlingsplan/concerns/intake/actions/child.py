# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A concern about somebody under 18 is treated as a notice, or it is said why not; both with a reason (R08).

A notice crosses to the children's authority: disclosure keeps what was passed on and why, and intake takes it in on the
other side with the deadline that already runs (R06).
"""

from dataclasses import dataclass, replace
from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.disclosure.actions.pass_on import record_crossing
from handlingsplan.concerns.disclosure.rules import is_reason
from handlingsplan.concerns.disclosure.terms import Basis
from handlingsplan.concerns.intake.desk_terms import ChildChoice, HandedTo
from handlingsplan.concerns.intake.events import CHILD_CHOSEN
from handlingsplan.concerns.intake.models import (
    ChildDecision,
    ChildWords,
    HandOverWords,
    Inquiry,
    InquiryWords,
    ReporterWords,
)
from handlingsplan.concerns.intake.queries.desk import CHILD_CLOCK, child_clock, is_about_child, soonest
from handlingsplan.concerns.intake.states import UNDECIDED
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Answer, Channel, Kind, Permission, ReporterKind
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import NotPossibleNow

from .exits import keep_handover
from .receive import Report, receive
from .refusals import NotAboutChild, NotAdult, ReasonNeeded

CROSSES = (
    *("person", "cpr", "born", "residence", "guardians", "interpreter"),
    *("children_at_home", "children", "resources"),
)
"""What the children's authority must know to act; what was seen is chosen word by word."""


@dataclass(frozen=True)
class ChildAnswer:
    """The choice and its reason. `passed_on` is what the children's authority is told, `not_acute` how it was judged
    that nothing is acute where it is not a notice."""

    choice: ChildChoice
    why: str
    passed_on: str = ""
    not_acute: str = ""


def choose(case: OpenedCase, inquiry: Inquiry, answer: ChildAnswer, *, by: Viewer, at: datetime) -> ChildDecision:
    """Choose whether it is a notice. The child's 24 hours stop here, and nowhere else at this desk.

    Raises NotAboutChild, NotAdult, ReasonNeeded, and what `record_crossing` raises.
    """
    by.must(Permission.SORT)
    if inquiry.state not in UNDECIDED:
        raise NotPossibleNow("choose")
    _check(inquiry, answer)
    if answer.choice is ChildChoice.NOTICE:
        _cross(case, inquiry, answer, by=by, at=at)
    clocks.stop(inquiry, at=at, kind=CHILD_CLOCK)
    decision = ChildDecision(
        municipality_id=municipality_in_scope(), inquiry=inquiry, choice=answer.choice, by=by.user, at=at
    )
    decision.keep(ChildWords(why=answer.why, not_acute=answer.not_acute), key=case.key)
    decision.save()
    files.move_on(case, case.file.stage, clock=soonest(inquiry))
    details = {"number": case.file.number, "choice": str(answer.choice)}
    record(CHILD_CHOSEN, about=inquiry, by=by.user, at=at, details=details)
    return decision


def _check(inquiry: Inquiry, answer: ChildAnswer) -> None:
    if not is_about_child(inquiry):
        raise NotAboutChild
    if answer.choice is ChildChoice.ADULT and inquiry.age_band != AgeBand.UNKNOWN:
        raise NotAdult
    needed = {
        ChildChoice.NOTICE: (answer.why, answer.passed_on),
        ChildChoice.NOT_NOTICE: (answer.why, answer.not_acute),
        ChildChoice.ADULT: (answer.why,),
    }
    if not all(is_reason(words) for words in needed[answer.choice]):
        raise ReasonNeeded


def _cross(case: OpenedCase, inquiry: Inquiry, answer: ChildAnswer, *, by: Viewer, at: datetime) -> None:
    """The municipality's own employee notifies: she is the sender, and the one who turned to her stays where she is."""
    record_crossing(
        case, to_track=Track.SOCIAL, what=answer.passed_on, why=answer.why, basis=Basis.NOTICE, by=by, at=at
    )
    told: InquiryWords = inquiry.words(case.key)
    crossing = replace(InquiryWords(**{name: getattr(told, name) for name in CROSSES}), seen=answer.passed_on)
    name = by.user.full_name if by.user else ""
    received = receive(
        Report(
            kind=Kind.NOTICE,
            channel=Channel.CROSSING,
            reporter_kind=ReporterKind.EMPLOYEE,
            anonymity=Anonymity.KNOWN,
            age_band=AgeBand(inquiry.age_band),
            danger=Answer(inquiry.help_now),
            violence=Answer(inquiry.violence),
            words=crossing,
            reporter=ReporterWords(name=name),
        ),
        by=by,
        at=inquiry.received_at,
        child_clock=child_clock(inquiry),
    )
    del received  # the desk keeps no way to the other track
    words = HandOverWords(to="", what=answer.passed_on, ground=str(Basis.NOTICE))
    keep_handover(case, inquiry, HandedTo.NOTICE, words, happened_at=at, by=by, at=at)
