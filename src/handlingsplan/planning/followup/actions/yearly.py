# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The yearly follow-up: begun, written, signed. What is signed stands, and the next one is set a year on."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks.actions import start, stop
from handlingsplan.planning.followup import events
from handlingsplan.planning.followup.models import Readiness, YearlyFollowup
from handlingsplan.planning.followup.queries.yearly import facts_today, missing, signed_before, tasks_of
from handlingsplan.planning.followup.terms import YEARLY, Decision, Permission
from handlingsplan.planning.plans.models import Plan
from handlingsplan.tenancy.scope import municipality_in_scope

from .refusals import AlreadySigned, ChangedMeanwhile, MissingBeforeSigning, UnderWay, no_cpr

Words = Mapping[str, tuple[str, str]]
"""How it stands and in which words, by core task."""


def begin_yearly(plan: Plan, *, by: Viewer, at: datetime) -> YearlyFollowup:
    """Begin the follow-up of a plan."""
    by.must(Permission.LEAD)
    try:
        with transaction.atomic():
            begun = YearlyFollowup.objects.create(
                municipality_id=municipality_in_scope(), plan=plan, begun_on=timezone.localdate(at), begun_by=by.user
            )
    except IntegrityError:
        raise UnderWay from None
    record(events.YEARLY_BEGUN, about=begun, by=by.user, at=at, details={"plan": plan.title})
    return begun


def keep_yearly(
    followup: YearlyFollowup,
    *,
    version: int,
    readiness: Words,
    exercise: str,
    exercise_note: str,
    asked_by: Mapping[str, int],
    ended_as: Mapping[str, int],
    by: Viewer,
    at: datetime,
) -> YearlyFollowup:
    """Write what is known so far. Raises AlreadySigned, and ChangedMeanwhile for an older `version`."""
    by.must(Permission.LEAD)
    no_cpr(exercise_note, *(words for _standing, words in readiness.values()))
    rows = YearlyFollowup.objects.filter(pk=followup.pk, signed_at=None)
    if not rows.exists():
        raise AlreadySigned
    changed = rows.filter(version=version).update(
        exercise=exercise,
        exercise_note=exercise_note.strip(),
        asked_by=dict(asked_by),
        ended_as=dict(ended_as),
        version=F("version") + 1,
    )
    if not changed:
        raise ChangedMeanwhile
    followup.readiness.all().delete()
    Readiness.objects.bulk_create(
        Readiness(
            municipality_id=followup.municipality_id,
            followup=followup,
            task=task,
            standing=standing,
            words=words.strip(),
        )
        for task, (standing, words) in readiness.items()
        if standing and words.strip()
    )
    followup.refresh_from_db()
    record(events.YEARLY_KEPT, about=followup, by=by.user, at=at, details={"plan": followup.plan.title})
    return followup


def sign_yearly(
    followup: YearlyFollowup, *, decision: Decision, reason: str, revision_on: date, by: Viewer, at: datetime
) -> YearlyFollowup:
    """Decide about the plan and sign. The counts of the day are kept, and the next follow-up is due in a year."""
    by.must(Permission.LEAD)
    no_cpr(reason)
    followup = YearlyFollowup.objects.select_for_update(of=("self",)).select_related("plan").get(pk=followup.pk)
    if followup.is_signed:
        raise AlreadySigned
    if names := missing(followup, tasks_of(followup)):
        raise MissingBeforeSigning(names)
    today = timezone.localdate(at)
    before = signed_before(followup)
    since = timezone.localdate(before.signed_at) if before and before.signed_at else None
    followup.facts = facts_today(followup.plan, today, since=since)
    followup.decision, followup.decision_reason = decision.value, reason.strip()
    followup.revision_on = revision_on
    followup.signed_by, followup.signed_at = by.user, at
    for earlier in YearlyFollowup.objects.filter(plan=followup.plan_id).exclude(pk=followup.pk):
        stop(earlier, at=at)
    followup.next_on = start(YEARLY, about=followup, on=today).due_on
    followup.save()
    details = {"plan": followup.plan.title, "decision": decision.value}
    record(events.YEARLY_SIGNED, about=followup, by=by.user, at=at, details=details)
    return followup
