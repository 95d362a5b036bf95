# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees and who keeps the contacts of the municipality in scope."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer

from .models import ContactFunction
from .terms import Permission


def visible_to(viewer: Viewer) -> QuerySet[ContactFunction]:
    """The municipality's own functions, to those who work there by the plan."""
    found = ContactFunction.objects.all()
    return found if viewer.may(Permission.READ) else found.none()


def may_edit(viewer: Viewer) -> bool:
    """Whether the person keeps the contacts."""
    return viewer.may(Permission.EDIT)
