# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which authority was asked to contribute, and why (tool 2)."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.infohus.terms import Authority, InvitationAnswer

from .case import Case


@dataclass(frozen=True)
class InvitationWords:
    """Who is asked, by name and function, why just they are needed, and what they are asked for."""

    name: str
    function: str
    email: str
    reason: str
    asks: str


class Invitation(Sealed):
    """An authority is asked to contribute what is necessary. Nobody is obliged to (R17): declining needs no reason.

    `basis` is the right by which it is told whom it is about, a code of `disclosure.terms.Basis`; `user` is the
    person where she has an account here; she sees the papers of the meetings she is called to.
    """

    words_class: ClassVar[type] = InvitationWords

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="invitations")
    authority = models.CharField(max_length=16)
    basis = models.CharField(max_length=20)
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answer = models.CharField(max_length=12, blank=True)
    invited_at = models.DateTimeField()
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("invitation")
        verbose_name = _("invitation to contribute")
        ordering = ("invited_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(authority__in=[authority.value for authority in Authority]),
                name="a_known_kind_of_authority_is_asked",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None)
                | Q(answer__in=[answer.value for answer in InvitationAnswer], answered_at__isnull=False),
                name="an_invitation_has_a_known_answer",
            ),
            models.CheckConstraint(condition=~Q(basis=""), name="an_invitation_has_a_legal_basis"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.authority}"
