# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The owner's answer, the measures, the assignment of who carries one out, and the follow-ups."""

from .answer import OwnerAnswer
from .followup import FollowUp
from .measure import Measure
from .task import Task

__all__ = ["FollowUp", "Measure", "OwnerAnswer", "Task"]
