# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the public may read: published editions, never anything else."""

from typing import Any

from django.utils import translation

from handlingsplan.contacts.queries import quoted
from handlingsplan.guidance.queries import national_contacts
from handlingsplan.lib.words import in_language
from handlingsplan.planning.plans.models import Edition
from handlingsplan.planning.plans.models.edition import EditionRows

from .reading import Readable, readable

KEPT = 24
FILES = ("public_document__pdf", "public_document__docx")
HEAVY = (*FILES, "public_document__content", "texts", "frame")
_kept: dict[str, Readable] = {}


def published() -> EditionRows:
    """Every edition that was ever published here, without text and files; the newest first."""
    rows: EditionRows = Edition.objects.filter(published_on__isnull=False)
    return rows.select_related("plan", "public_document").defer(*HEAVY)


def in_force() -> EditionRows:
    """The editions in force, one for each plan, those decided last first."""
    return published().in_force().order_by("-decided_on", "plan_id")


def read(edition: Edition) -> Readable:
    """The frozen public text made ready to be read, in its own language. It never changes, so the last few are kept."""
    frozen = edition.public_document
    if frozen.sha256 not in _kept:
        while len(_kept) >= KEPT:
            _kept.pop(next(iter(_kept)), None)
        with translation.override(frozen.content["language"]):
            _kept[frozen.sha256] = readable(frozen.content)
    return _kept[frozen.sha256]


def contact_rows() -> list[dict[str, Any]]:
    """The standard contact box as it stands today: local functions, and national numbers in the reader's language."""
    national = {contact["key"]: contact for contact in national_contacts()}
    return [
        _in_readers_language(row, national) if row["national"] else row for row in quoted([], internal=False)["rows"]
    ]


def _in_readers_language(row: dict[str, Any], national: dict[str, dict[str, Any]]) -> dict[str, Any]:
    words = {name: in_language(national[row["key"]][name]) for name in ("label", "hours", "note")}
    return {**row, **words}
