# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A colleague is asked something about a case: until she answers it is her turn."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.tenancy.models import TenantOwned

from .casefile import CaseFile
from .note import Note


class Asking(TenantOwned):
    """The note that asks, who is asked, and the note that answers. The words are in the notes."""

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="askings")
    note = models.ForeignKey(Note, on_delete=models.PROTECT, related_name="askings")
    asked = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answer = models.ForeignKey(Note, on_delete=models.PROTECT, null=True, blank=True, related_name="answered_askings")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("asking")
        verbose_name = _("question to a colleague")
        ordering = ("asked_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at=None, answer=None) | Q(answered_at__isnull=False), name="an_answer_has_a_time"
            )
        ]
        indexes = [
            # The inbox: what waits for a colleague.
            models.Index(fields=("municipality", "file"), condition=Q(answered_at=None), name="asking_unanswered")
        ]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.asked_id}"
