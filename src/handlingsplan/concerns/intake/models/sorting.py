# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the desk answers about an inquiry: the sorting, the choice about a child, and who it was handed to."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.intake.desk_terms import ChildChoice, HandedTo, Observation, Risk
from handlingsplan.concerns.intake.terms import Answer

from .inquiry import Inquiry


@dataclass(frozen=True)
class SortingWords:
    """The answers of the first sorting (caseflow.md 3.2); choices are codes. All of it is sealed: it is about a person.

    `observed` is the concrete observation that carries the concern, `observation` what it is of. `same_otherwise`
    answers the test of two sentences: would we do the same if the belief were another?
    """

    identifiable: str = Answer.UNKNOWN
    lives_here: str = Answer.UNKNOWN
    known_case: str = Answer.UNKNOWN
    risk: str = Risk.NOT_YET
    risk_why: str = ""
    observation: str = Observation.NONE
    observed: str = ""
    same_otherwise: str = ""
    recipients: list[str] = field(default_factory=list)


class Sorting(Sealed):
    """One first sorting; it may be done again, and the last one holds."""

    words_class: ClassVar[type] = SortingWords

    inquiry = models.ForeignKey(Inquiry, on_delete=models.PROTECT, related_name="sortings")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        db_table = table("sorting")
        verbose_name = _("first sorting")
        ordering = ("at", "pk")
        indexes = [models.Index(fields=("municipality", "inquiry"), name="sorting_of_an_inquiry")]

    def __str__(self) -> str:
        return f"{self.inquiry_id}: {self.pk}"


@dataclass(frozen=True)
class ChildWords:
    """Why it is a notice or not, and, where it is not, how it was judged that nothing is acute."""

    why: str = ""
    not_acute: str = ""


class ChildDecision(Sealed):
    """Whether a concern about somebody under 18 is treated as a notice (R08); the last one holds."""

    words_class: ClassVar[type] = ChildWords

    inquiry = models.ForeignKey(Inquiry, on_delete=models.PROTECT, related_name="child_decisions")
    choice = models.CharField(max_length=12)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        db_table = table("child_decision")
        verbose_name = _("choice about a child")
        ordering = ("at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(choice__in=[choice.value for choice in ChildChoice]), name="a_choice_about_a_child_is_known"
            )
        ]
        indexes = [models.Index(fields=("municipality", "inquiry"), name="child_decision_of_an_inquiry")]

    def __str__(self) -> str:
        return f"{self.inquiry_id}: {self.choice}"


@dataclass(frozen=True)
class HandOverWords:
    """To whom, what was said or handed over, and on what ground; `told` is who told the police or gave consent."""

    to: str = ""
    what: str = ""
    ground: str = ""
    told: str = ""


class HandOver(Sealed):
    """It was handed to somebody else, or the police were told: to whom, what, on what ground, when."""

    words_class: ClassVar[type] = HandOverWords

    inquiry = models.ForeignKey(Inquiry, on_delete=models.PROTECT, related_name="handovers")
    kind = models.CharField(max_length=12)
    happened_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        db_table = table("handover")
        verbose_name = _("handing over")
        ordering = ("at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in HandedTo]), name="it_is_handed_to_a_known_kind"
            ),
            models.CheckConstraint(condition=Q(happened_at__lte=models.F("at")), name="it_is_handed_over_before_noted"),
        ]
        indexes = [models.Index(fields=("municipality", "inquiry"), name="handover_of_an_inquiry")]

    def __str__(self) -> str:
        return f"{self.inquiry_id}: {self.kind}"
