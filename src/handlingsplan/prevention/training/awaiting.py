# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The meetings that wait for an answer, for the first page of those who arrange them."""

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.ui.pages import Link
from handlingsplan.ui.wording import long_date

from .access import bookings_visible_to, may_edit
from .kinds import meeting_name
from .terms import BookingState


def bookings_awaiting(viewer: Viewer) -> list[Link]:
    """What has been asked for and nobody has answered, longest waiting first. One question to the database."""
    if viewer.municipality is None or not may_edit(viewer):
        return []
    asked = bookings_visible_to(viewer).filter(state=BookingState.ASKED).order_by("asked_at", "pk")
    slug = viewer.municipality.slug
    return [
        Link(
            meeting_name(booking.kind_key),
            reverse("booking", args=[slug, booking.pk]),
            _("Asked for on %(day)s, not answered yet") % {"day": long_date(booking.asked_at)},
        )
        for booking in asked
    ]
