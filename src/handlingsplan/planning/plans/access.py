# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees which plan, and who may write which section."""

from django.db import models

from handlingsplan.access.viewer import MayNot, Viewer

from .models import Edition, Plan, Section
from .terms import Permission


def visible_to(viewer: Viewer) -> models.QuerySet[Plan]:
    """The plans a person may see from inside; none for those who may only read what is published."""
    return Plan.objects.all() if viewer.may(Permission.READ_INTERNAL) else Plan.objects.none()


def editions_visible_to(viewer: Viewer) -> models.QuerySet[Edition]:
    """Every edition for those inside; the published ones in force for everybody else."""
    if viewer.may(Permission.READ_INTERNAL):
        return Edition.objects.all()
    return Edition.objects.filter(published_on__isnull=False)


def check_may_write(viewer: Viewer, section: Section) -> None:
    """Raise MayNot unless the person may write any section, or this one because it is assigned to her."""
    if viewer.may(Permission.WRITE):
        return
    mine = viewer.user is not None and section.assigned_to_id == viewer.user.pk
    if not (mine and viewer.may(Permission.WRITE_ASSIGNED)):
        raise MayNot(Permission.WRITE)


def can_write(viewer: Viewer, section: Section) -> bool:
    """The same as a yes or no."""
    try:
        check_may_write(viewer, section)
    except MayNot:
        return False
    return True
