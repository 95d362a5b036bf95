# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is told first: waves in order, receipts as counts, briefings for leaders."""

from django.apps import AppConfig


class RolloutConfig(AppConfig):
    name = "handlingsplan.communication.rollout"
    label = "rollout"
