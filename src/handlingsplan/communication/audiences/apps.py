# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One source, many short pages: an audience for each reader, a block for each thing to say."""

from django.apps import AppConfig


class AudiencesConfig(AppConfig):
    name = "handlingsplan.communication.audiences"
    label = "audiences"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare

        from .events import KINDS

        declare(KINDS)
