# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of what is done: the owner's answer, the measures, the follow-ups, and the one next act."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.terms import State as CaseState
from handlingsplan.concerns.measures.catalogue import MeasureType, measure_type
from handlingsplan.concerns.measures.models import FollowUp, Measure, OwnerAnswer, Task
from handlingsplan.concerns.measures.models.followup import FollowUpWords
from handlingsplan.concerns.measures.models.measure import MeasureWords
from handlingsplan.concerns.measures.terms import FollowedUp, State
from handlingsplan.concerns.measures.wording import answer_rows, followup_rows, measure_rows
from handlingsplan.ui.pages import Row


class Next(StrEnum):
    """What is to be done next."""

    NOTHING = "nothing"
    ANSWER = "answer"
    TAKE_NOTE = "take_note"
    BEGIN = "begin"
    FOLLOW_UP = "follow_up"
    CLOSE = "close"


@dataclass(frozen=True)
class MeasureSeen:
    """A measure as the page shows it."""

    measure: Measure
    kind: MeasureType
    rows: list[Row]

    @property
    def is_running(self) -> bool:
        return self.measure.state == State.RUNNING

    @property
    def may_withdraw(self) -> bool:
        return self.is_running and self.measure.consented_on is not None


@dataclass(frozen=True)
class FollowUpSeen:
    followup: FollowUp
    rows: list[Row]


@dataclass(frozen=True)
class Overview:
    """What the page shows. `last` and `before` are the two last follow-ups, beside each other."""

    case: Case
    next: Next
    answers: list[tuple[OwnerAnswer, list[Row]]]
    measures: list[MeasureSeen]
    last: FollowUpSeen | None
    before: FollowUpSeen | None
    older: int


def overview(case: OpenedCase) -> Overview:
    """Read what is done in a case. Three questions to the database, however much there is."""
    infohus: Case = case.file.infohus
    answers = list(OwnerAnswer.objects.filter(case=infohus))
    carries = Task.objects.filter(measure=OuterRef("pk"), ended_at=None).order_by("-given_at", "-pk")
    carried_by = Coalesce(Subquery(carries.values("user__full_name")[:1]), Value(""))
    measures: list[Any] = list(Measure.objects.filter(case=infohus).annotate(carried_by=carried_by))
    held = list(FollowUp.objects.filter(case=infohus).order_by("-held_on", "-pk"))
    seen = [FollowUpSeen(row, followup_rows(row, row.words(case.key))) for row in held[:2]]
    return Overview(
        case=infohus,
        next=_next(infohus, answers, measures, held),
        answers=[(row, answer_rows(row, row.words(case.key))) for row in answers],
        measures=[_seen(row, case, row.carried_by) for row in measures],
        last=seen[0] if seen else None,
        before=seen[1] if len(seen) > 1 else None,
        older=max(0, len(held) - 2),
    )


def in_focus(case: OpenedCase) -> list[str]:
    """The dimensions that the measures under way are to change, each once, in the order they were chosen."""
    rows = Measure.objects.filter(case__file=case.file, state=State.RUNNING)
    words: Iterable[MeasureWords] = (row.words(case.key) for row in rows)
    return list(dict.fromkeys(code for found in words for code in found.focus))


def last_followup(case: OpenedCase) -> tuple[FollowUp, FollowUpWords] | None:
    """The last follow-up, and what was written then."""
    row = FollowUp.objects.filter(case__file=case.file).order_by("held_on", "pk").last()
    return (row, row.words(case.key)) if row else None


def _next(infohus: Case, answers: list[OwnerAnswer], measures: list[Measure], held: list[FollowUp]) -> Next:
    if infohus.state == CaseState.AWAITING_AUTHORITY:
        return Next.TAKE_NOTE if any(row.taken_at is None for row in answers) else Next.ANSWER
    if infohus.state == CaseState.MEASURES and not measures:
        return Next.BEGIN
    if infohus.state == CaseState.FOLLOW_UP and held and held[0].outcome == FollowedUp.NO_NEED:
        return Next.CLOSE
    if infohus.state in (CaseState.MEASURES, CaseState.FOLLOW_UP):
        return Next.FOLLOW_UP
    return Next.NOTHING


def _seen(measure: Measure, case: OpenedCase, carried_by: str) -> MeasureSeen:
    kind = measure_type(measure.key)
    return MeasureSeen(measure, kind, measure_rows(measure, measure.words(case.key), kind, carried_by))
