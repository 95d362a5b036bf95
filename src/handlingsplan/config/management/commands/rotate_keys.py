# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Close keys anew: with a new master key, or with a new key for a municipality. May be stopped and run again."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from handlingsplan.keys import masters, rotation
from handlingsplan.keys.masters import NoMasterKey
from handlingsplan.tenancy.models import Municipality


class Command(BaseCommand):
    help = (
        "Closes every municipality's keys with the first of HANDLINGSPLAN_MASTER_KEYS, and finishes what was begun. "
        "See docs/how-to/keep-the-keys.md."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--make-master", metavar="NAME", help="only print a new master key of that name")
        parser.add_argument(
            "--generation", action="store_true", help="also give each municipality a new key for its cases"
        )
        parser.add_argument("--municipality", metavar="SLUG", help="only this municipality")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["make_master"]:
                self.stdout.write(masters.made(options["make_master"]))
                return
            name, _ = masters.newest()
            for municipality in self._chosen(options["municipality"]):
                self._rotate(municipality, name, new=options["generation"])
        except NoMasterKey as missing:
            raise CommandError(str(missing)) from missing
        self.stdout.write(
            f"All is closed with the master key {name}. Make a backup of the main database now, and keep older master "
            "keys apart until every backup made before today has been removed."
        )

    def _chosen(self, slug: str | None) -> list[Municipality]:
        every = Municipality.objects.order_by("sort_key")
        chosen = list(every.filter(slug=slug) if slug else every)
        if not chosen:
            raise CommandError(f"No municipality is called {slug}.")
        return chosen

    def _rotate(self, municipality: Municipality, master: str, *, new: bool) -> None:
        count = rotation.to_newest_master(municipality.pk)
        if count:
            self.stdout.write(f"{municipality.name}: {count} keys of the municipality closed with {master}")
        rotate = rotation.to_new_generation if new else rotation.finish_generation
        outcome = rotate(municipality.pk)
        if outcome.count:
            self.stdout.write(f"{municipality.name}: {outcome.count} case keys closed with its newest key")
        if outcome.unreadable:
            self.stderr.write(
                f"{municipality.name}: {outcome.unreadable} case keys cannot be opened and were left as they are. "
                "Many of them mean that the main database is older than the key store: restore a newer one."
            )
