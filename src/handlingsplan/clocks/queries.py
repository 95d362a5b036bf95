# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which deadlines run for a thing, or for all the things of a list."""

from collections import defaultdict
from collections.abc import Collection

from django.db import models

from .models import Clock


def running(about: models.Model) -> models.QuerySet[Clock]:
    """The deadlines that run for a thing, the one due first before the others. Those that rest are among them."""
    return Clock.objects.filter(about_type=about._meta.label_lower, about_id=about.pk, stopped_at=None)


def running_for(about_type: str, ids: Collection[int]) -> dict[int, list[Clock]]:
    """For each thing of a kind ("app.model" in lower case) that has any, its running deadlines; one question."""
    found: dict[int, list[Clock]] = defaultdict(list)
    for clock in Clock.objects.filter(about_type=about_type, about_id__in=ids, stopped_at=None):
        found[clock.about_id].append(clock)
    return dict(found)
