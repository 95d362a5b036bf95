# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Action cards: what to do when worried, and what to do when it is acute; two kinds that never mix."""

from django.apps import AppConfig


class CardsConfig(AppConfig):
    name = "handlingsplan.planning.cards"
    label = "cards"
