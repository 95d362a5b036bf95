# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The keys of cases."""

from django.apps import AppConfig


class KeysConfig(AppConfig):
    name = "handlingsplan.keys"
    label = "keys"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare

        from . import checks  # noqa: F401  registers the check
        from .events import KINDS

        declare(KINDS)
