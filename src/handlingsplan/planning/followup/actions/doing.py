# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was decided: added, changed, talked about, done, dropped and opened again."""

from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.notices.actions import tell
from handlingsplan.planning.followup import events
from handlingsplan.planning.followup.access import check_may_finish
from handlingsplan.planning.followup.models import Action, Reason, Remark
from handlingsplan.planning.followup.states import ACTION
from handlingsplan.planning.followup.terms import Origin, Permission
from handlingsplan.planning.plans.models import Plan
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import move

from .refusals import no_cpr


def add(
    text: str,
    *,
    due_on: date,
    by: Viewer,
    at: datetime,
    why: str = "",
    origin: Origin = Origin.OTHER,
    plan: Plan | None = None,
    section_key: str = "",
    reason: Reason | None = None,
    owner: User | None = None,
    owner_contact: str = "",
) -> Action:
    """Decide that something is to be done by a day. A person who becomes its owner is told."""
    by.must(Permission.LEAD)
    return _added(text, due_on, why, origin, plan, section_key, reason, owner, owner_contact, by=by, at=at)


def found(
    text: str, *, due_on: date, why: str, plan: Plan | None, section_key: str, by: Viewer, at: datetime
) -> Action:
    """Something found in an exercise or an event, put on the list without an owner: whoever leads the follow-up gives
    it one. The room it was found in has asked whether she may say it."""
    return _added(text, due_on, why, Origin.FINDING, plan, section_key, None, None, "", by=by, at=at)


def _added(
    text: str,
    due_on: date,
    why: str,
    origin: Origin,
    plan: Plan | None,
    section_key: str,
    reason: Reason | None,
    owner: User | None,
    owner_contact: str,
    *,
    by: Viewer,
    at: datetime,
) -> Action:
    no_cpr(text, why)
    action = Action.objects.create(
        municipality_id=municipality_in_scope(),
        text=text.strip(),
        why=why.strip(),
        origin=origin.value,
        plan=plan,
        section_key=section_key,
        reason=reason,
        owner=owner,
        owner_contact="" if owner else owner_contact,
        due_on=due_on,
        added_by=by.user,
        added_at=at,
    )
    details = {"thing": action.text, "day": due_on.isoformat()}
    record(events.ACTION_ADDED, about=action, by=by.user, at=at, details=details)
    _tell_owner(action, by=by)
    return action


def change(
    action: Action,
    *,
    text: str,
    why: str,
    due_on: date,
    owner: User | None,
    owner_contact: str,
    by: Viewer,
    at: datetime,
) -> Action:
    """Put it in other words, give it to somebody else, or move the day; a new day is reminded of anew."""
    by.must(Permission.LEAD)
    no_cpr(text, why)
    new_owner = owner is not None and action.owner_id != owner.pk
    if due_on != action.due_on:
        action.reminded_on = None
    action.text, action.why, action.due_on = text.strip(), why.strip(), due_on
    action.owner, action.owner_contact = owner, "" if owner else owner_contact
    action.save(update_fields=["text", "why", "due_on", "owner", "owner_contact", "reminded_on"])
    details = {"thing": action.text, "day": due_on.isoformat()}
    record(events.ACTION_CHANGED, about=action, by=by.user, at=at, details=details)
    if new_owner:
        _tell_owner(action, by=by)
    return action


def remark(action: Action, text: str, *, by: Viewer, at: datetime) -> Remark:
    """Say something about it. Everybody who works by the plan may."""
    by.must(Permission.READ)
    no_cpr(text)
    assert by.user is not None
    said = Remark.objects.create(
        municipality_id=municipality_in_scope(), action=action, text=text.strip(), by=by.user, at=at
    )
    record(events.REMARKED, about=action, by=by.user, at=at, details={"thing": action.text})
    return said


def finish(action: Action, *, by: Viewer, at: datetime) -> None:
    """It has been done. Its owner may say so, and whoever leads the follow-up."""
    check_may_finish(by, action)
    move(action, "finish", lifecycle=ACTION, by=by, at=at)
    _settled(action, timezone.localdate(at))


def drop(action: Action, *, reason: str, by: Viewer, at: datetime) -> None:
    """It is not to be done, and why."""
    no_cpr(reason)
    move(action, "drop", lifecycle=ACTION, by=by, at=at, reason=reason)
    _settled(action, timezone.localdate(at))


def reopen(action: Action, *, reason: str, by: Viewer, at: datetime) -> None:
    """It is to be done after all, and why."""
    no_cpr(reason)
    move(action, "reopen", lifecycle=ACTION, by=by, at=at, reason=reason)
    _settled(action, None)


def _settled(action: Action, day: date | None) -> None:
    action.settled_on = day
    action.save(update_fields=["settled_on"])


def _tell_owner(action: Action, *, by: Viewer) -> None:
    if action.owner is None or action.owner == by.user:
        return
    assert by.municipality is not None
    tell(
        action.owner,
        subject=_("Something is yours to do"),
        text=_("To be done by %(day)s: %(text)s") % {"day": f"{action.due_on:%d.%m.%Y}", "text": action.text},
        link=reverse("followup_action", args=[by.municipality.slug, action.pk]),
    )
