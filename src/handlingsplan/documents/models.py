# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A document as it was when it was frozen: its content, its fingerprint, and the files made of it."""

import json

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.tenancy.models import TenantOwned


class FrozenDocument(TenantOwned):
    """A text that will never change again. The runtime role may add rows here but never change or remove one.

    `content` is the frozen document of `record.py`; `sha256` is the fingerprint of its one written form.
    """

    title = models.CharField(_("title"), max_length=200)
    view = models.CharField(max_length=10)
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    pdf = models.BinaryField()
    docx = models.BinaryField()
    frozen_at = models.DateTimeField()

    class Meta:
        verbose_name = _("frozen document")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(view__in=["public", "internal"]), name="a_document_has_a_known_view"
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.sha256[:8]}"

    def file(self, kind: str) -> bytes:
        """One of its files: "pdf", "docx", or the content by itself, "json"."""
        if kind == "json":
            return json.dumps(self.content, ensure_ascii=False, indent=1).encode()
        return bytes(self.pdf if kind == "pdf" else self.docx)
