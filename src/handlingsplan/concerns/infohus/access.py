# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees which infohus case: who sees its file."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.access import visible_to as files_visible_to

from .models import Case, Invitation
from .terms import Permission


def visible_to(viewer: Viewer) -> QuerySet[Case]:
    """The infohus cases a person may open."""
    return Case.objects.filter(file__in=files_visible_to(viewer))


def invitations_visible_to(viewer: Viewer) -> QuerySet[Invitation]:
    """The invitations a person may answer: all of her cases for the lead, a guest's own."""
    found = Invitation.objects.filter(case__in=visible_to(viewer)).select_related("case")
    return found if viewer.may(Permission.LEAD) else found.filter(user=viewer.user)
