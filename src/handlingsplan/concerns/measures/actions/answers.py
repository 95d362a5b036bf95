# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The authority that owns the provision answers the recommendation, and the case goes on. It decides; the infohus does
not (R11)."""

from dataclasses import dataclass
from datetime import date, datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries.colleagues import lead_and_deputies
from handlingsplan.concerns.casefiles.telling import tell_that_it_waits
from handlingsplan.concerns.casefiles.terms import Permission as Files
from handlingsplan.concerns.disclosure.actions.withdrawing import withdraw
from handlingsplan.concerns.disclosure.models import OutsideRequest, OutsideWords
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.queries.recommendations import last_sent
from handlingsplan.concerns.infohus.stages import code
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.infohus.terms import Authority
from handlingsplan.concerns.infohus.terms import State as CaseState
from handlingsplan.concerns.measures.events import ANSWERED
from handlingsplan.concerns.measures.models import OwnerAnswer
from handlingsplan.concerns.measures.models.answer import OwnerAnswerWords
from handlingsplan.concerns.measures.rules import begins_something, is_reason
from handlingsplan.concerns.measures.terms import (
    ANSWER_CLOCK,
    FIRST_CLOCK,
    OUTSIDE_QUESTION,
    Answer,
    Channel,
    Permission,
)
from handlingsplan.lib.dates import day_of
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import NotPossibleNow, move

from .refusals import AlreadyAnswered, NotAsked, NothingToTake, SayWhy


@dataclass(frozen=True)
class Given:
    """What the authority answers, on which day, and in which words."""

    authority: Authority
    answer: Answer
    words: OwnerAnswerWords
    answered_on: date


def answer(case: OpenedCase, given: Given, *, channel: Channel, by: Viewer, at: datetime) -> OwnerAnswer:
    """Keep the owner's answer. `by` is the colleague who writes it, or the lead who notes it.

    The infohus lead is told, and takes note of it. Raises SayWhy, NotAsked, AlreadyAnswered and NotPossibleNow.
    """
    by.must(Files.WORK)
    infohus: Case = case.file.infohus
    if infohus.state != CaseState.AWAITING_AUTHORITY:
        raise NotPossibleNow("answer")
    if waiting(infohus) is not None:
        raise AlreadyAnswered
    _check(given)
    return _keep(case, given, channel=channel, by=by, at=at)


def _keep(case: OpenedCase, given: Given, *, channel: Channel, by: Viewer | None, at: datetime) -> OwnerAnswer:
    infohus: Case = case.file.infohus
    kept = OwnerAnswer(
        municipality_id=municipality_in_scope(),
        case=infohus,
        authority=given.authority,
        answer=given.answer,
        channel=channel,
        answered_on=given.answered_on,
        written_at=at,
        by=by.user if by else None,
    )
    kept.keep(given.words, key=case.key)
    kept.save()
    details = {"number": case.file.number, "answer": str(given.answer)}
    record(ANSWERED, about=infohus, by=by.user if by else None, at=at, details=details)
    if channel is not Channel.NOTED:
        tell_that_it_waits(case.file, lead_and_deputies(case.file))
    return kept


def take_note(case: OpenedCase, *, by: Viewer, at: datetime) -> OwnerAnswer:
    """The infohus takes note of the answer: a measure begins, or, declined, it is followed up what happens instead. The
    recommendation asks nobody any more: its one-time links are withdrawn.

    Raises NothingToTake and NotPossibleNow.
    """
    by.must(Permission.LEAD)
    infohus: Case = case.file.infohus
    kept = waiting(infohus)
    if kept is None:
        raise NothingToTake
    begins = begins_something(kept.answer)
    move(infohus, "take_answer", lifecycle=CASE, by=by, at=at, otherwise=not begins)
    kept.taken_at = at
    kept.save(update_fields=["taken_at"])
    withdraw(OutsideRequest.objects.filter(file=case.file, kind=OUTSIDE_QUESTION), by=by, at=at)
    clocks.stop(infohus, at=at, kind=ANSWER_CLOCK)
    clock = clocks.start(FIRST_CLOCK, about=infohus, at=at)
    files.move_on(case, code(CaseState.MEASURES if begins else CaseState.FOLLOW_UP), clock=clock)
    return kept


def note_answer(case: OpenedCase, given: Given, *, by: Viewer, at: datetime) -> OwnerAnswer:
    """The infohus lead notes what the authority answered by letter or telephone, and takes note of it at once."""
    by.must(Permission.LEAD)
    answer(case, given, channel=Channel.NOTED, by=by, at=at)
    return take_note(case, by=by, at=at)


def answered_from_outside(case: OpenedCase, request: OutsideRequest, words: OutsideWords, at: datetime) -> None:
    """What the owner answered through the one-time link; who answers first is heard, and the lead is told of both."""
    infohus: Case = case.file.infohus
    if infohus.state != CaseState.AWAITING_AUTHORITY or waiting(infohus) is not None:
        tell_that_it_waits(case.file, lead_and_deputies(case.file))
        return
    answer_code = Answer(request.answer)
    changed = words.reason if answer_code is Answer.MODIFIES else ""
    told = OwnerAnswerWords(words.reason, changed, words.reference, words.answered_by)
    given = Given(owner_of(case), answer_code, told, answered_on=day_of(at))
    _keep(case, given, channel=Channel.LINK, by=None, at=at)


def owner_of(case: OpenedCase) -> Authority:
    """The authority the infohus recommended it to; our own adult service where it named none we know."""
    sent = last_sent(case)
    named = sent[1].owner_kind if sent else ""
    return Authority(named) if named in set(Authority) else Authority.ADULTS


def _check(given: Given) -> None:
    if not is_reason(given.words.reason):
        raise SayWhy("reason")
    if given.answer is Answer.MODIFIES and not is_reason(given.words.changed):
        raise SayWhy("changed")
    if begins_something(given.answer) and not given.words.reference.strip():
        raise NotAsked("reference")


def waiting(infohus: Case) -> OwnerAnswer | None:
    """The answer nobody has taken note of yet."""
    return OwnerAnswer.objects.filter(case=infohus, taken_at=None).first()
