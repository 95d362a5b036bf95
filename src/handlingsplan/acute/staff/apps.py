# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The crisis staff: activated, called in, led, logged; the same screens for a drill, in tables of its own."""

from django.apps import AppConfig


class StaffConfig(AppConfig):
    name = "handlingsplan.acute.staff"
    label = "staff"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare

        from .events import KINDS

        declare(KINDS)
