# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was decided is done: actions with an owner and a date, the yearly follow-up, reasons to revise."""

from django.apps import AppConfig


class FollowupConfig(AppConfig):
    name = "handlingsplan.planning.followup"
    label = "followup"
