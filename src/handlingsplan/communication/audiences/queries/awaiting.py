# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages somebody is to approve, for the first page she meets inside."""

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.communication.audiences.models import LocalPage
from handlingsplan.communication.audiences.terms import Permission
from handlingsplan.ui.pages import Link

from . import national
from .local import what_waits


def pages_awaiting(viewer: Viewer) -> list[Link]:
    """Each page with something to approve in which she has no hand. Two questions to the database."""
    if viewer.user is None or viewer.municipality is None or not viewer.may(Permission.APPROVE):
        return []
    waiting = what_waits(LocalPage.objects.all())
    approvable = {key for key, found in waiting.items() if found.changes and viewer.user.pk not in found.authors}
    slug = viewer.municipality.slug
    return [
        Link(each.name, reverse("approve_audience", args=[slug, each.key]), _("A page to approve"))
        for each in national.audiences()
        if each.key in approvable
    ]
