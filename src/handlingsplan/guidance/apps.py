# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""National templates, shared blocks and instruments, as data."""

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    name = "handlingsplan.guidance"
    label = "guidance"
