# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case is closed as unfounded by two people (R24): what the one proposes, and what the other answers."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.terms import table

from .casefile import CaseFile
from .sealed import Sealed


@dataclass(frozen=True)
class ClosingWords:
    """Why it is closed, what was not shown, who is told, and why it was sent back, where it was.

    `record` is the record as it stands from then on; its first line says that no ground was found.
    """

    reason: str
    not_shown: str
    informed: str
    record: str = ""
    sent_back: str = ""


class ClosingProposal(Sealed):
    """A proposal to close as unfounded. It waits until it is signed or sent back, by somebody else than who made it."""

    words_class: ClassVar[type] = ClosingWords

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="closing_proposals")
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    read_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    signed_at = models.DateTimeField(null=True, blank=True)
    sent_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("closing_proposal")
        verbose_name = _("proposal to close as unfounded")
        ordering = ("proposed_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(read_by=None) | ~Q(read_by=F("proposed_by")), name="nobody_signs_her_own_proposal_to_close"
            ),
            models.CheckConstraint(
                condition=Q(read_by=None, signed_at=None, sent_back_at=None)
                | Q(read_by__isnull=False, signed_at__isnull=False, sent_back_at=None)
                | Q(read_by__isnull=False, signed_at=None, sent_back_at__isnull=False),
                name="a_proposal_to_close_is_signed_or_sent_back_by_somebody",
            ),
            models.UniqueConstraint(
                fields=("municipality", "file"), condition=Q(read_by=None), name="one_waiting_proposal_to_close_a_case"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.pk}"
