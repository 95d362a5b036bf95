# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The assignment of a mentor: the only thing of a case she sees (R38)."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table

from .measure import Measure


@dataclass(frozen=True)
class TaskWords:
    """What she is to do, written for her: no assessment, and no more of the person than she needs."""

    text: str = ""


class Task(Sealed):
    """An assignment, until it ends with its measure."""

    words_class: ClassVar[type] = TaskWords

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="tasks")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("task")
        verbose_name = _("assignment of a mentor")
        ordering = ("given_at", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "measure"),
                condition=models.Q(ended_at=None),
                name="one_person_carries_a_measure_out",
            )
        ]
        indexes = [models.Index(fields=("municipality", "user"), name="task_of_a_person")]

    def __str__(self) -> str:
        return f"{self.measure_id}: {self.pk}"
