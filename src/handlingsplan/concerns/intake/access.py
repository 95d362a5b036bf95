# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees which inquiry: who sees its case."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.access import visible_to as files_visible_to

from .models import Inquiry


def visible_to(viewer: Viewer) -> QuerySet[Inquiry]:
    """The inquiries of the cases a person may open."""
    return Inquiry.objects.filter(file__in=files_visible_to(viewer))
