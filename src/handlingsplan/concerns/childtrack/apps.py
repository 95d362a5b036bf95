# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A notice about a child: the 24-hour clock, the receipt, the pointer to the social system."""

from django.apps import AppConfig


class ChildtrackConfig(AppConfig):
    name = "handlingsplan.concerns.childtrack"
    label = "childtrack"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.clocks.actions import reminds
        from handlingsplan.concerns.casefiles.colleagues import works
        from handlingsplan.concerns.casefiles.contents import keeps
        from handlingsplan.concerns.casefiles.stages import declare as declare_stages
        from handlingsplan.concerns.casefiles.terms import Track

        from .events import KINDS
        from .kept import KEPT
        from .remind import KINDS_REMINDED, remind
        from .stages import STAGES
        from .terms import Permission

        declare(KINDS)
        declare_stages(STAGES)
        works(Track.SOCIAL, Permission.WORK)
        keeps(KEPT)
        for kind in KINDS_REMINDED:
            reminds(kind, remind)
