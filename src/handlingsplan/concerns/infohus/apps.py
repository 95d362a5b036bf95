# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The case in Infohus Kommune: police clarification, meeting, nine dimensions, recommendation."""

from django.apps import AppConfig


class InfohusConfig(AppConfig):
    name = "handlingsplan.concerns.infohus"
    label = "infohus"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.concerns.casefiles.stages import declare as declare_stages
        from handlingsplan.concerns.casefiles.terms import Track
        from handlingsplan.concerns.intake.takers import register

        from .actions.begin import begin
        from .events import KINDS
        from .stages import STAGES

        declare(KINDS)
        declare_stages(STAGES)
        register(Track.INFOHUS, begin)
