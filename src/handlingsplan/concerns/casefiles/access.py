# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees which case: those who are on it, and, before anybody is, those whose work it is to take it up."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from handlingsplan.access.viewer import Viewer

from .models import Assignment, CaseFile, Declaration
from .stages import pools
from .terms import Permission


def visible_to(viewer: Viewer) -> QuerySet[CaseFile]:
    """The cases a person may open: not shut, not those she is biased in, and hers or of her pool."""
    found = CaseFile.objects.all()
    if viewer.user is None or not viewer.may(Permission.WORK):
        return found.none()
    mine = Assignment.objects.filter(file=OuterRef("pk"), user=viewer.user)
    current = mine.filter(Q(until=None) | Q(until__gt=timezone.now()))
    biased = Declaration.objects.filter(file=OuterRef("pk"), user=viewer.user, is_biased=True)
    return found.filter(
        Q(Exists(current)) | Q(stage__in=pools(viewer.permissions)), ~Exists(biased), shut_at=None, destroyed_at=None
    )
