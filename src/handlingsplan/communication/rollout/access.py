# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees the rollout of the municipality in scope, who leads it, and which groups a leader answers for."""

from django.db.models import Q, QuerySet

from handlingsplan.access.viewer import Viewer

from .models import Group, Wave
from .terms import Permission, WaveState


def visible_to(viewer: Viewer) -> QuerySet[Wave]:
    """Every wave, to those who look after the rollout."""
    found = Wave.objects.all()
    return found if viewer.may(Permission.READ) or viewer.may(Permission.LEAD) else found.none()


def groups_to_lead(viewer: Viewer) -> QuerySet[Group]:
    """Every group, to whoever sends."""
    found = Group.objects.select_related("wave", "unit", "leader")
    return found if viewer.may(Permission.LEAD) else found.none()


def groups_to_brief(viewer: Viewer) -> QuerySet[Group]:
    """The groups a leader is to brief herself, from their wave's beginning; the coordinator is shown any of them."""
    found = Group.objects.select_related("wave", "unit", "leader")
    if not viewer.may(Permission.BRIEF) or viewer.user is None:
        return found.none()
    if viewer.may(Permission.LEAD):
        return found
    begun = ~Q(wave__state=WaveState.PLANNED)
    return found.filter(begun, leader=viewer.user)


def may_lead(viewer: Viewer) -> bool:
    """Whether the person decides who is told first and sends."""
    return viewer.may(Permission.LEAD)


def may_report(group: Group, viewer: Viewer) -> bool:
    """Whether the person reports of this group's meeting: its leader, and nobody else."""
    return viewer.may(Permission.BRIEF) and viewer.user is not None and group.leader_id == viewer.user.pk
