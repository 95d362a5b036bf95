# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Deciding, doing and reminding."""

from .doing import add, change, drop, finish, remark, reopen
from .introducing import introduce, tick
from .reasons import look_for_reasons, note_reason
from .refusals import MissingBeforeSigning, Refused
from .remind import remind_management, remind_owners
from .yearly import begin_yearly, keep_yearly, sign_yearly

__all__ = [
    "MissingBeforeSigning",
    "Refused",
    "add",
    "begin_yearly",
    "change",
    "drop",
    "finish",
    "introduce",
    "keep_yearly",
    "look_for_reasons",
    "note_reason",
    "remark",
    "remind_management",
    "remind_owners",
    "reopen",
    "sign_yearly",
    "tick",
]
