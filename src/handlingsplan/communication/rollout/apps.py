# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is told first: waves in order, receipts as counts, briefings for leaders."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RolloutConfig(AppConfig):
    name = "handlingsplan.communication.rollout"
    label = "rollout"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.documents import registers
        from handlingsplan.planning.plans.gates import before_publication

        from .events import KINDS
        from .queries.waves import as_table
        from .queries.waves import before_publication as wave_one

        declare(KINDS)
        registers.declare(registers.Register("rollout", _("Who is told, in which order"), as_table))
        before_publication(wave_one)
