# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Setting out the organisation and the flows."""

from .flows import add_step, begin_flow, keep_step, move_step, remove_step, restart_flow
from .organisation import add_box, choose_model, keep_box, remove_box
from .refusals import NotAllowed, Refused, Stale, WouldOverwrite

__all__ = [
    "NotAllowed",
    "Refused",
    "Stale",
    "WouldOverwrite",
    "add_box",
    "add_step",
    "begin_flow",
    "choose_model",
    "keep_box",
    "keep_step",
    "move_step",
    "remove_box",
    "remove_step",
    "restart_flow",
]
