# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees and who writes what the audiences of the municipality in scope are told."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer

from .models import Message, PrintedPaper
from .terms import Permission


def messages_visible_to(viewer: Viewer) -> QuerySet[Message]:
    found = Message.objects.all()
    return found if viewer.may(Permission.READ) else found.none()


def papers_visible_to(viewer: Viewer) -> QuerySet[PrintedPaper]:
    found = PrintedPaper.objects.all()
    return found if viewer.may(Permission.READ) else found.none()


def may_edit(viewer: Viewer) -> bool:
    return viewer.may(Permission.EDIT)


def may_approve(viewer: Viewer) -> bool:
    return viewer.may(Permission.APPROVE)
