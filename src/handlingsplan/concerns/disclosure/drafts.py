# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Unfinished guides that are no record: which of them are out of use."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from .models import Draft


def left_behind(before: datetime) -> QuerySet[Any]:
    """Not written in since a time."""
    return Draft.objects.filter(changed_at__lt=before)
