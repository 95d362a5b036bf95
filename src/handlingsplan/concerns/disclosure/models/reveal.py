# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody wishes to know who sent an inquiry; another person agrees or refuses, both with a reason."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile, Sealed
from handlingsplan.concerns.casefiles.terms import table


@dataclass(frozen=True)
class RevealWords:
    reason: str = ""
    decision: str = ""


class RevealRequest(Sealed):
    """`allowed` is empty until it is decided; `open_until` is how long the one who asked may see the name."""

    words_class: ClassVar[type] = RevealWords

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="reveal_requests")
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    allowed = models.BooleanField(null=True, blank=True)
    open_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("reveal_request")
        verbose_name = _("wish to know a sender")
        ordering = ("asked_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=models.F("asked_by")),
                name="nobody_allows_herself_to_know_a_sender",
            ),
            models.CheckConstraint(
                condition=Q(open_until=None) | Q(allowed=True), name="only_what_was_allowed_is_open"
            ),
            models.UniqueConstraint(
                fields=("municipality", "file", "asked_by"),
                condition=Q(allowed=None),
                name="one_undecided_wish_to_know_a_sender",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.pk}"
