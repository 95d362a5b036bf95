# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees which measure: who sees its file. A mentor sees her own assignments, and no file at all."""

from django.db.models import QuerySet
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.access import visible_to as files_visible_to

from .models import Measure, Task
from .terms import Permission


def visible_to(viewer: Viewer) -> QuerySet[Measure]:
    """The measures of the cases a person may open."""
    return Measure.objects.filter(case__file__in=files_visible_to(viewer))


def tasks_of(viewer: Viewer) -> QuerySet[Task]:
    """The assignments a person carries out now: not after the measure's end, and not in cases that are closed."""
    found = Task.objects.filter(
        ended_at=None, measure__ends_on__gte=timezone.localdate(), measure__case__file__closed_on=None
    )
    if viewer.user is None or not viewer.may(Permission.CARRY_OUT):
        return found.none()
    return found.filter(user=viewer.user)
