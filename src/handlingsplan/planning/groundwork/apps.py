# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a plan stands on: how we are organised and what happens when."""

from django.apps import AppConfig


class GroundworkConfig(AppConfig):
    name = "handlingsplan.planning.groundwork"
    label = "groundwork"
