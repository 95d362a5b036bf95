# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The verbs of this room: saying what is acute, switching situations, making the chain, keeping the folders."""

from .chain import add_link, begin_chain, change_link, leave_chain, move_link, remove_link
from .folders import (
    add_site,
    change_site,
    close_site,
    look_for_outdated,
    note_print,
    place_print,
    retire_print,
)
from .meaning import set_meaning
from .refusals import Refused
from .triggers import add_trigger, change_trigger, switch_trigger

__all__ = [
    "Refused",
    "add_link",
    "add_site",
    "add_trigger",
    "begin_chain",
    "change_link",
    "change_site",
    "change_trigger",
    "close_site",
    "leave_chain",
    "look_for_outdated",
    "move_link",
    "note_print",
    "place_print",
    "remove_link",
    "retire_print",
    "set_meaning",
    "switch_trigger",
]
