# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the authority that owns the provision answers to a recommendation. It decides; the infohus does not."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.terms import Authority
from handlingsplan.concerns.measures.terms import Answer, Channel


@dataclass(frozen=True)
class OwnerAnswerWords:
    """Why, what it does instead where it changes something, and its own reference number."""

    reason: str = ""
    changed: str = ""
    reference: str = ""
    answered_by: str = ""


class OwnerAnswer(Sealed):
    """An answer. `taken_at` is when the infohus lead took note of it and the case went on."""

    words_class: ClassVar[type] = OwnerAnswerWords

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="owner_answers")
    authority = models.CharField(max_length=16)
    answer = models.CharField(max_length=10)
    channel = models.CharField(max_length=8)
    answered_on = models.DateField()
    written_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("owner_answer")
        verbose_name = _("answer of the owner authority")
        ordering = ("written_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(authority__in=[authority.value for authority in Authority]),
                name="an_owner_is_a_known_authority",
            ),
            models.CheckConstraint(
                condition=Q(answer__in=[answer.value for answer in Answer]), name="an_owner_gives_a_known_answer"
            ),
            models.CheckConstraint(
                condition=Q(channel__in=[channel.value for channel in Channel]), name="an_owner_answers_in_a_known_way"
            ),
        ]
        indexes = [models.Index(fields=("municipality", "case"), name="owner_answer_of_a_case")]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.pk}"
