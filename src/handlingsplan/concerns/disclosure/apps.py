# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Passing on: every sharing is a guided act with from, to, what, why and on what ground."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    name = "handlingsplan.concerns.disclosure"
    label = "disclosure"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare

        from .events import KINDS

        declare(KINDS)
