# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Counts without persons."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "handlingsplan.figures"
    label = "figures"
