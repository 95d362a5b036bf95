# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a leader reports of her meeting: the day and how many were there, never who."""

from datetime import date, datetime

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.communication.rollout import events
from handlingsplan.communication.rollout.access import may_report
from handlingsplan.communication.rollout.models import Group
from handlingsplan.communication.rollout.terms import Permission, WaveState

from .refusals import MoreThanThere, NotBegun, NotYet, NotYourGroup


def report_meeting(group: Group, *, count: int, on: date, by: Viewer, at: datetime) -> Group:
    """Gone through at a meeting with so many present; a later report takes the place of an earlier one."""
    by.must(Permission.BRIEF)
    if not may_report(group, by):
        raise NotYourGroup
    if group.wave.state not in {WaveState.UNDER_WAY, WaveState.TOLD}:
        raise NotBegun
    if on > timezone.localdate(at):
        raise NotYet
    if count < 1 or (group.head_count is not None and count > group.head_count):
        raise MoreThanThere
    group.briefed_on, group.briefed_count, group.briefed_by = on, count, by.user
    group.save(update_fields=["briefed_on", "briefed_count", "briefed_by"])
    record(events.BRIEFED, about=group.wave, by=by.user, at=at, details={"group": group.name, "count": count})
    return group
