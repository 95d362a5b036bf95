# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Freezing a document: once, with its fingerprint and its files."""

from datetime import UTC, datetime

from handlingsplan.tenancy.scope import municipality_in_scope

from .docx import docx
from .models import FrozenDocument
from .pdf import pdf
from .record import Document, sha256


def freeze(document: Document, *, at: datetime) -> FrozenDocument:
    """Keep a document as it is now, with its SHA-256, its PDF and its DOCX.

    The fingerprint covers the document without the fingerprint itself, and stands in the files.
    """
    fingerprint = sha256(document)
    stamped: Document = {**document, "edition": {**document["edition"], "sha256": fingerprint}}
    printed: Document = {**stamped, "colophon": [*document["colophon"], f"SHA-256: {fingerprint}"]}
    return FrozenDocument.objects.create(
        municipality_id=municipality_in_scope(),
        title=document["title"],
        view=document["view"],
        content=stamped,
        sha256=fingerprint,
        pdf=pdf(printed, timestamp=at.astimezone(UTC).replace(microsecond=0)),
        docx=docx(printed),
        frozen_at=at,
    )
