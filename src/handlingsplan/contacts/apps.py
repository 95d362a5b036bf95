# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Functions with numbers, hours and deputies, kept once and quoted everywhere."""

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    name = "handlingsplan.contacts"
    label = "contacts"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare

        from .events import KINDS

        declare(KINDS)
