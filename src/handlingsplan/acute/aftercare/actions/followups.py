# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Support and its dates, and the flow for an employee who was threatened."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.aftercare import rules
from handlingsplan.acute.aftercare.events import FOLLOWED_UP, FOLLOWUP_PLANNED
from handlingsplan.acute.aftercare.models import DrillFollowUp, FollowUp, FollowUpShape
from handlingsplan.acute.aftercare.terms import FollowUpKind, Permission
from handlingsplan.acute.staff.actions.refusals import check_texts
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.lists import items
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.audit.record import record
from handlingsplan.tenancy.scope import municipality_in_scope

from .refusals import DoneAlready


@transaction.atomic
def plan(
    kind: FollowUpKind,
    *,
    situation: SituationShape | None,
    about: str,
    happened_at: datetime,
    by: Viewer,
    at: datetime,
    only: Collection[str] | None = None,
) -> list[FollowUpShape]:
    """Put the dates of a kind in the calendar, counted from the event. `about` is a role or initials, never a name.

    Without a situation it is real: an employee may be threatened with no crisis staff called. `only` names the steps,
    when not all of them are wanted. Raises Refused where a civil registration number is written.
    """
    by.must(Permission.WORK)
    check_texts({"about": about})
    model: Any = DrillFollowUp if situation is not None and book_of(situation).is_drill else FollowUp
    made: list[FollowUpShape] = [
        model.objects.create(
            municipality_id=municipality_in_scope(),
            situation=situation,
            kind=kind.value,
            step=item.key,
            about=about.strip(),
            due_at=rules.due_at(item.more, happened_at),
        )
        for item in items("followups", kind.value)
        if only is None or item.key in only
    ]
    if made:
        record(FOLLOWUP_PLANNED, about=made[0], by=by.user, at=at, details={"count": len(made)})
    return made


@transaction.atomic
def finish(followup: FollowUpShape, *, note: str, by: Viewer, at: datetime) -> None:
    """It has been done, and what came of it. Raises DoneAlready."""
    by.must(Permission.WORK)
    check_texts({"note": note})
    rows = type(followup).objects.filter(pk=followup.pk, done_at=None)
    if not rows.update(done_at=at, done_by=by.user, note=note.strip()):
        raise DoneAlready
    record(FOLLOWED_UP, about=followup, by=by.user, at=at, details={"step": followup.step})
