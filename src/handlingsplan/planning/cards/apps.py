# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Action cards: what to do when worried, and what to do when it is acute; two kinds that never mix."""

from django.apps import AppConfig


class CardsConfig(AppConfig):
    name = "handlingsplan.planning.cards"
    label = "cards"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.contacts.quotes import look_here
        from handlingsplan.documents import registers

        from .events import KINDS
        from .places import places_quoting
        from .register import CARDS

        declare(KINDS)
        look_here(places_quoting)
        registers.declare(CARDS)
