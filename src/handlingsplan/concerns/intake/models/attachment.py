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
from handlingsplan.keys.case_keys import CaseKey

from .inquiry import Inquiry


class Checked(StrEnum):
    """How far the check of an attachment is; UNCHECKED where the installation has nothing to check with."""

    WAITING = "waiting"
    CLEAN = "clean"
    UNCHECKED = "unchecked"
    REFUSED = "refused"


CHECKED_NAMES = {
    Checked.WAITING: _("Waits for the virus check"),
    Checked.CLEAN: _("Checked: nothing found"),
    Checked.UNCHECKED: _("Not checked for viruses"),
    Checked.REFUSED: _("Thrown away: it held a virus"),
}


@dataclass(frozen=True)
class AttachmentWords:
    """A neutral name and the kind of the content: what the sender called the file could tell who she is."""

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

    def put(self, data: bytes, *, key: CaseKey) -> None:
        """Put the content in, sealed; the row is not saved."""
        self.content = key.seal_bytes(data, place=f"{self._where()}:content")

    def data(self, key: CaseKey) -> bytes:
        """Take the content out. Whoever shows it asks first what `checked` says."""
        return key.open_bytes(bytes(self.content or b""), place=f"{self._where()}:content")
