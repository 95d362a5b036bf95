# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The recommendation is written and sent. The authority that owns the provision decides, not the infohus (R11)."""

from dataclasses import replace
from datetime import datetime

from django.db import IntegrityError, transaction

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.events import CONCLUDED, RECOMMENDATION_KEPT
from handlingsplan.concerns.infohus.models import Case, Recommendation, RecommendationWords
from handlingsplan.concerns.infohus.queries.board import boards
from handlingsplan.concerns.infohus.queries.cases import standing
from handlingsplan.concerns.infohus.recommending import TO_AN_OWNER, Missing, gaps, missing
from handlingsplan.concerns.infohus.rules import before_inviting
from handlingsplan.concerns.infohus.sockets import tell_of_recommendation
from handlingsplan.concerns.infohus.stages import code
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.infohus.terms import Conclusion, Dimension, Permission, State
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import move

from .assess import end_round, round_to_write
from .refusals import must_be_ready


class NotReady(Exception):
    """Something is missing: `lacks` of the recommendation, `gaps` on the board."""

    def __init__(self, lacks: list[Missing], open_cards: list[Dimension]) -> None:
        super().__init__(lacks, open_cards)
        self.lacks, self.gaps = lacks, open_cards


def keep(
    case: OpenedCase, words: RecommendationWords, *, version: int, by: Viewer, at: datetime, sent: bool = False
) -> Recommendation:
    """Write the recommendation over the version one has read. Raises SomebodyWasFirst, NotPossibleNow."""
    by.must(Permission.LEAD)
    infohus: Case = case.file.infohus
    round_ = round_to_write(case, at=at)
    last = Recommendation.objects.filter(case=infohus).order_by("version").last()
    if (last.version if last else 0) != version:
        raise SomebodyWasFirst
    made = Recommendation(
        municipality_id=municipality_in_scope(),
        case=infohus,
        round=round_,
        version=version + 1,
        written_at=at,
        by=by.user,
        sent_at=at if sent else None,
        sent_by=by.user if sent else None,
    )
    made.keep(words, key=case.key)
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError as taken:
        raise SomebodyWasFirst from taken
    if not sent:
        record(RECOMMENDATION_KEPT, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return made


def send(
    case: OpenedCase, words: RecommendationWords, *, version: int, by: Viewer, at: datetime
) -> tuple[Recommendation, Conclusion]:
    """Conclude: it is sent to its owner, more time is taken once, or the case is ready to be closed.

    Raises NotReady, SomebodyWasFirst, NotPossibleNow.
    """
    by.must(Permission.LEAD)
    infohus: Case = case.file.infohus
    lacks = missing(words, extended=infohus.extended)
    not_yet = words.conclusion == Conclusion.NOT_YET
    open_cards = [] if not_yet else gaps(boards(case, infohus)[0].cards)
    if lacks or open_cards:
        raise NotReady(lacks, open_cards)
    conclusion = Conclusion(words.conclusion)
    made = keep(case, _told(words), version=version, by=by, at=at, sent=True)
    if conclusion in TO_AN_OWNER:
        _to_its_owner(case, made, words, by=by, at=at)
    elif not_yet:
        _more_time(case, by=by, at=at)
    else:
        record(CONCLUDED, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return made, conclusion


def _told(words: RecommendationWords) -> RecommendationWords:
    """Without what belongs to another conclusion, so that nothing is sent that nobody meant."""
    if words.conclusion != Conclusion.NOT_YET:
        return replace(words, missing="")
    return words


def _to_its_owner(
    case: OpenedCase, made: Recommendation, words: RecommendationWords, *, by: Viewer, at: datetime
) -> None:
    infohus = case.file.infohus
    must_be_ready(before_inviting(standing(infohus)))
    move(infohus, "recommend", lifecycle=CASE, by=by, at=at)
    clocks.stop(infohus, at=at)
    clock = clocks.start("authority_answer", about=infohus, at=at)
    files.move_on(case, code(State.AWAITING_AUTHORITY), clock=clock)
    end_round(made, at=at)
    tell_of_recommendation(case, made, words, by, at)


def _more_time(case: OpenedCase, *, by: Viewer, at: datetime) -> None:
    """More is gathered, once; the next time something else must be chosen."""
    infohus = case.file.infohus
    move(infohus, "gather_more", lifecycle=CASE, by=by, at=at)
    rows = Case.objects.filter(pk=infohus.pk, extended=False).update(extended=True)
    if rows != 1:
        raise SomebodyWasFirst
    infohus.extended = True
    clocks.stop(infohus, at=at)
    clock = clocks.start("gathering", about=infohus, at=at)
    files.move_on(case, code(State.GATHERING), clock=clock)
