# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Decisions about an inquiry on plain values: is it a child's, is it urgent, what may be kept of its time."""

from datetime import datetime

from .terms import TREATED_AS_CHILD, AgeBand, Anonymity, Answer


def treated_as_child(age: AgeBand) -> bool:
    """Whether the rules for children hold: under 18, or not known (law.md 8)."""
    return age in TREATED_AS_CHILD


def is_urgent(danger: Answer, violence: Answer) -> bool:
    """Whether it is handled within the hour: danger, or violence, weapons, concrete targets or travel are mentioned."""
    return Answer.YES in (danger, violence)


def kept_time(received_at: datetime, anonymity: Anonymity) -> datetime:
    """The time of receipt as it may be kept: of somebody who is not to be known only the hour, counted from its start,
    which is the stricter reading for every deadline."""
    if anonymity is Anonymity.UNKNOWN:
        return received_at.replace(minute=0, second=0, microsecond=0)
    return received_at
