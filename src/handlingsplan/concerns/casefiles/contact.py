# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether the person a case is about may be told now: a room above plugs in what must be answered first (R09)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from .models import CaseFile

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Guard = Callable[[CaseFile], "StrOrPromise"]
_guards: list[Guard] = []


def guard(asks: Guard) -> None:
    """Plug in what may forbid it for now, in words; empty where nothing does. Called from a room's `apps.py`."""
    _guards.append(asks)


def why_not(file: CaseFile) -> "StrOrPromise":
    """Why the person may not be contacted yet; empty where she may."""
    return next((said for asks in _guards if (said := asks(file))), "")
