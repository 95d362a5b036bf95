# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The cards somebody is to approve, for the first page she meets inside."""

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.ui.pages import Link

from .models import Card
from .terms import CardState, Permission


def cards_awaiting(viewer: Viewer) -> list[Link]:
    """Each card sent for approval by somebody else. One question to the database."""
    if viewer.user is None or viewer.municipality is None or not viewer.may(Permission.APPROVE):
        return []
    sent = [card for card in Card.objects.filter(state=CardState.SENT) if not card.is_work_of(viewer.user)]
    slug = viewer.municipality.slug
    return [Link(card.title, reverse("card", args=[slug, card.key]), _("A card to approve")) for card in sent]
