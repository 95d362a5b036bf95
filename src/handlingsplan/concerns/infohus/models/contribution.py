# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What an authority brings to the table: it stays its own."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table

from .case import Case
from .invitation import Invitation


@dataclass(frozen=True)
class ContributionWords:
    """One item: what it is, where it is from and of which day (ISO), and how it is known.

    `sensitive_why` is there for sensitive data (GDPR art. 9), `crime_basis` for data on crime; else they are "".
    """

    text: str
    nature: str
    certainty: str
    source: str
    day: str
    dimensions: list[str] = field(default_factory=list)
    sensitive_why: str = ""
    crime_basis: str = ""


class Contribution(Sealed):
    """One item an authority contributed. It is never changed: `corrects` points at what is corrected by addition.

    `from_police`: the police's information is not passed on again without them.
    """

    words_class: ClassVar[type] = ContributionWords

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="contributions")
    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="contributions")
    from_police = models.BooleanField(default=False)
    written_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    corrects = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrections")

    class Meta:
        db_table = table("contribution")
        verbose_name = _("contribution")
        ordering = ("written_at", "pk")

    def __str__(self) -> str:
        return f"{self.case_id}: {self.pk}"
