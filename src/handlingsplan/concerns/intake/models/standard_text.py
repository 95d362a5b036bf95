# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A standard text the municipality has changed: for receipts and answers. It is about nobody."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.tenancy.models import TenantOwned


class StandardText(TenantOwned):
    """The municipality's own wording of a national standard text (`key` of content/intake/standard_texts.yaml)."""

    key = models.CharField(max_length=40)
    text = models.TextField()
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        db_table = table("standard_text")
        verbose_name = _("standard text")
        ordering = ("key",)
        constraints = [
            models.UniqueConstraint(fields=("municipality", "key"), name="one_wording_of_a_standard_text_here")
        ]

    def __str__(self) -> str:
        return self.key
