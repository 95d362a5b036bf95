# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Getting one thing: only together with the right to see it."""

from typing import TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.http import Http404

M = TypeVar("M", bound=models.Model)


def fetch(visible: models.QuerySet[M], **which: object) -> M:
    """The one row among those `visible` to the viewer; 404 when it is missing or hidden, without telling which.

    Give it a room's `visible_to(viewer)`, so that lists and single things follow the same policy.
    """
    try:
        return visible.get(**which)
    except (ObjectDoesNotExist, ValueError) as missing:
        raise Http404 from missing
