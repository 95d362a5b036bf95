# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A consent: who gives it, to what, to whom, for what, until when, and how it was given (law.md 4.2)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile, Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.disclosure.terms import GivenBy, How, Party, Purpose


@dataclass(frozen=True)
class ConsentWords:
    """`withdrawal` is what was said when it was taken back; nobody owes a reason."""

    who: str = ""
    what: str = ""
    to_whom: str = ""
    note: str = ""
    withdrawal: str = ""


class Consent(Sealed):
    """Taken back or run out it carries nothing more; what it carried until then stays where it is."""

    words_class: ClassVar[type] = ConsentWords

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="consents")
    given_by = models.CharField(max_length=10)
    how = models.CharField(max_length=10)
    recipient_kind = models.CharField(max_length=20)
    purpose = models.CharField(max_length=16)
    given_on = models.DateField()
    until = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        db_table = table("consent")
        verbose_name = _("consent")
        ordering = ("given_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(given_by__in=[who.value for who in GivenBy]), name="a_consent_is_given_by_somebody_known"
            ),
            models.CheckConstraint(
                condition=Q(how__in=[how.value for how in How]), name="a_consent_is_given_in_a_known_way"
            ),
            models.CheckConstraint(
                condition=Q(recipient_kind__in=[party.value for party in Party]), name="a_consent_is_to_a_known_party"
            ),
            models.CheckConstraint(
                condition=Q(purpose__in=[purpose.value for purpose in Purpose]), name="a_consent_has_a_known_purpose"
            ),
            models.CheckConstraint(
                condition=Q(until__gte=models.F("given_on")), name="a_consent_ends_after_it_is_given"
            ),
        ]
        indexes = [models.Index(fields=("municipality", "file"), name="consent_in_a_case")]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.pk}"

    def holds_on(self, day: date) -> bool:
        """Whether it carries something that is passed on this day."""
        return self.given_on <= day <= self.until and (self.withdrawn_on is None or day < self.withdrawn_on)
