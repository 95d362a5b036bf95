# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees situations and drills, the members of the crisis staff, and the sealed codes."""

from typing import Any

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer

from .book import Book
from .models import EmergencyCode, Member
from .terms import Permission


def situations_visible_to(viewer: Viewer, book: Book) -> "QuerySet[Any]":
    """The situations of a book."""
    found: QuerySet[Any] = book.situation.objects.all()
    return found if viewer.may(Permission.READ) else found.none()


def members_visible_to(viewer: Viewer) -> QuerySet[Member]:
    found = Member.objects.all()
    return found if viewer.may(Permission.EDIT) else found.none()


def codes_visible_to(viewer: Viewer) -> QuerySet[EmergencyCode]:
    found = EmergencyCode.objects.select_related("made_by")
    return found if viewer.may(Permission.EDIT) else found.none()
