# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Show or run the removals that policy/retention.yaml asks for."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from handlingsplan.retention import purge


class Command(BaseCommand):
    help = "Removes what is no record and out of use. With --show it only says what it would remove."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--show", action="store_true", help="say what would be removed, and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        found = purge.steps(now) if options["show"] else purge.run(now)
        self.stdout.write("\n".join(str(step) for step in found) or "Nothing is due.")
