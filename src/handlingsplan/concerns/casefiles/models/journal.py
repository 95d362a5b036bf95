# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What has been put into the municipality's own document system (ESDH, R26)."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.terms import table

from .casefile import CaseFile
from .sealed import Sealed


@dataclass(frozen=True)
class JournalWords:
    """The number the case has in the outside journal."""

    outside_number: str = ""


class JournalExport(Sealed):
    """Items taken out for the journal in one file; done when the outside journal's number is noted."""

    words_class: ClassVar[type] = JournalWords

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="journal_exports")
    running = models.PositiveIntegerField()
    refs = models.JSONField(default=list)
    kle = models.CharField(max_length=12)
    exported_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    exported_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("journal_export")
        verbose_name = _("export to the journal")
        ordering = ("running", "pk")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "file", "running"), name="exports_of_a_case_are_numbered"),
            models.CheckConstraint(condition=Q(running__gte=1), name="exports_are_numbered_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.running}"
