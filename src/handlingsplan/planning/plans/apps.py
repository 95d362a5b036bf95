# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The plan: written, reviewed, adopted, published, revised."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "handlingsplan.planning.plans"
    label = "plans"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.clocks.actions import reminds
        from handlingsplan.contacts.quotes import look_here
        from handlingsplan.planning.cards.awaiting import cards_awaiting

        from .actions.adopt import REVISION
        from .actions.remind import remind_of_revision
        from .awaiting import awaits_here
        from .events import KINDS
        from .queries.quotes import sections_quoting

        declare(KINDS)
        look_here(sections_quoting)
        awaits_here(cards_awaiting)
        reminds(REVISION, remind_of_revision)
