# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The case in Infohus Kommune: police clarification, meeting, nine dimensions, recommendation."""

from django.apps import AppConfig


class InfohusConfig(AppConfig):
    name = "handlingsplan.concerns.infohus"
    label = "infohus"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.clocks.actions import reminds
        from handlingsplan.concerns.casefiles.actions.people import when_taken_off
        from handlingsplan.concerns.casefiles.colleagues import works
        from handlingsplan.concerns.casefiles.contact import guard
        from handlingsplan.concerns.casefiles.contents import keeps
        from handlingsplan.concerns.casefiles.stages import declare as declare_stages
        from handlingsplan.concerns.casefiles.terms import Track
        from handlingsplan.concerns.intake.takers import register

        from .actions.begin import begin
        from .actions.guests import end_papers
        from .events import KINDS
        from .kept import KEPT
        from .queries.waiting import why_not_told
        from .reminding import KINDS as KINDS_OF_CLOCK
        from .reminding import remind
        from .stages import STAGES
        from .terms import Permission

        declare(KINDS)
        keeps(KEPT)
        guard(why_not_told)
        works(Track.INFOHUS, Permission.LEAD)
        for kind in KINDS_OF_CLOCK:
            reminds(kind, remind)
        when_taken_off(end_papers)
        declare_stages(STAGES)
        register(Track.INFOHUS, begin)
