# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Deadlines: how long, from when, and whether they may pause."""

from django.apps import AppConfig


class ClocksConfig(AppConfig):
    name = "handlingsplan.clocks"
    label = "clocks"
