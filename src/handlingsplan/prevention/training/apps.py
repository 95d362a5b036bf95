# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Briefings, parent meetings and workshops that are asked for and held; and who has been trained, as counts."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    name = "handlingsplan.prevention.training"
    label = "training"
