# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The register of preventive efforts, the triangle, the arenas, the year wheel, and effect followed honestly."""

from django.apps import AppConfig


class EffortsConfig(AppConfig):
    name = "handlingsplan.prevention.efforts"
    label = "efforts"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare as declare_kinds
        from handlingsplan.clocks.actions import reminds
        from handlingsplan.documents.registers import Register, declare

        from .actions.remind import remind_of_measurement
        from .events import KINDS
        from .queries.quoting import TITLE, register_in_words
        from .terms import MEASUREMENT

        declare_kinds(KINDS)
        declare(Register("efforts", TITLE, register_in_words))
        reminds(MEASUREMENT, remind_of_measurement)
