# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which municipality: the first lock."""

from django.apps import AppConfig


class TenancyConfig(AppConfig):
    name = "handlingsplan.tenancy"
    label = "tenancy"

    def ready(self) -> None:
        from . import checks  # noqa: F401  registers the checks
