# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was decided is done: actions with an owner and a date, the yearly follow-up, reasons to revise."""

from django.apps import AppConfig


class FollowupConfig(AppConfig):
    name = "handlingsplan.planning.followup"
    label = "followup"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.clocks.actions import reminds
        from handlingsplan.contacts.quotes import look_here
        from handlingsplan.planning.plans.awaiting import awaits_here

        from .actions.remind import remind_of_yearly
        from .events import KINDS
        from .queries.awaiting import actions_awaiting
        from .queries.places import actions_of
        from .terms import YEARLY

        declare(KINDS)
        look_here(actions_of)
        awaits_here(actions_awaiting)
        reminds(YEARLY, remind_of_yearly)
