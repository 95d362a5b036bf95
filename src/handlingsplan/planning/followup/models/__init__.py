# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is to be done, why a plan may have to be revised, the yearly follow-up, and the path of somebody new."""

from .action import Action, Remark
from .introduction import Introduction
from .reason import Reason
from .yearly import Readiness, YearlyFollowup

__all__ = ["Action", "Introduction", "Readiness", "Reason", "Remark", "YearlyFollowup"]
