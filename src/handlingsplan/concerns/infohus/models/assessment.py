# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The board of nine dimensions: what is known, what helps, what is not known, and what is judged; round by round."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.infohus.terms import Dimension
from handlingsplan.tenancy.models import TenantOwned

from .case import Case
from .contribution import Contribution

DIMENSIONS = [dimension.value for dimension in Dimension]


class Round(TenantOwned):
    """One time round the board. A case that is assessed again has a new round, shown beside the last."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="rounds")
    number = models.PositiveSmallIntegerField(default=1)
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("assessment_round")
        verbose_name = _("round of assessment")
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(fields=("municipality", "case", "number"), name="rounds_of_a_case_are_numbered"),
            models.UniqueConstraint(
                fields=("municipality", "case"), condition=Q(ended_at=None), name="one_round_goes_on_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.number}"


@dataclass(frozen=True)
class FactWords:
    """What is known, from whom, of which day (ISO), and how it is known. All "" where it stands in a contribution."""

    text: str = ""
    source: str = ""
    day: str = ""
    certainty: str = ""


class Fact(Sealed):
    """A fact on the board: written here, or a contribution by reference, which stays its authority's own.

    It is never changed: `corrects` points at what is corrected by addition.
    """

    words_class: ClassVar[type] = FactWords

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="facts")
    dimension = models.CharField(max_length=16)
    contribution = models.ForeignKey(
        Contribution, on_delete=models.PROTECT, null=True, blank=True, related_name="on_the_board"
    )
    from_police = models.BooleanField(default=False)
    corrects = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrections")
    written_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = table("fact")
        verbose_name = _("fact on the board")
        ordering = ("written_at", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(dimension__in=DIMENSIONS), name="a_fact_is_of_a_known_dimension"),
            models.UniqueConstraint(
                fields=("municipality", "round", "dimension", "contribution"),
                condition=Q(contribution__isnull=False),
                name="a_contribution_stands_once_on_a_card",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round_id}: {self.pk}"


@dataclass(frozen=True)
class AssessmentWords:
    """What helps and protects (or that nothing is known to), what is not known, what is judged, and whether the further
    work gives it attention ("yes", "no" or "" where nobody has said). `not_lit`: nothing is known of this at all."""

    resources: str = ""
    none_known: bool = False
    unknown: str = ""
    not_lit: bool = False
    judged: str = ""
    attention: str = ""


class Assessment(Sealed):
    """What is judged of one dimension in one round. Each saving is a version of its own; the last one holds."""

    words_class: ClassVar[type] = AssessmentWords

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="assessments")
    dimension = models.CharField(max_length=16)
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = table("assessment")
        verbose_name = _("assessment of a dimension")
        ordering = ("version",)
        constraints = [
            models.CheckConstraint(condition=Q(dimension__in=DIMENSIONS), name="an_assessment_is_of_a_known_dimension"),
            models.UniqueConstraint(
                fields=("municipality", "round", "dimension", "version"), name="one_assessment_of_each_version"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round_id}: {self.pk}"
