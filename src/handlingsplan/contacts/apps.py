# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Functions with numbers, hours and deputies, kept once and quoted everywhere."""

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    name = "handlingsplan.contacts"
    label = "contacts"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.retention.purge import plug

        from .events import KINDS
        from .out_of_use import changes_settled, letters_run_out

        declare(KINDS)
        plug("number_checks", letters_run_out)
        plug("suggested_changes", changes_settled)
