# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How long it is kept."""

from django.apps import AppConfig


class RetentionConfig(AppConfig):
    name = "handlingsplan.retention"
    label = "retention"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare

        from . import checks  # noqa: F401  registers the checks
        from .events import KINDS

        declare(KINDS)
