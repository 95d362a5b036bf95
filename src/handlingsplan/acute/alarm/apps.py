# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The alarm: 112 and 114 first, then what it is, who acts and whom to call now; the folder that needs no power."""

from django.apps import AppConfig


class AlarmConfig(AppConfig):
    name = "handlingsplan.acute.alarm"
    label = "alarm"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.contacts.quotes import look_here

        from .events import KINDS
        from .places import places_quoting

        declare(KINDS)
        look_here(places_quoting)
