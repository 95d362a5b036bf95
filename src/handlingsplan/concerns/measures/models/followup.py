# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A follow-up: is there still a need to prevent crime, and what has changed, in words (caseflow.md 6.1)."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.measures.terms import FollowedUp


@dataclass(frozen=True)
class FollowUpWords:
    """`changes` says for each focus dimension, by its code, what is different since last time: in words only."""

    why: str = ""
    status: str = ""
    changes: dict[str, str] = field(default_factory=dict)
    next: str = ""


class FollowUp(Sealed):
    """One follow-up of a case."""

    words_class: ClassVar[type] = FollowUpWords

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="followups")
    held_on = models.DateField()
    outcome = models.CharField(max_length=10)
    written_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = table("case_followup")
        verbose_name = _("follow-up of a case")
        ordering = ("held_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=[outcome.value for outcome in FollowedUp]),
                name="a_follow_up_has_a_known_outcome",
            )
        ]
        indexes = [models.Index(fields=("municipality", "case"), name="followup_of_a_case")]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.held_on}"
