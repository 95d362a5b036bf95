# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees what was handed over to the municipality: those whose work it is to receive on that track."""

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.terms import Track

from .models import Handover
from .sockets import receiving


def incoming_visible_to(viewer: Viewer) -> QuerySet[Handover]:
    """What came in from other municipalities, on the tracks this person receives on."""
    tracks = [track for track in Track if (taker := receiving(track)) and viewer.may(taker.permission)]
    return Handover.objects.filter(incoming=True, track__in=tracks).select_related("other", "owner", "file")
