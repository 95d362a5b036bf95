# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees bookings and counts, and who sees names and contacts."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer

from .models import Booking, Feed, Training
from .terms import Permission


def bookings_visible_to(viewer: Viewer) -> QuerySet[Booking]:
    found = Booking.objects.select_related("holder")
    return found if viewer.may(Permission.READ) else found.none()


def trainings_visible_to(viewer: Viewer) -> QuerySet[Training]:
    """Single records bear names and functions: only those who keep the register see them."""
    found = Training.objects.select_related("unit", "person")
    return found if viewer.may(Permission.EDIT) else found.none()


def feeds_visible_to(viewer: Viewer) -> QuerySet[Feed]:
    """One's own calendar addresses that are still open."""
    return Feed.objects.filter(user=viewer.user, revoked_at=None)


def may_edit(viewer: Viewer) -> bool:
    """Whether the person arranges meetings and keeps the register."""
    return viewer.may(Permission.EDIT)


def sees_contact(viewer: Viewer, booking: Booking) -> bool:
    """Whether the person may know how to reach those who asked: she arranges the meetings, or holds this one."""
    return may_edit(viewer) or (viewer.user is not None and booking.holder_id == viewer.user.pk)
