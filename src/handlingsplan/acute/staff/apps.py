# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The crisis staff: activated, called in, led, logged; the same screens for a drill, in tables of its own."""

from django.apps import AppConfig

LOG_SHEET = (
    *("staff/log.js", "staff/log.css"),
    *(f"ui/{name}.css" for name in ("tokens", "base", "components", "forms", "layouts")),
)
"""What the empty log sheet is drawn with; it is kept on the telephone with the acute pages."""


class StaffConfig(AppConfig):
    name = "handlingsplan.acute.staff"
    label = "staff"

    def ready(self) -> None:
        from handlingsplan.acute.alarm.copies import keep_too
        from handlingsplan.audit.kinds import declare

        from .events import KINDS

        declare(KINDS)
        keep_too("log_sheet", LOG_SHEET)
