# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was said, seen or decided, noted at once (offentlighedsloven § 13; notatpligt)."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.utils.translation import pgettext_lazy

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.terms import table

from .casefile import CaseFile
from .sealed import Sealed


@dataclass(frozen=True)
class NoteWords:
    """`spoke_to` and `passed_on` say who was spoken to and exactly what was passed on (the Ombudsman, 2019)."""

    text: str
    spoke_to: str = ""
    passed_on: str = ""


class Note(Sealed):
    """A note: when it happened and when it was written down. It is never changed, only added to."""

    words_class: ClassVar[type] = NoteWords

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="notes")
    happened_at = models.DateTimeField()
    written_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answers = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="additions")

    class Meta:
        db_table = table("note")
        verbose_name = pgettext_lazy("case", "note")
        ordering = ("happened_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(happened_at__lte=models.F("written_at")), name="a_note_is_written_after_the_fact"
            )
        ]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.pk}"
