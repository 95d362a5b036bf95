# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the police were asked and answered, what was weighed before a contact, and the contacts."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.infohus.terms import Contacted, PoliceAnswer

from .case import Case


@dataclass(frozen=True)
class ClarificationWords:
    """`asked` is the least that is needed, `asked_whom` a function at the police; `answered_by` names who answered,
    `said` notes what was said besides the answer."""

    asked: str = ""
    asked_whom: str = ""
    answered_by: str = ""
    said: str = ""


class Clarification(Sealed):
    """The police were asked (politiafklaring, R09), and what they answered, from the closed list (R10)."""

    words_class: ClassVar[type] = ClarificationWords

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="clarifications")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answer = models.CharField(max_length=20, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    noted_at = models.DateTimeField(null=True, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = table("clarification")
        verbose_name = _("police clarification")
        ordering = ("asked_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="", answered_on=None, noted_at=None)
                | Q(
                    answer__in=[answer.value for answer in PoliceAnswer],
                    answered_on__isnull=False,
                    noted_at__isnull=False,
                ),
                name="the_police_answer_from_a_closed_list_on_a_day",
            ),
            models.UniqueConstraint(
                fields=("municipality", "case"), condition=Q(answer=""), name="the_police_are_asked_one_thing_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.pk}"


@dataclass(frozen=True)
class RiskWords:
    """What could happen if somebody is contacted, what protects, and who may be contacted then."""

    risk: str
    protection: str
    may_contact: str


class RiskAssessment(Sealed):
    """What was weighed before parents or network were contacted (R20)."""

    words_class: ClassVar[type] = RiskWords

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="contact_assessments")
    made_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = table("risk_assessment")
        verbose_name = _("risk assessment before contact")
        ordering = ("made_at", "pk")

    def __str__(self) -> str:
        return f"{self.case_id}: {self.pk}"


@dataclass(frozen=True)
class ContactWords:
    """Who it was, what was said, and exactly what was passed on (R25)."""

    spoke_to: str
    text: str
    passed_on: str = ""


class Contact(Sealed):
    """Somebody around the case was contacted."""

    words_class: ClassVar[type] = ContactWords

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="contacts")
    with_whom = models.CharField(max_length=10)
    happened_at = models.DateTimeField()
    written_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = table("infohus_contact")
        verbose_name = _("contact")
        ordering = ("happened_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(with_whom__in=[whom.value for whom in Contacted]), name="a_contact_is_with_a_known_party"
            ),
            models.CheckConstraint(
                condition=Q(happened_at__lte=models.F("written_at")), name="a_contact_is_written_after_the_fact"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.with_whom}"
