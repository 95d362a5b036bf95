# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A file that came with an inquiry: kept sealed, opened by nobody before it is checked."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table

from .inquiry import Inquiry


class Checked(StrEnum):
    """How far the check of an attachment is."""

    WAITING = "waiting"
    CLEAN = "clean"
    UNCHECKED = "unchecked"
    REFUSED = "refused"


@dataclass(frozen=True)
class AttachmentWords:
    name: str = ""
    mime: str = ""


class Attachment(Sealed):
    """`content` is sealed bytes without metadata; `checked` says whether somebody may open it."""

    words_class: ClassVar[type] = AttachmentWords

    inquiry = models.ForeignKey(Inquiry, on_delete=models.PROTECT, related_name="attachments")
    content = models.BinaryField(null=True)
    checked = models.CharField(max_length=10, default=Checked.WAITING.value)

    class Meta:
        db_table = table("attachment")
        verbose_name = _("attachment")
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(checked__in=[checked.value for checked in Checked]),
                name="an_attachment_is_checked_or_waits",
            )
        ]
        indexes = [models.Index(fields=("municipality", "inquiry"), name="attachment_of_an_inquiry")]

    def __str__(self) -> str:
        return f"{self.inquiry_id}: {self.pk}"
