# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees, writes and approves the cards of the municipality in scope."""

from django.db.models import F, QuerySet

from handlingsplan.access.viewer import Viewer

from .models import Card, CardVersion
from .terms import Permission


def visible_to(viewer: Viewer) -> QuerySet[Card]:
    """All cards, also those being written, to those who work by the plan."""
    found = Card.objects.select_related("changed_by", "sent_by")
    return found if viewer.may(Permission.READ) else found.none()


def versions_visible_to(viewer: Viewer) -> QuerySet[CardVersion]:
    """Every version that was ever approved."""
    found = CardVersion.objects.select_related("approved_by", "card")
    return found if viewer.may(Permission.READ) else found.none()


def in_force() -> QuerySet[CardVersion]:
    """The approved versions people act by now."""
    return CardVersion.objects.filter(number=F("card__in_force")).select_related("card", "approved_by")


def public() -> QuerySet[CardVersion]:
    """What everybody may read: public cards in force."""
    return in_force().filter(is_public=True)


def may_edit(viewer: Viewer) -> bool:
    return viewer.may(Permission.EDIT)
