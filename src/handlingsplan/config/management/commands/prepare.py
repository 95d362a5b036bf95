# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Make the database ready: tables, reference data, national content, and in demo mode the fictional people."""

from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from handlingsplan.accounts.models import User
from handlingsplan.config.reference import load_reference
from handlingsplan.guidance.load import load
from handlingsplan.keys import masters, store
from handlingsplan.keys.masters import NoMasterKey


class Command(BaseCommand):
    help = "Migrates and loads content/. Run as the owner: HANDLINGSPLAN_AS_OWNER=1."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        self._make_key_store_ready()
        load_reference(settings.CONTENT / "reference", fictional=settings.DEMO)
        load(settings.CONTENT)
        if settings.DEMO:
            if User.objects.filter(is_demo=False).exists():
                raise CommandError(
                    "Demo mode refuses this database: real people have accounts in it. "
                    "Start with --no-demo, or choose another folder with --data."
                )
            from handlingsplan.config.demo.world import seed

            seed(settings.CONTENT / "demo")

    def _make_key_store_ready(self) -> None:
        """Outside a demonstration not without a master key: nobody should find out at the first concern."""
        try:
            if not settings.DEMO:
                masters.newest()
            store.make_ready()
        except NoMasterKey as missing:
            raise CommandError(str(missing)) from missing
        except psycopg.Error as error:
            raise CommandError(
                "The key store does not answer or refuses a table. Make the database and set "
                "HANDLINGSPLAN_KEYS_OWNER_URL and HANDLINGSPLAN_KEYS_URL, as docs/how-to/keep-the-keys.md says.\n"
                f"{error}"
            ) from error
