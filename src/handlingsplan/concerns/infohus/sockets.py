# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What must happen above when the infohus has recommended something, or closed a case."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.opened import OpenedCase

if TYPE_CHECKING:
    from .models import Recommendation, RecommendationWords

Recommended = Callable[[OpenedCase, "Recommendation", "RecommendationWords", Viewer, datetime], None]
"""Told in the transaction in which it is sent to its owner: the case, what is recommended, by whom, when."""

_recommended: list[Recommended] = []


def recommended(callback: Recommended) -> None:
    """Plug in what happens when a recommendation is sent to its owner; called from a room's `apps.py`."""
    if callback not in _recommended:
        _recommended.append(callback)


def tell_of_recommendation(
    case: OpenedCase, recommendation: "Recommendation", words: "RecommendationWords", by: Viewer, at: datetime
) -> None:
    """Tell everybody who plugged in."""
    for callback in _recommended:
        callback(case, recommendation, words, by, at)
