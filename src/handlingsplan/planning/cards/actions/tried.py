# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A card has been tried: in a drill, or when it counted (AKU-39). Never said by hand."""

from collections.abc import Collection
from datetime import date, datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.planning.cards.events import TRIED
from handlingsplan.planning.cards.models import Card


def note_tried(keys: Collection[str], *, on: date, by: Viewer, at: datetime) -> None:
    """The cards of these keys were acted by on a day; the room where they were has asked whether she may say so."""
    for card in Card.objects.filter(key__in=keys, in_force__isnull=False):
        if card.last_tested_on is None or card.last_tested_on < on:
            card.last_tested_on = on
            card.save(update_fields=["last_tested_on"])
            record(TRIED, about=card, by=by.user, at=at, details={"thing": card.title, "day": on.isoformat()})
