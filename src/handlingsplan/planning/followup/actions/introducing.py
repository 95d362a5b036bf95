# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody new in a function: the path is begun, and its steps are ticked off."""

from datetime import datetime

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.planning.followup import events
from handlingsplan.planning.followup.models import Introduction
from handlingsplan.planning.followup.terms import IntroductionStep, Permission
from handlingsplan.tenancy.scope import municipality_in_scope


def introduce(contact_key: str, label: str, *, by: Viewer, at: datetime) -> Introduction:
    """A function has somebody new: its path begins, from the beginning where it was walked before."""
    by.must(Permission.LEAD)
    begun, _new = Introduction.objects.update_or_create(
        municipality_id=municipality_in_scope(),
        contact_key=contact_key,
        defaults={"label": label, "begun_on": timezone.localdate(at), "begun_by": by.user, "ticks": {}},
    )
    record(events.INTRODUCED, about=begun, by=by.user, at=at, details={"label": label})
    return begun


def tick(introduction: Introduction, step: IntroductionStep, *, by: Viewer, at: datetime) -> Introduction:
    """Tick a step off, or take the tick away. Whoever works by the plan may."""
    by.must(Permission.READ)
    locked = Introduction.objects.select_for_update().get(pk=introduction.pk)
    if step in locked.ticks:
        del locked.ticks[step]
    else:
        locked.ticks[step.value] = timezone.localdate(at).isoformat()
    locked.save(update_fields=["ticks"])
    record(events.TICKED, about=locked, by=by.user, at=at, details={"label": locked.label, "step": step.value})
    return locked
