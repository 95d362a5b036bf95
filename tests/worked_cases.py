# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""For the world of tests/world.py: a notice that is taken, a case in which a measure is under way, and one that waits
for the answer of an authority."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from django.db import models
from django.utils import timezone

from handlingsplan.access.roles import permissions_of
from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.actions.people import assign, declare
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.childtrack.actions.take import take
from handlingsplan.concerns.childtrack.models import Notice
from handlingsplan.concerns.infohus.actions.begin import begin
from handlingsplan.concerns.infohus.models import Case, Recommendation, RecommendationWords, Round
from handlingsplan.concerns.intake.terms import AgeBand, Kind
from handlingsplan.concerns.measures.models import Measure, Task
from handlingsplan.concerns.measures.models.measure import MeasureWords
from handlingsplan.concerns.measures.models.task import TaskWords
from handlingsplan.tenancy.models import Municipality
from tests.concerns.reports import WORDS, received
from tests.rows import row


@dataclass(frozen=True)
class Worked:
    """What hangs on the cases, and what stands in their addresses."""

    things: dict[type[models.Model], Any]
    addresses: dict[str, Any]


def make_worked_cases(home: Municipality, who: User, roles: list[str]) -> Worked:
    """All are worked by `who`. Needs the scope of the municipality."""
    by = Viewer(user=who, municipality=home, roles=tuple(roles), permissions=permissions_of(roles))
    child = _mine(received(kind=Kind.NOTICE, age_band=AgeBand.FROM_10, at=timezone.now()).case, by, Part.ADVISER)
    notice = take(child, by=by, at=timezone.now())
    case = _mine(received(words=replace(WORDS, born="1999-04-05"), at=timezone.now()).case, by, Part.LEAD)
    infohus = begin(case, violence_mentioned=False, by=by, at=timezone.now())
    Case.objects.filter(pk=infohus.pk).update(state="measures")
    today = timezone.localdate()
    measure = row(
        Measure,
        home,
        case=infohus,
        key="mentor_adult",
        authority="adults",
        begun_by=who,
        started_on=today,
        review_on=today + timedelta(days=60),
        ends_on=today + timedelta(days=180),
    )
    measure.keep(MeasureWords(purpose="Et fast holdepunkt"), key=case.key)
    measure.save()
    task = row(Task, home, measure=measure, user=who, given_by=who)
    task.keep(TaskWords("Mød ham hver tirsdag."), key=case.key)
    task.save()
    addresses = {
        "childtrack.file_id": child.file.pk,
        "measures.file_id": case.file.pk,
        "case_measure_id": measure.pk,
        "measure_type_key": "mentor_adult",
        "task_id": task.pk,
        "give_owner_answer.file_id": _asked(home, by).pk,
    }
    return Worked({Notice: notice, Measure: measure, Case: infohus}, addresses)


def _asked(home: Municipality, by: Viewer) -> CaseFile:
    """A case whose recommendation was sent, and in which `by` was asked to answer for her authority."""
    assert by.user is not None
    at = timezone.now()
    case = received(words=replace(WORDS, born="1998-04-05"), at=at).case
    infohus = begin(case, violence_mentioned=False, by=by, at=at)
    Case.objects.filter(pk=infohus.pk).update(state="awaiting_authority")
    sent = Recommendation(
        municipality=home,
        case=infohus,
        round=row(Round, home, case=infohus),
        written_at=at,
        by=by.user,
        sent_at=at,
        sent_by=by.user,
    )
    sent.keep(RecommendationWords(action="Tilbyd en mentor.", owner_kind="adults"), key=case.key)
    sent.save()
    declare(case.file, is_biased=False, by=by, at=at)
    assign(case.file, by.user, Part.GUEST, by=by, at=at, until=at + timedelta(days=9))
    return case.file


def _mine(case: OpenedCase, by: Viewer, part: Part) -> OpenedCase:
    assert by.user is not None
    assign(case.file, by.user, part, by=by, at=timezone.now())
    declare(case.file, is_biased=False, by=by, at=timezone.now())
    return case
