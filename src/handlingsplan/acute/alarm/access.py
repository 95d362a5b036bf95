# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees and sets the alarm of the municipality in scope. What is public is read without any of this."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer

from .models import Link, Trigger
from .terms import Permission


def links_visible_to(viewer: Viewer) -> QuerySet[Link]:
    """The links of the municipality's own chain."""
    return Link.objects.all() if viewer.may(Permission.READ) else Link.objects.none()


def triggers_visible_to(viewer: Viewer) -> QuerySet[Trigger]:
    """The acute situations that the municipality has added or switched off."""
    return Trigger.objects.all() if viewer.may(Permission.READ) else Trigger.objects.none()


def may_edit(viewer: Viewer) -> bool:
    return viewer.may(Permission.EDIT)
