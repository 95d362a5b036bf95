# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What people do with efforts, their indicators and measurements."""

from .keep import add, change, copy_from_library, look_at_national
from .live import move_on
from .measure import change_indicator, choose, close, correct, measure
from .refusals import NotAllowed, Refused, Stale, StartsUnmeasured

__all__ = [
    "NotAllowed",
    "Refused",
    "Stale",
    "StartsUnmeasured",
    "add",
    "change",
    "change_indicator",
    "choose",
    "close",
    "copy_from_library",
    "correct",
    "look_at_national",
    "measure",
    "move_on",
]
