# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the sender and the municipality wrote to each other after the inquiry."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table

from .inquiry import Inquiry


@dataclass(frozen=True)
class MessageWords:
    text: str = ""


class Message(Sealed):
    """A message; `by` is empty when the sender wrote it, and `at` is then the hour only where she is not
    to be known."""

    words_class: ClassVar[type] = MessageWords

    inquiry = models.ForeignKey(Inquiry, on_delete=models.PROTECT, related_name="messages")
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    read_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = table("message")
        verbose_name = _("message")
        ordering = ("pk",)
        indexes = [models.Index(fields=("municipality", "inquiry"), name="message_of_an_inquiry")]

    def __str__(self) -> str:
        return f"{self.inquiry_id}: {self.pk}"
