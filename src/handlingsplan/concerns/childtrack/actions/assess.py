# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The acute assessment: the only act that ends the 24 hours (barnets lov §§ 136 and 137)."""

from dataclasses import dataclass
from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions.people import assign
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.telling import tell_that_it_waits
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.childtrack.models import Entry, Notice
from handlingsplan.concerns.childtrack.models.words import Assessed, Reason
from handlingsplan.concerns.childtrack.queries.clocks import running_of
from handlingsplan.concerns.childtrack.queries.involved import involved_before
from handlingsplan.concerns.childtrack.queries.people import uninvolved
from handlingsplan.concerns.childtrack.rules import needs_second
from handlingsplan.concerns.childtrack.states import NOTICE
from handlingsplan.concerns.childtrack.terms import ACUTE_CLOCK, Agreement, Answer, Step
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.workflow.move import move

from .entries import answer_all, enter, must_say_why, onward
from .refusals import InvolvedBefore, NotAsked


@dataclass(frozen=True)
class Assessment:
    """What is answered: is anything acute, does the child get help, is there a sign of control, are there siblings."""

    acute: str
    gets_help: str
    control_sign: str
    siblings: str
    words: Assessed
    who: User
    happened_at: datetime


def assess(case: OpenedCase, notice: Notice, told: Assessment, *, by: Viewer, at: datetime) -> Entry:
    """Assess whether anything is acute. Where the child already gets help it is done only when a second has read it.

    After the 24 hours it says why it is late. Raises SayWhy, NotAsked, NotYetHappened, and NotPossibleNow where it is
    assessed already.
    """
    must_say_why(told.words.reason)
    if told.acute == Answer.YES:
        must_say_why(told.words.done_at_once, "done_at_once")
    for name in ("acute", "gets_help", "control_sign", "siblings"):
        if getattr(told, name) not in set(Answer):
            raise NotAsked(name)
    if is_late(notice, told.happened_at):
        must_say_why(told.words.late_why, "late_why")
    waits = needs_second(told.gets_help)
    move(notice, "assess", lifecycle=NOTICE, by=by, at=at, otherwise=waits)
    answer_all(notice, gets_help=told.gets_help, control_sign=told.control_sign, siblings=told.siblings)
    entry = enter(
        case,
        notice,
        Step.ASSESSMENT,
        told.words,
        by=by,
        at=at,
        answer=told.acute,
        happened_at=told.happened_at,
        who=told.who,
    )
    if not waits:
        end_the_24_hours(case, notice, at=told.happened_at)
    onward(case, notice)
    if waits:
        tell_that_it_waits(case.file, uninvolved(case.file))
    return entry


def is_late(notice: Notice, at: datetime) -> bool:
    """Whether an assessment made then comes after the 24 hours."""
    return any(clock.kind == ACUTE_CLOCK and clock.due_at < at for clock in running_of(notice))


def read_as_second(
    case: OpenedCase, notice: Notice, agreement: Agreement, reason: str, *, by: Viewer, at: datetime
) -> Entry:
    """Read the assessment as somebody who was not involved before, and judge the same, or have it assessed again.

    Raises InvolvedBefore, SayWhy and NotPossibleNow. Sent back, the 24 hours go on as they did.
    """
    assert by.user is not None
    if by.user.pk in involved_before(case.file):
        raise InvolvedBefore
    must_say_why(reason)
    sends_back = agreement is Agreement.SENT_BACK
    move(notice, "agree", lifecycle=NOTICE, by=by, at=at, otherwise=sends_back)
    assign(case.file, by.user, Part.COLLEAGUE, by=by, at=at)
    entry = enter(case, notice, Step.SECOND, Reason(reason), by=by, at=at, answer=agreement, who=by.user)
    if not sends_back:
        end_the_24_hours(case, notice, at=at)
    onward(case, notice)
    tell_that_it_waits(case.file, [notice.taken_by])
    return entry


def end_the_24_hours(case: OpenedCase, notice: Notice, *, at: datetime) -> None:
    """Stop the deadline, here and where it was carried to with what was passed on to the infohus."""
    inquiries = list(Inquiry.objects.filter(file=case.file).only("pk"))
    crossings = Entry.objects.filter(notice=notice, step=Step.CROSSING)
    carried = [entry.words(case.key).inquiry for entry in crossings]
    inquiries += Inquiry.objects.filter(pk__in=carried).only("pk") if carried else []
    for inquiry in inquiries:
        clocks.stop(inquiry, at=at, kind=ACUTE_CLOCK)
