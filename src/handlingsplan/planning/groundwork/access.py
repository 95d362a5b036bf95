# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees and who sets out organisation and flows of the municipality in scope."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer

from .models import Box, Step
from .terms import Permission


def boxes_visible_to(viewer: Viewer) -> QuerySet[Box]:
    found = Box.objects.all()
    return found if viewer.may(Permission.READ) else found.none()


def steps_visible_to(viewer: Viewer) -> QuerySet[Step]:
    found = Step.objects.select_related("flow")
    return found if viewer.may(Permission.READ) else found.none()


def may_edit(viewer: Viewer) -> bool:
    """Whether the person sets out organisation and flows."""
    return viewer.may(Permission.EDIT)
