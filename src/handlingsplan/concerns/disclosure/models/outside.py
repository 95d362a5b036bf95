# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A question to somebody outside who has no account: one link, one code told by telephone, one answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile, Sealed
from handlingsplan.concerns.casefiles.terms import table

from .disclosure import Disclosure


@dataclass(frozen=True)
class OutsideWords:
    """`code` stands here until the answer has come, to be told by telephone."""

    recipient: str = ""
    address: str = ""
    question: str = ""
    code: str = ""
    reason: str = ""
    reference: str = ""
    answered_by: str = ""


class OutsideRequest(Sealed):
    """`secret` and `code` are digests: neither the link nor the code is kept in the open. `kind` is who asked (a
    kind of `sockets`), `about_type` and `about_id` what the answer is about. The recipient is shown `disclosure`,
    exactly as it was passed on, and nothing else."""

    words_class: ClassVar[type] = OutsideWords

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="outside_requests")
    disclosure = models.ForeignKey(Disclosure, on_delete=models.PROTECT, related_name="questions")
    kind = models.CharField(max_length=30)
    about_type = models.CharField(max_length=60, blank=True)
    about_id = models.BigIntegerField(null=True, blank=True)
    secret = models.BinaryField(max_length=32)
    code = models.BinaryField(max_length=32)
    tries_left = models.PositiveSmallIntegerField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    asked_at = models.DateTimeField()
    valid_until = models.DateTimeField()
    first_opened_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=20, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("outside_request")
        verbose_name = _("question to somebody outside")
        ordering = ("asked_at", "pk")
        constraints = [models.UniqueConstraint(fields=("municipality", "secret"), name="a_link_opens_one_question")]
        indexes = [models.Index(fields=("municipality", "file"), name="outside_request_in_a_case")]

    def __str__(self) -> str:
        return f"{self.file_id}: {self.pk}"

    def is_open(self, now: datetime) -> bool:
        """Whether it can still be answered: a closed case asks nobody any more."""
        closed = self.answered_at or self.withdrawn_at or self.file.closed_on or self.file.shut_at
        return not closed and now < self.valid_until and self.tries_left > 0
