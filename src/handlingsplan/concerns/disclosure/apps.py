# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Passing on: every sharing is a guided act with from, to, what, why and on what ground."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    name = "handlingsplan.concerns.disclosure"
    label = "disclosure"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.concerns.casefiles.actions.file import when_closed
        from handlingsplan.concerns.casefiles.contents import keeps
        from handlingsplan.concerns.casefiles.queries.closing import owes
        from handlingsplan.retention.purge import plug

        from .actions.withdrawing import withdraw_with_the_case
        from .drafts import left_behind
        from .events import KINDS
        from .kept import KEPT
        from .queries.disclosures import owed_at_closing
        from .sockets import answers
        from .terms import OUTSIDE_ANSWERS, PLAIN_QUESTION

        declare(KINDS)
        keeps(KEPT)
        answers(PLAIN_QUESTION, None, choices=OUTSIDE_ANSWERS)
        owes(owed_at_closing)
        when_closed(withdraw_with_the_case)
        plug("unfinished_disclosures", left_behind)
