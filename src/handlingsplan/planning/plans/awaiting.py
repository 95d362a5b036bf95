# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A socket: rooms tell what awaits one person, for the first page she meets inside."""

from collections.abc import Callable

from handlingsplan.access.viewer import Viewer
from handlingsplan.ui.pages import Link

Awaits = Callable[[Viewer], list[Link]]
_rooms: list[Awaits] = []


def awaits_here(awaits: Awaits) -> None:
    """Plug in what a room has waiting for somebody; called from `apps.py`. At most two questions to the database."""
    if awaits not in _rooms:
        _rooms.append(awaits)


def awaiting(viewer: Viewer) -> list[Link]:
    """What awaits this person in the municipality in scope, in the order the rooms gave it."""
    return [link for awaits in _rooms for link in awaits(viewer)]
