# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sent it: a separate object under a key of its own, which two people must agree to open."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table

from .inquiry import Inquiry


@dataclass(frozen=True)
class ReporterWords:
    """`may_contact` is her answer to whether we may get in touch again: a code of `Answer`, or nothing."""

    name: str = ""
    phone: str = ""
    email: str = ""
    workplace: str = ""
    may_contact: str = ""


class Reporter(Sealed):
    """The sender's name and how to reach her. There is none where she is not to be known."""

    words_class: ClassVar[type] = ReporterWords

    inquiry = models.OneToOneField(Inquiry, on_delete=models.PROTECT, related_name="reporter")
    key_id = models.UUIDField(unique=True)

    class Meta:
        db_table = table("reporter")
        verbose_name = _("sender")
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.inquiry_id}: sender"
