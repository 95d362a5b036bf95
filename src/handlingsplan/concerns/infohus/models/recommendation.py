# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The recommendation (tool 4), and what is written when a case is closed. Other authorities decide."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table

from .assessment import Round
from .case import Case


@dataclass(frozen=True)
class RecommendationWords:
    """The whole recommendation; choices are codes (`terms.Conclusion`, `terms.Authority`, `terms.Dimension`).

    `observation` and `observed` are the concrete observation that carries it; `same_otherwise` answers the test of two
    sentences; `missing` is what must be known before it can be assessed.
    """

    conclusion: str = ""
    problems: str = ""
    resources: str = ""
    focus: list[str] = field(default_factory=list)
    action: str = ""
    owner_kind: str = ""
    owner_name: str = ""
    observation: str = ""
    observed: str = ""
    same_otherwise: str = ""
    dissent: str = ""
    dissent_by: str = ""
    involved: str = ""
    involved_how: str = ""
    missing: str = ""


class Recommendation(Sealed):
    """What the infohus recommends. Each saving is a version of its own; one that is sent stays."""

    words_class: ClassVar[type] = RecommendationWords

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="recommendations")
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="recommendations")
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = table("recommendation")
        verbose_name = _("recommendation")
        ordering = ("version",)
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "case", "version"), name="one_recommendation_of_each_version"
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None, sent_by=None) | Q(sent_at__isnull=False, sent_by__isnull=False),
                name="a_recommendation_is_sent_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.version}"


@dataclass(frozen=True)
class ClosureWords:
    """The closing checklist (caseflow.md 6.2). `focus` is the words on each focus dimension, by its code."""

    summary: str
    focus: dict[str, str] = field(default_factory=dict)
    handed_to: str = ""
    ground: str = ""
    informed: str = ""
    open_elsewhere: str = ""
    journal_number: str = ""


class Closure(Sealed):
    """How a case was closed, in words: once."""

    words_class: ClassVar[type] = ClosureWords

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="closure")
    closed_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = table("closure")
        verbose_name = _("closing of a case")
        ordering = ("closed_at", "pk")

    def __str__(self) -> str:
        return f"{self.case_id}: {self.pk}"
