# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first administrator of a municipality: invited once by whoever runs the installation."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from handlingsplan.access.actions import Refused, invite_first_administrator
from handlingsplan.tenancy.queries import municipality_called
from handlingsplan.tenancy.scope import within


class Command(BaseCommand):
    help = "Invites a municipality's first administrator of people by e-mail, and prints the link."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("municipality", help="its address, e.g. koebenhavn")
        parser.add_argument("email")
        parser.add_argument("full_name")

    def handle(self, *args: Any, municipality: str, email: str, full_name: str, **options: Any) -> None:
        found = municipality_called(municipality)
        if found is None:
            raise CommandError(f"No municipality has the address {municipality}. See /kommuner/ for all of them.")
        with within(found.pk):
            try:
                _invitation, link = invite_first_administrator(found, email, full_name=full_name, at=timezone.now())
            except Refused as refused:
                raise CommandError(str(refused.message)) from refused
        self.stdout.write(f"{settings.SITE_ADDRESS}{link}")
