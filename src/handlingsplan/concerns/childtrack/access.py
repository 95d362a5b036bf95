# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees which notice: who sees its file."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.access import visible_to as files_visible_to

from .models import Notice


def visible_to(viewer: Viewer) -> QuerySet[Notice]:
    """The notices of the cases a person may open."""
    return Notice.objects.filter(file__in=files_visible_to(viewer))
