# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the public may read: published editions, never anything else."""

from typing import Any

from django.utils import timezone

from handlingsplan.contacts.queries import quoted
from handlingsplan.guidance.queries import national_contacts
from handlingsplan.lib.words import in_language
from handlingsplan.planning.plans.models import Edition
from handlingsplan.planning.plans.models.edition import EditionRows

from .reading import Readable, read_frozen

FILES = ("public_document__pdf", "public_document__docx")
HEAVY = (*FILES, "public_document__content", "texts", "frame")


def published() -> EditionRows:
    """Every edition that was ever published here, without text and files; the newest first."""
    rows: EditionRows = Edition.objects.filter(published_on__isnull=False)
    return rows.select_related("plan", "public_document").defer(*HEAVY)


def in_force() -> EditionRows:
    """The editions in force, one for each plan, those decided last first."""
    return published().in_force().order_by("-decided_on", "plan_id")


def read(edition: Edition) -> Readable:
    """The frozen public text of an edition, ready to be read."""
    return read_frozen(edition.public_document)


def contact_rows() -> list[dict[str, Any]]:
    """The standard contact box as it stands today, national words in the reader's language.

    A citizen is shown numbers to call; what is not filled in is shown to those who can fill it in.
    """
    national = {contact["key"]: contact for contact in national_contacts()}
    filled = [row for row in quoted([], internal=False, at=timezone.now())["rows"] if row["number"]]
    return [_in_readers_language(row, national) if row["national"] else row for row in filled]


def _in_readers_language(row: dict[str, Any], national: dict[str, dict[str, Any]]) -> dict[str, Any]:
    words = {name: in_language(national[row["key"]][name]) for name in ("label", "hours", "note")}
    return {**row, **words}
