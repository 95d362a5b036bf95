# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody asks to open a case that is shut, and somebody else says yes or no."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.terms import table

from .casefile import CaseFile
from .sealed import Sealed


@dataclass(frozen=True)
class UnlockWords:
    reason: str
    answer: str = ""


class UnlockRequest(Sealed):
    """A request to open a shut case: allowed, it is open to the one who asked, and only to read, until `until`."""

    words_class: ClassVar[type] = UnlockWords

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="unlock_requests")
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("unlock_request")
        verbose_name = _("request to open a shut case")
        ordering = ("asked_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_by=None) | ~Q(answered_by=F("asked_by")), name="nobody_opens_what_is_shut_alone"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(answered_at__isnull=False, answered_by__isnull=False),
                name="what_is_shut_is_opened_by_an_answer",
            ),
            models.UniqueConstraint(
                fields=("municipality", "file", "asked_by"),
                condition=Q(answered_at=None),
                name="one_open_request_to_open_a_case",
            ),
        ]

    def __str__(self) -> str:
        return str(self.file)

    @property
    def is_allowed(self) -> bool:
        return self.until is not None

    @property
    def is_over(self) -> bool:
        return self.until is not None and self.until <= timezone.now()
