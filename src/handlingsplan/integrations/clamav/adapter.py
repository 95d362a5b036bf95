# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Fills the socket `intake.viruscheck` with clamd. What was found is named nowhere: it could tell which file it was."""

from collections.abc import Callable

from handlingsplan.concerns.intake.models.attachment import Checked
from handlingsplan.concerns.intake.viruscheck import CheckerAway

from .client import Clamd, NoAnswer


def checker(address: str) -> Callable[[bytes], Checked]:
    """A checker that asks the clamd at an address."""
    clamd = Clamd(address)

    def check(data: bytes) -> Checked:
        try:
            return Checked.REFUSED if clamd.finds(data) else Checked.CLEAN
        except NoAnswer as away:
            raise CheckerAway from away

    return check
