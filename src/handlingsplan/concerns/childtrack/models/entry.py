# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One thing that was done in a notice: when, by whom, the code of its answer in the open and its words sealed."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.childtrack.terms import Step
from handlingsplan.keys.case_keys import CaseKey

from .notice import Notice
from .words import WORDS, Reason


class Entry(Sealed):
    """An entry is never changed, only followed by another. `who` assessed, `by` wrote it down."""

    words_class: ClassVar[type] = Reason

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="entries")
    step = models.CharField(max_length=12)
    answer = models.CharField(max_length=16, blank=True)
    happened_at = models.DateTimeField()
    written_at = models.DateTimeField()
    who = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = table("notice_entry")
        verbose_name = _("entry in a notice")
        ordering = ("happened_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(step__in=[step.value for step in Step]), name="an_entry_is_of_a_known_step"
            ),
            models.CheckConstraint(
                condition=Q(happened_at__lte=models.F("written_at")), name="an_entry_is_written_after_the_fact"
            ),
            models.CheckConstraint(
                condition=~Q(step__in=[Step.ASSESSMENT.value, Step.SECOND.value]) | Q(who__isnull=False),
                name="an_assessment_says_who_made_it",
            ),
        ]
        indexes = [models.Index(fields=("municipality", "notice"), name="entry_of_a_notice")]

    def __str__(self) -> str:
        return f"{self.notice_id}: {self.step}"

    def words(self, key: CaseKey) -> Any:
        """The words, as the class that belongs to the step."""
        return WORDS[self.step](**key.open(bytes(self.sealed), place=self._where()))
