# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A worried person is heard: the report, the receipt, the desk that sorts."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "handlingsplan.concerns.intake"
    label = "intake"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.concerns.casefiles.contents import holds
        from handlingsplan.concerns.casefiles.stages import declare as declare_stages

        from .events import KINDS
        from .queries.items import inquiry_items
        from .stages import STAGES

        declare(KINDS)
        declare_stages(STAGES)
        holds("intake", inquiry_items)
