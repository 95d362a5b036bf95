# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees what is to be done, and who may say that it has been done."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import MayNot, Viewer

from .models import Action, Introduction, YearlyFollowup
from .terms import Permission


def visible_to(viewer: Viewer) -> QuerySet[Action]:
    """What was decided, to those who work there by the plan."""
    found = Action.objects.select_related("owner", "plan", "reason")
    return found if viewer.may(Permission.READ) else found.none()


def followups_visible_to(viewer: Viewer) -> QuerySet[YearlyFollowup]:
    """The signed ones to all of them; the one under way to whoever leads it."""
    found = YearlyFollowup.objects.select_related("plan", "signed_by", "municipality")
    if viewer.may(Permission.LEAD):
        return found
    return found.filter(signed_at__isnull=False) if viewer.may(Permission.READ) else found.none()


def introductions_visible_to(viewer: Viewer) -> QuerySet[Introduction]:
    """The paths of those who are new in a function."""
    return Introduction.objects.all() if viewer.may(Permission.READ) else Introduction.objects.none()


def may_finish(viewer: Viewer, action: Action) -> bool:
    """Its owner, and whoever leads the follow-up. What a function owns is finished by whoever works by the plan."""
    if viewer.may(Permission.LEAD):
        return True
    owns = viewer.user is not None and action.owner_id == viewer.user.pk
    return viewer.may(Permission.READ) and (owns or bool(action.owner_contact))


def check_may_finish(viewer: Viewer, action: Action) -> None:
    """Raise MayNot unless the person may say that it has been done."""
    if not may_finish(viewer, action):
        raise MayNot(Permission.LEAD)
