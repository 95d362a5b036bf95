# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees what was handed over to the municipality: those whose work it is to receive on that track."""

from django.db.models import Q, QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.access import biased_in
from handlingsplan.concerns.casefiles.terms import Track

from .models import Handover
from .sockets import receiving


def incoming_visible_to(viewer: Viewer) -> QuerySet[Handover]:
    """What came in from other municipalities, on the tracks this person receives on. What became a case that is shut,
    or in which she is biased, is gone from here too."""
    tracks = [track for track in Track if (taker := receiving(track)) and viewer.may(taker.permission)]
    rows = Handover.objects.filter(
        Q(file=None) | Q(file__shut_at=None, file__destroyed_at=None),
        ~biased_in(viewer),
        incoming=True,
        track__in=tracks,
    )
    return rows.select_related("other", "owner", "file")
