# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""After an older key store was restored: destroy again what the main database knows is destroyed. May be repeated."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from handlingsplan.concerns.casefiles.actions import disposal
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within


class Command(BaseCommand):
    help = (
        "Destroys the keys of destroyed cases that came back with a restored key store, in every municipality. "
        "See docs/how-to/keep-the-keys.md."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        count = 0
        for municipality in Municipality.objects.order_by("sort_key"):
            with transaction.atomic(), within(municipality.pk):
                again = disposal.destroy_again(timezone.now())
            if again:
                self.stdout.write(f"{municipality.name}: {again} keys of destroyed cases destroyed again")
            count += again
        self.stdout.write(f"{count} keys had come back and are gone." if count else "No destroyed key had come back.")
