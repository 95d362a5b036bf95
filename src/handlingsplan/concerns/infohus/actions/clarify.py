# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The police are asked before anything else, and their answer decides whether the infohus goes on (R09, R10)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.disclosure.actions.pass_on import Passing, pass_on
from handlingsplan.concerns.disclosure.models import DisclosureWords
from handlingsplan.concerns.disclosure.terms import Basis, Party, Purpose
from handlingsplan.concerns.infohus.events import POLICE_ASKED
from handlingsplan.concerns.infohus.models import Case, Clarification
from handlingsplan.concerns.infohus.models.clarification import ClarificationWords
from handlingsplan.concerns.infohus.queries.cases import asked, case_of, standing
from handlingsplan.concerns.infohus.rules import Missing, before_answer
from handlingsplan.concerns.infohus.stages import code
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.infohus.terms import Permission, PoliceAnswer, State
from handlingsplan.lib.dates import day_of
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import NotPossibleNow, move

from .meet import give_up
from .refusals import AlreadyAsked, NotReady, NotYetHappened, must_be_ready


@dataclass(frozen=True)
class Question:
    """What the police are asked: the least that is needed, to whom, why it is necessary, by which right, and that it is
    not for investigating a crime."""

    asked: str
    asked_whom: str
    why: str
    basis: Basis
    not_investigation: bool = False


@dataclass(frozen=True)
class Answer:
    """What the police answered, on which day, who said so, and what was said besides."""

    answer: PoliceAnswer
    on: date
    answered_by: str
    said: str = ""


def ask_police(opened: OpenedCase, question: Question, *, by: Viewer, at: datetime) -> Clarification:
    """Ask the police. They have no log-in here: what is asked is passed on as a written extract, and kept as such.

    Raises AlreadyAsked, NotPossibleNow outside the clarification, and what `disclosure` refuses.
    """
    by.must(Permission.LEAD)
    case = case_of(opened.file)
    if case.state != State.POLICE_CLARIFICATION:
        raise NotPossibleNow
    if asked(case) is not None:
        raise AlreadyAsked
    _tell_police(opened, question, by=by, at=at)
    return _keep(opened, case, question, by=by, at=at)


def note_answer(opened: OpenedCase, answer: Answer, *, by: Viewer, at: datetime) -> Case:
    """Note what the police answered. Where they alone attend to it the case is closed with them, and what stands is the
    least; otherwise the case goes on, or the municipality judges for itself.

    Raises NotReady before the police were asked and NotYetHappened for a day ahead.
    """
    by.must(Permission.LEAD)
    case = case_of(opened.file)
    must_be_ready(before_answer(standing(case)))
    open_question = asked(case)
    if open_question is None:
        raise NotReady(Missing.POLICE_NOT_ASKED)
    if answer.on > day_of(at):
        raise NotYetHappened
    words: ClarificationWords = open_question.words(opened.key)
    open_question.keep(replace(words, answered_by=answer.answered_by, said=answer.said), key=opened.key)
    open_question.answer, open_question.answered_on = answer.answer, answer.on
    open_question.noted_at, open_question.noted_by = at, by.user
    open_question.save()
    alone = answer.answer is PoliceAnswer.POLICE_ALONE
    move(case, "note_answer", lifecycle=CASE, by=by, at=at, otherwise=alone)
    clocks.stop(case, at=at)
    if alone:
        files.close(opened, Outcome.POLICE, stage=code(State.CLOSED_POLICE), by=by, at=at)
    else:
        clock = clocks.start("gathering", about=case, at=at)
        files.move_on(opened, code(State.GATHERING), clock=clock)
    return case


def ask_again(
    opened: OpenedCase, question: Question, *, violence_mentioned: bool, by: Viewer, at: datetime
) -> Clarification:
    """A new serious sign: the case goes back to the police, and waits for them."""
    case = case_of(opened.file)
    move(case, "back_to_police", lifecycle=CASE, by=by, at=at)
    if violence_mentioned and not case.no_contact:
        case.no_contact = True
        case.save(update_fields=["no_contact"])
    give_up(opened, by=by, at=at)
    clocks.stop(case, at=at)
    clock = clocks.start("police_clarification", about=case, at=at)
    files.move_on(opened, code(State.POLICE_CLARIFICATION), clock=clock)
    _tell_police(opened, question, by=by, at=at)
    return _keep(opened, case, question, by=by, at=at)


def hand_to_police(opened: OpenedCase, question: Question, *, by: Viewer, at: datetime) -> Case:
    """Hand the case to the police and close it here; what was handed over is kept, and nothing more."""
    case = case_of(opened.file)
    move(case, "hand_to_police", lifecycle=CASE, by=by, at=at)
    give_up(opened, by=by, at=at)
    _tell_police(opened, question, by=by, at=at)
    clocks.stop(case, at=at)
    files.close(opened, Outcome.POLICE, stage=code(State.CLOSED_POLICE), by=by, at=at)
    return case


def _keep(opened: OpenedCase, case: Case, question: Question, *, by: Viewer, at: datetime) -> Clarification:
    row = Clarification(municipality_id=municipality_in_scope(), case=case, asked_at=at, asked_by=by.user)
    row.keep(ClarificationWords(asked=question.asked, asked_whom=question.asked_whom), key=opened.key)
    row.save()
    record(POLICE_ASKED, about=case, by=by.user, at=at, details={"number": opened.file.number})
    return row


def _tell_police(opened: OpenedCase, question: Question, *, by: Viewer, at: datetime) -> None:
    words = DisclosureWords(recipient=question.asked_whom, extract=question.asked, why=question.why)
    passing = Passing(
        Party.POLICE,
        question.basis,
        Purpose.PREVENT_CRIME,
        words,
        day=day_of(at),
        not_investigation=question.not_investigation,
    )
    pass_on(opened, passing, by=by, at=at)
