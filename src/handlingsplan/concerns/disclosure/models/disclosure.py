# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Something was passed on, or came in: from whom, to whom, what, why, on what ground, when and by whom (R15)."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile, Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.disclosure.terms import Basis, Party, Purpose


@dataclass(frozen=True)
class DisclosureWords:
    """`recipient` and `sender` name an authority or a function. `items` are the chosen items as they then were: dicts
    of `ref`, `title` and `text`; `extract` is what was written or said instead or besides. `lawyer` is who was asked,
    `police_agreed` how the police agreed that their facts are passed on again; `not_investigation` that it was said not
    to be for investigating a crime."""

    recipient: str = ""
    sender: str = ""
    items: list[dict[str, str]] = field(default_factory=list)
    extract: str = ""
    why: str = ""
    lawyer: str = ""
    police_agreed: str = ""
    not_investigation: bool = False


class Disclosure(Sealed):
    """`day` is when it was passed on, `at` when that was written down; `received` is true for what came in.
    `review_on` is when somebody looks at whether the ground still holds, `reviewed_on` when somebody did."""

    words_class: ClassVar[type] = DisclosureWords

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="disclosures")
    received = models.BooleanField(default=False)
    sender_kind = models.CharField(max_length=20)
    recipient_kind = models.CharField(max_length=20)
    basis = models.CharField(max_length=16)
    purpose = models.CharField(max_length=16)
    consent = models.ForeignKey("Consent", on_delete=models.PROTECT, null=True, blank=True, related_name="carried")
    day = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    review_on = models.DateField(null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)

    class Meta:
        db_table = table("disclosure")
        verbose_name = _("disclosure")
        ordering = ("day", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    sender_kind__in=[party.value for party in Party],
                    recipient_kind__in=[party.value for party in Party],
                ),
                name="a_disclosure_is_between_known_parties",
            ),
            models.CheckConstraint(
                condition=Q(basis__in=[basis.value for basis in Basis]), name="a_disclosure_has_a_known_ground"
            ),
            models.CheckConstraint(
                condition=Q(purpose__in=[purpose.value for purpose in Purpose]), name="a_disclosure_has_a_known_purpose"
            ),
        ]
        indexes = [models.Index(fields=("municipality", "file"), name="disclosure_of_a_case")]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.pk}"
