# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who may."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "handlingsplan.access"
    label = "access"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare

        from . import signing_in
        from .events import KINDS

        declare(KINDS)
        signing_in.listen()
