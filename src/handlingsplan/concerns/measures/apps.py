# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done: the owner's answer, measures, follow-ups."""

from django.apps import AppConfig


class MeasuresConfig(AppConfig):
    name = "handlingsplan.concerns.measures"
    label = "measures"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.clocks.actions import reminds
        from handlingsplan.concerns.casefiles.contents import holds

        from .events import KINDS
        from .queries.items import measure_items
        from .remind import KINDS_REMINDED, remind

        declare(KINDS)
        holds("measures", measure_items)
        for kind in KINDS_REMINDED:
            reminds(kind, remind)
