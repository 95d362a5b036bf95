# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The register of preventive efforts, the triangle, the arenas, the year wheel, and effect followed honestly."""

from django.apps import AppConfig


class EffortsConfig(AppConfig):
    name = "handlingsplan.prevention.efforts"
    label = "efforts"
