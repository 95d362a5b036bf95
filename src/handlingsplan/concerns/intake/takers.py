# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A socket: who takes up what the desk has sorted. A room above plugs in the verb that begins its work."""

from datetime import datetime
from typing import Protocol

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Track


class Takes(Protocol):
    """The verb of a room above: it begins its work, and says how far the case is from then on."""

    def __call__(self, opened: OpenedCase, /, *, violence_mentioned: bool, by: Viewer, at: datetime) -> object: ...


_takers: dict[Track, Takes] = {}


def register(track: Track, take: Takes) -> None:
    """Plug in who takes up what is sorted on a track; called from a room's `apps.py`."""
    _takers[track] = take


def taker(track: Track) -> Takes:
    """Who takes it up; raises KeyError where nobody does."""
    return _takers[track]
