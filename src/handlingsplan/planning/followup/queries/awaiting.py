# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What somebody has promised to do and is due, for the first page she meets inside."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.planning.followup.access import visible_to
from handlingsplan.planning.followup.rules import When, when
from handlingsplan.planning.followup.terms import ActionState
from handlingsplan.ui.pages import Link
from handlingsplan.ui.wording import long_date


def actions_awaiting(viewer: Viewer) -> list[Link]:
    """One's own that are overdue or due this month, soonest first. One question to the database."""
    if viewer.user is None or viewer.municipality is None:
        return []
    today, slug = timezone.localdate(), viewer.municipality.slug
    own = visible_to(viewer).filter(state=ActionState.OPEN, owner=viewer.user).order_by("due_on", "pk")
    return [
        Link(
            action.text,
            reverse("followup_action", args=[slug, action.pk]),
            _("To be done by %(day)s") % {"day": long_date(action.due_on)},
        )
        for action in own
        if when(action.due_on, today) is not When.LATER
    ]
