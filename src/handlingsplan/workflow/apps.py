# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Lifecycles as tables, and the one way to move through them."""

from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    name = "handlingsplan.workflow"
    label = "workflow"
