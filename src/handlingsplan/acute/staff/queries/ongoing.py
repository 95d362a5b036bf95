# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is acute in the municipality in scope now; never a drill."""

import time

from handlingsplan.acute.staff.models import Situation
from handlingsplan.acute.staff.terms import State
from handlingsplan.tenancy.scope import municipality_in_scope

SECONDS_KEPT = 5
_kept: dict[int, tuple[float, list[Situation]]] = {}


def open_situations() -> list[Situation]:
    """The real situations that have not been stood down, the newest first, as they were a few seconds ago at most: it
    stands on every page, and is not asked for at each."""
    here = municipality_in_scope()
    found = _kept.get(here)
    if found is None or time.monotonic() - found[0] > SECONDS_KEPT:
        found = (time.monotonic(), list(Situation.objects.exclude(state=State.CLOSED).order_by("-number")[:9]))
        _kept[here] = found
    return found[1]


def forget() -> None:
    """Ask anew at the next page."""
    _kept.clear()
