# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reasons to look at the plan before its time: noted by people, one found by the program; each becomes a task."""

from datetime import date, datetime, timedelta

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.contacts.queries import tally
from handlingsplan.guidance.queries import entry
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.words import in_language
from handlingsplan.planning.followup import events
from handlingsplan.planning.followup.models import Action, Reason
from handlingsplan.planning.followup.queries.yearly import plans_to_follow
from handlingsplan.planning.followup.rules import too_many_unverified
from handlingsplan.planning.followup.terms import CONTACTS_UNVERIFIED, ActionState, Origin, Permission
from handlingsplan.planning.plans.models import Plan
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import municipality_in_scope

from .doing import add
from .refusals import no_cpr


def note_reason(key: str, *, note: str, found_on: date, plan: Plan | None, by: Viewer, at: datetime) -> Action:
    """Note what happened, and make it somebody's task to decide whether the plan is to be revised."""
    by.must(Permission.LEAD)
    no_cpr(note)
    return _noted(key, note=note, found_on=found_on, plan=plan, owner=by.user, by=by, at=at)


def look_for_reasons(municipality: Municipality, at: datetime) -> Action | None:
    """The night's look: more than a quarter of the numbers unconfirmed. Not again while the task of it is open."""
    today = timezone.localdate(at)
    numbers = tally(today)
    if not too_many_unverified(numbers.unverified, numbers.numbers):
        return None
    if Action.objects.filter(reason__key=CONTACTS_UNVERIFIED, state=ActionState.OPEN).exists():
        return None
    plans = plans_to_follow()
    leads = people_who_may(Permission.LEAD)
    program = Viewer(municipality=municipality, permissions=frozenset({Permission.LEAD}))
    with translation.override("da"):
        note = _("%(unverified)s of %(numbers)s numbers have not been confirmed for 90 days.") % {
            "unverified": numbers.unverified,
            "numbers": numbers.numbers,
        }
    return _noted(
        CONTACTS_UNVERIFIED,
        note=note,
        found_on=today,
        plan=plans[0] if plans else None,
        owner=leads[0] if len(leads) == 1 else None,
        by=program,
        at=at,
    )


def _noted(
    key: str, *, note: str, found_on: date, plan: Plan | None, owner: User | None, by: Viewer, at: datetime
) -> Action:
    described = entry(Kind.REVISION_REASON, key).payload
    label = in_language(described["label"], "da")
    reason = Reason.objects.create(
        municipality_id=municipality_in_scope(),
        key=key,
        note=note.strip(),
        found_on=found_on,
        plan=plan,
        noted_by=by.user,
    )
    kind = events.REASON_NOTED if by.user else events.REASON_FOUND
    record(kind, about=reason, by=by.user, at=at, details={"reason": label})
    with translation.override("da"):
        text = _("Decide whether the plan is to be revised: %(reason)s") % {"reason": label}
    due_on = timezone.localdate(at) + timedelta(days=int(described["days"]))
    return add(text, why=note, due_on=due_on, origin=Origin.REASON, plan=plan, reason=reason, owner=owner, by=by, at=at)
