# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A worried person is heard: the report, the receipt, the desk that sorts."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "handlingsplan.concerns.intake"
    label = "intake"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.clocks.actions import reminds
        from handlingsplan.concerns.casefiles.actions.file import when_closed
        from handlingsplan.concerns.casefiles.colleagues import works
        from handlingsplan.concerns.casefiles.contents import keeps
        from handlingsplan.concerns.casefiles.stages import declare as declare_stages
        from handlingsplan.concerns.casefiles.terms import Track
        from handlingsplan.concerns.disclosure.sockets import receives

        from .actions.handed_over import take_over
        from .actions.receipt import no_more_receipts
        from .actions.remind import REMINDED, remind
        from .events import KINDS
        from .kept import KEPT
        from .stages import STAGES
        from .terms import Permission

        declare(KINDS)
        when_closed(no_more_receipts)
        declare_stages(STAGES)
        keeps(KEPT)
        works(Track.INFOHUS, Permission.SORT)
        works(Track.SOCIAL, Permission.TAKE_NOTICE)
        receives(Track.INFOHUS, Permission.SORT, take_over)
        receives(Track.SOCIAL, Permission.TAKE_NOTICE, take_over)
        for kind in REMINDED:
            reminds(kind, remind)
