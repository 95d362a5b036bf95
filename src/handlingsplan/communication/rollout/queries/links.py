# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Finding what a personal link opens."""

from datetime import datetime

from django.db.models import Q, QuerySet

from handlingsplan.communication.rollout.models import PersonalLink
from handlingsplan.communication.rollout.rules import fingerprint_of


def open_link(secret: str, *, at: datetime) -> PersonalLink | None:
    """The link this secret opens now, in the municipality in scope."""
    links = PersonalLink.objects.select_related("group__wave")
    found = links.filter(secret_digest=fingerprint_of(secret)).first()
    return found if found is not None and found.is_open(at) else None


def links_of_closed_waves(before: datetime) -> QuerySet[PersonalLink]:
    """Links of waves closed before a time, or too old to open since before it: for the purge."""
    return PersonalLink.objects.filter(Q(group__wave__closed_at__lt=before) | Q(expires_at__lt=before))
