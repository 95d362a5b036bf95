# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was done."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "handlingsplan.audit"
    label = "audit"
