# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What somebody has answered so far in the guide to passing something on; no record, and gone when she is through."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile, Sealed
from handlingsplan.concerns.casefiles.terms import table


@dataclass(frozen=True)
class DraftWords:
    """The answers by step."""

    answers: dict[str, dict[str, Any]] = field(default_factory=dict)


class Draft(Sealed):
    """One person's unfinished guide in one case."""

    words_class: ClassVar[type] = DraftWords

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        db_table = table("disclosure_draft")
        verbose_name = _("unfinished disclosure")
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=("municipality", "file", "by"), name="one_unfinished_disclosure_a_person")
        ]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.pk}"
