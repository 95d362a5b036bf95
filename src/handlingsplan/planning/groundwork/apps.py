# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a plan stands on: how we are organised and what happens when."""

from django.apps import AppConfig


class GroundworkConfig(AppConfig):
    name = "handlingsplan.planning.groundwork"
    label = "groundwork"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.contacts.quotes import look_here

        from .events import KINDS
        from .places import places_quoting

        declare(KINDS)
        look_here(places_quoting)
