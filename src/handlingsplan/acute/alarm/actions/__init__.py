# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The verbs of this room: saying what is acute, switching situations, and making the chain."""

from .chain import add_link, begin_chain, change_link, leave_chain, move_link, remove_link
from .meaning import set_meaning
from .refusals import Refused
from .triggers import add_trigger, change_trigger, switch_trigger

__all__ = [
    "Refused",
    "add_link",
    "add_trigger",
    "begin_chain",
    "change_link",
    "change_trigger",
    "leave_chain",
    "move_link",
    "remove_link",
    "set_meaning",
    "switch_trigger",
]
