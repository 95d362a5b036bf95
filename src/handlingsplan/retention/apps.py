# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How long it is kept."""

from django.apps import AppConfig


class RetentionConfig(AppConfig):
    name = "handlingsplan.retention"
    label = "retention"
