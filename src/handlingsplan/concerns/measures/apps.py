# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done: the owner's answer, measures, follow-ups."""

from django.apps import AppConfig


class MeasuresConfig(AppConfig):
    name = "handlingsplan.concerns.measures"
    label = "measures"
