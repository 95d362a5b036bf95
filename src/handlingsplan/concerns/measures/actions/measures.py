# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A measure begins with everything R22 asks for, and ends with a result or with the consent."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.terms import Authority
from handlingsplan.concerns.infohus.terms import State as CaseState
from handlingsplan.concerns.intake.counted import AGE_CODES
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.terms import AgeBand
from handlingsplan.concerns.measures.catalogue import MeasureType
from handlingsplan.concerns.measures.events import BEGUN
from handlingsplan.concerns.measures.models import Measure, Task
from handlingsplan.concerns.measures.models.measure import MeasureWords
from handlingsplan.concerns.measures.rules import in_order, is_reason
from handlingsplan.concerns.measures.states import MEASURE
from handlingsplan.concerns.measures.terms import Permission, Result
from handlingsplan.figures import actions as figures
from handlingsplan.figures.rules import is_out
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import NotPossibleNow, move

from .refusals import ConsentNeeded, NoConsentToWithdraw, NotAsked, OtherNeedsFirst, OutOfOrder, SayWhy

BEGINS_IN = frozenset({CaseState.MEASURES, CaseState.FOLLOW_UP})


@dataclass(frozen=True)
class Plan:
    """A measure as it is begun: whose, from when to when, reviewed when, consented to when."""

    authority: Authority
    started_on: date
    review_on: date
    ends_on: date
    words: MeasureWords
    consented_on: date | None = None


def begin(case: OpenedCase, kind: MeasureType, plan: Plan, *, by: Viewer, at: datetime) -> Measure:
    """Begin a measure that its owner has decided. Raises SayWhy, NotAsked, ConsentNeeded, OtherNeedsFirst, OutOfOrder,
    and NotPossibleNow where the case is not that far."""
    by.must(Permission.LEAD)
    infohus: Case = case.file.infohus
    if infohus.state not in BEGINS_IN:
        raise NotPossibleNow("begin")
    _check(kind, plan)
    assert by.user is not None
    measure = Measure(
        municipality_id=municipality_in_scope(),
        case=infohus,
        key=kind.key,
        version=kind.version,
        authority=plan.authority,
        started_on=plan.started_on,
        review_on=plan.review_on,
        ends_on=plan.ends_on,
        consented_on=plan.consented_on,
        begun_at=at,
        begun_by=by.user,
    )
    measure.keep(plan.words, key=case.key)
    measure.save()
    _count(case, kind, on=timezone.localdate(at))
    record(BEGUN, about=measure, by=by.user, at=at, details={"number": case.file.number})
    return measure


def end(case: OpenedCase, measure: Measure, result: Result, words: str, *, by: Viewer, at: datetime) -> None:
    """End it with a result: what came of the measure, not of the person. Raises SayWhy and NotPossibleNow."""
    if not is_reason(words):
        raise SayWhy("words")
    move(measure, "end", lifecycle=MEASURE, by=by, at=at)
    measure.result, measure.ended_on = str(result), timezone.localdate(at)
    measure.keep(replace(measure.words(case.key), result=words), key=case.key)
    measure.save(update_fields=["result", "ended_on", "sealed"])
    _end_assignments(measure, at=at)


def withdraw_consent(case: OpenedCase, measure: Measure, words: str, *, on: date, by: Viewer, at: datetime) -> None:
    """The consent was withdrawn: the measure stops, and so does the assignment. Nobody owes a reason.

    Raises NoConsentToWithdraw, OutOfOrder and NotPossibleNow.
    """
    if measure.consented_on is None:
        raise NoConsentToWithdraw
    if not measure.consented_on <= on <= timezone.localdate(at):
        raise OutOfOrder("on")
    measure.withdrawn_on = measure.ended_on = on
    measure.keep(replace(measure.words(case.key), withdrawn=words), key=case.key)
    measure.save(update_fields=["withdrawn_on", "ended_on", "sealed"])
    move(measure, "withdraw", lifecycle=MEASURE, by=by, at=at)
    _end_assignments(measure, at=at)


def _check(kind: MeasureType, plan: Plan) -> None:
    words = plan.words
    if not is_reason(words.purpose):
        raise SayWhy("purpose")
    for name in ("provider", "contact"):
        if not getattr(words, name).strip():
            raise NotAsked(name)
    if not words.focus:
        raise NotAsked("focus")
    if not in_order(plan.started_on, plan.review_on, plan.ends_on):
        raise OutOfOrder("review_on")
    if kind.asks_consent and not (plan.consented_on and words.consent_of.strip() and words.consent_to.strip()):
        raise ConsentNeeded("consent_of")
    if kind.adults and not (is_reason(words.other_needs) and is_reason(words.cooperation)):
        raise OtherNeedsFirst("other_needs")


def _count(case: OpenedCase, kind: MeasureType, *, on: date) -> None:
    """One more in the figures of the quarter, by codes alone; none for a year whose figures are out."""
    if is_out(on.year, timezone.localdate()):
        return
    band = AgeBand(Inquiry.objects.only("age_band").get(file=case.file).age_band)
    figures.count("measure_begun", {"measure": kind.counted, "age_band": AGE_CODES[band]}, on=on)


def _end_assignments(measure: Measure, *, at: datetime) -> None:
    Task.objects.filter(measure=measure, ended_at=None).update(ended_at=at)
