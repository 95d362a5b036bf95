# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading a person's own notices, and the letters with invitations."""

from handlingsplan.access.terms import Permission
from handlingsplan.access.viewer import Viewer

from .models import Notice

SHOWN = 100


def own_notices(viewer: Viewer) -> list[Notice]:
    """The latest notices to the viewer in this municipality, newest first."""
    return list(Notice.objects.filter(to=viewer.user)[:SHOWN])


def letters_visible_to(viewer: Viewer) -> list[Notice]:
    """The latest letters with invitations, for whoever invites people. The links are sealed."""
    if not viewer.may(Permission.MANAGE_PEOPLE):
        return []
    return list(Notice.objects.filter(to=None)[:SHOWN])


def unread(viewer: Viewer) -> int:
    """How many of her notices a person has not opened."""
    return Notice.objects.filter(to=viewer.user, read_at=None).count()
