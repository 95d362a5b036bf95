# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees the register of efforts and who keeps it. Whoever keeps it sees small numbers exactly; nobody else does."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer

from .models import Effort, Indicator, Measurement
from .terms import Permission


def visible_to(viewer: Viewer) -> QuerySet[Effort]:
    found = Effort.objects.all()
    return found if viewer.may(Permission.READ) else found.none()


def indicators_visible_to(viewer: Viewer) -> QuerySet[Indicator]:
    found = Indicator.objects.select_related("effort")
    return found if viewer.may(Permission.READ) else found.none()


def measurements_visible_to(viewer: Viewer) -> QuerySet[Measurement]:
    found = Measurement.objects.select_related("indicator__effort", "by")
    return found if viewer.may(Permission.READ) else found.none()


def may_edit(viewer: Viewer) -> bool:
    """Whether the person keeps the register."""
    return viewer.may(Permission.EDIT)
