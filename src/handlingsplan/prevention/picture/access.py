# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees the local picture and who writes it."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer

from .models import Note, Series
from .terms import Permission


def notes_visible_to(viewer: Viewer) -> QuerySet[Note]:
    found = Note.objects.select_related("written_by")
    return found if viewer.may(Permission.READ) else found.none()


def series_visible_to(viewer: Viewer) -> QuerySet[Series]:
    found = Series.objects.select_related("written_by").prefetch_related("figures")
    return found if viewer.may(Permission.READ) else found.none()


def may_edit(viewer: Viewer) -> bool:
    """Whether the person writes the local picture."""
    return viewer.may(Permission.EDIT)
