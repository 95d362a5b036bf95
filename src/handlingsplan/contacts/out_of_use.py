# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which rows of this room the groups of policy/retention.yaml mean."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from .models import Proposal, Verification


def letters_run_out(before: datetime) -> QuerySet[Any]:
    """Letters that could be answered until a time before this."""
    return Verification.objects.filter(expires_at__lt=before)


def changes_settled(before: datetime) -> QuerySet[Any]:
    """Suggestions somebody settled before a time."""
    return Proposal.objects.filter(settled_at__lt=before)
