# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The verbs of the rollout: setting waves, sending, receiving, briefing and reminding."""

from .brief import report_meeting
from .receive import answer, confirm
from .remind import remind_of_waves
from .send import check_under_way, send, withdraw, withdraw_all
from .steps import begin, check_may_begin, step
from .waves import add_group, add_wave, change_group, describe, move, propose, remove_group, remove_wave

__all__ = [
    "add_group",
    "add_wave",
    "answer",
    "begin",
    "change_group",
    "check_may_begin",
    "check_under_way",
    "confirm",
    "describe",
    "move",
    "propose",
    "remind_of_waves",
    "remove_group",
    "remove_wave",
    "report_meeting",
    "send",
    "step",
    "withdraw",
    "withdraw_all",
]
