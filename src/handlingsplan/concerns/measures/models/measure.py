# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A measure: what is done, by whom, on what ground, with whose consent, and until when (R22)."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.terms import Authority
from handlingsplan.concerns.measures.states import MEASURE
from handlingsplan.concerns.measures.terms import Result, State
from handlingsplan.workflow.move import state_constraint


@dataclass(frozen=True)
class MeasureWords:
    """`focus` are the codes of the dimensions it is to change; `result` is what came of it, in words."""

    purpose: str = ""
    provider: str = ""
    contact: str = ""
    focus: list[str] = field(default_factory=list)
    consent_of: str = ""
    consent_to: str = ""
    withdrawn: str = ""
    other_needs: str = ""
    cooperation: str = ""
    result: str = ""


class Measure(Sealed):
    """A measure of a case; `key` and `version` name its type in the national list, which says the ground."""

    words_class: ClassVar[type] = MeasureWords

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="measures")
    key = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField(default=1)
    authority = models.CharField(max_length=16)
    started_on = models.DateField()
    review_on = models.DateField()
    ends_on = models.DateField()
    consented_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, default=State.RUNNING.value)
    result = models.CharField(max_length=12, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = table("measure")
        verbose_name = _("measure")
        ordering = ("started_on", "pk")
        constraints = [
            state_constraint(MEASURE, name="a_measure_is_in_a_known_state"),
            models.CheckConstraint(
                condition=Q(authority__in=[authority.value for authority in Authority]),
                name="a_measure_is_a_known_authoritys",
            ),
            models.CheckConstraint(
                condition=Q(started_on__lte=F("review_on"), review_on__lte=F("ends_on")),
                name="a_measure_is_reviewed_before_it_ends",
            ),
            models.CheckConstraint(
                condition=Q(result="") | Q(result__in=[result.value for result in Result]),
                name="a_measure_has_a_known_result",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.STOPPED.value) | Q(withdrawn_on__isnull=False),
                name="a_measure_is_stopped_by_a_withdrawal",
            ),
        ]
        indexes = [models.Index(fields=("municipality", "case"), name="measure_of_a_case")]

    def __str__(self) -> str:
        return str(self.case)
