# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing on the board: facts by addition, what an authority brought by reference, and what is judged by version."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.events import ASSESSED, FACT_ADDED
from handlingsplan.concerns.infohus.models import (
    Assessment,
    AssessmentWords,
    Case,
    Contribution,
    Fact,
    FactWords,
    Recommendation,
    Round,
)
from handlingsplan.concerns.infohus.terms import Dimension, Permission, State
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import NotPossibleNow, history

from .refusals import Refused


class FactNeedsAll(Refused):
    """A fact without its source is none."""

    message = _("Write what is known, who it is from, of which day it is, and how it is known.")


class NotOnThisCard(Refused):
    """A correction belongs to the fact it corrects."""

    message = _("What you correct does not stand on this card. Look at the card again.")


class ResourcesNeeded(Refused):
    """Resources are always asked for (R12)."""

    message = _("Write what helps and protects, or say that nothing is known to. Both cannot be true at once.")


def round_to_write(case: OpenedCase, *, at: datetime) -> Round:
    """The round that is written in: a new one after the police were asked again or a recommendation was sent.

    Raises NotPossibleNow outside the assessment.
    """
    infohus: Case = case.file.infohus
    if infohus.state != State.ASSESSMENT:
        raise NotPossibleNow
    latest = Round.objects.filter(case=infohus).order_by("number").last()
    if latest is not None and latest.ended_at is None:
        asked_again = history(infohus).filter(verb="back_to_police", at__gt=latest.begun_at).exists()
        if not asked_again:
            return latest
        latest.ended_at = at
        latest.save(update_fields=["ended_at"])
    try:
        with transaction.atomic():
            return Round.objects.create(
                municipality_id=municipality_in_scope(),
                case=infohus,
                number=latest.number + 1 if latest else 1,
                begun_at=at,
            )
    except IntegrityError:
        return Round.objects.get(case=infohus, ended_at=None)


def end_round(recommendation: Recommendation, *, at: datetime) -> None:
    """What was recommended stands on this round; what comes later is assessed in a new one."""
    Round.objects.filter(pk=recommendation.round_id, ended_at=None).update(ended_at=at)


def add_fact(
    case: OpenedCase,
    dimension: Dimension,
    words: FactWords,
    *,
    by: Viewer,
    at: datetime,
    from_police: bool = False,
    corrects: int | None = None,
) -> Fact:
    """Put a fact on a card; `corrects` is the fact it corrects, which stays. Raises FactNeedsAll, NotOnThisCard."""
    by.must(Permission.LEAD)
    if not all(part.strip() for part in (words.text, words.source, words.day, words.certainty)):
        raise FactNeedsAll
    round_ = round_to_write(case, at=at)
    if corrects and not Fact.objects.filter(pk=corrects, round=round_, dimension=dimension).exists():
        raise NotOnThisCard
    fact = _fact(round_, dimension, by=by, at=at, from_police=from_police, corrects_id=corrects)
    fact.keep(words, key=case.key)
    fact.save()
    record(FACT_ADDED, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return fact


def take(case: OpenedCase, dimension: Dimension, chosen: Sequence[int], *, by: Viewer, at: datetime) -> int:
    """Put what authorities contributed on a card, by reference: it stays theirs. Returns how many were new there."""
    by.must(Permission.LEAD)
    round_ = round_to_write(case, at=at)
    there = Fact.objects.filter(round=round_, dimension=dimension).values("contribution")
    found = Contribution.objects.filter(case__file=case.file, pk__in=chosen)
    new = list(found.exclude(pk__in=there.filter(contribution__isnull=False)))
    for contribution in new:
        fact = _fact(round_, dimension, by=by, at=at, from_police=contribution.from_police)
        fact.contribution = contribution
        fact.keep(FactWords(), key=case.key)
        fact.save()
        record(FACT_ADDED, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return len(new)


def assess(
    case: OpenedCase, dimension: Dimension, words: AssessmentWords, *, version: int, by: Viewer, at: datetime
) -> Assessment:
    """Write what is judged of a dimension, over the version one has read.

    Raises SomebodyWasFirst when another version was written in between, and ResourcesNeeded.
    """
    by.must(Permission.LEAD)
    if bool(words.resources.strip()) is words.none_known:
        raise ResourcesNeeded
    round_ = round_to_write(case, at=at)
    last = Assessment.objects.filter(round=round_, dimension=dimension).order_by("version").last()
    if (last.version if last else 0) != version:
        raise SomebodyWasFirst
    made = Assessment(
        municipality_id=municipality_in_scope(),
        round=round_,
        dimension=dimension,
        version=version + 1,
        written_at=at,
        by=by.user,
    )
    made.keep(words, key=case.key)
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError as taken:
        raise SomebodyWasFirst from taken
    record(ASSESSED, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return made


def _fact(
    round_: Round,
    dimension: Dimension,
    *,
    by: Viewer,
    at: datetime,
    from_police: bool,
    corrects_id: int | None = None,
) -> Fact:
    return Fact(
        municipality_id=municipality_in_scope(),
        round=round_,
        dimension=dimension,
        from_police=from_police,
        corrects_id=corrects_id,
        written_at=at,
        by=by.user,
    )
