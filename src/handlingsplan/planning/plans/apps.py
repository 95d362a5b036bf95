# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The plan: written, reviewed, adopted, published, revised."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "handlingsplan.planning.plans"
    label = "plans"
