# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether the person a case is about has been told what is held about them (oplysningspligt, GDPR art. 14; R30)."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.terms import Exemption, InformStatus, table

from .casefile import CaseFile
from .sealed import Sealed


@dataclass(frozen=True)
class InformWords:
    """Why it is put off or not owed, concretely; or how the person was told."""

    reason: str


class DutyToInform(Sealed):
    """One decision about telling the person; the newest that holds counts.

    Putting off and exempting hold from the day somebody else agreed, until `review_on`; then the duty is back.
    """

    words_class: ClassVar[type] = InformWords

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="duties_to_inform")
    status = models.CharField(max_length=12)
    ground = models.CharField(max_length=12, blank=True)
    review_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    over_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("duty_to_inform")
        verbose_name = _("duty to inform")
        ordering = ("decided_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=[status.value for status in InformStatus]), name="a_duty_has_a_known_status"
            ),
            models.CheckConstraint(
                condition=Q(status=InformStatus.FULFILLED.value, ground="", review_on=None)
                | Q(
                    status__in=[InformStatus.POSTPONED.value, InformStatus.EXEMPT.value],
                    ground__in=[ground.value for ground in Exemption],
                    review_on__isnull=False,
                ),
                name="not_telling_has_a_ground_and_a_day_of_review",
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("decided_by")), name="not_telling_takes_two"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.status}"

    @property
    def awaits_approval(self) -> bool:
        return self.status != InformStatus.FULFILLED and self.approved_at is None and self.over_at is None
