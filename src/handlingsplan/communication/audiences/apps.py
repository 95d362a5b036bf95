# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One source, many short pages: an audience for each reader, a block for each thing to say."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AudiencesConfig(AppConfig):
    name = "handlingsplan.communication.audiences"
    label = "audiences"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.contacts.quotes import look_here
        from handlingsplan.documents import registers
        from handlingsplan.planning.plans.awaiting import awaits_here
        from handlingsplan.planning.plans.entrances import show_here

        from .events import KINDS
        from .queries.awaiting import pages_awaiting
        from .queries.quoting import matrix_table, places_quoting
        from .queries.shown import entrances

        declare(KINDS)
        look_here(places_quoting)
        show_here(entrances)
        awaits_here(pages_awaiting)
        registers.declare(registers.Register("audiences", _("Who is told what"), matrix_table))
