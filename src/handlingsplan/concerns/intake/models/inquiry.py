# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What somebody turned to the municipality with."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile, Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.intake.states import INQUIRY
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Answer, Channel, Kind, ReporterKind, State
from handlingsplan.workflow.move import state_constraint


@dataclass(frozen=True)
class InquiryWords:
    """The words of the form (caseflow.md 2.2), in the order they are asked for. Dates are ISO text, choices are codes.

    `residence` is a municipality's code. `how_known` and `subjects` support memory; nobody counts them.
    """

    relation: str = ""
    person: str = ""
    cpr: str = ""
    born: str = ""
    residence: str = ""
    guardians: str = ""
    interpreter: str = ""
    children_at_home: str = Answer.UNKNOWN
    children: str = ""
    seen: str = ""
    how_known: list[str] = field(default_factory=list)
    changed: str = ""
    feared: str = ""
    subjects: list[str] = field(default_factory=list)
    violence: str = ""
    crisis: str = ""
    resources: str = ""
    done: str = ""
    informed: str = ""
    notice_given: str = ""


class Inquiry(Sealed):
    """An inquiry (henvendelse): a concern, or a notice about a child.

    `received_at` is the hour only where the sender is not to be known. `receipt` is the digest of the receipt code; the
    code itself is nowhere. The words are sealed.
    """

    words_class: ClassVar[type] = InquiryWords

    file = models.OneToOneField(CaseFile, on_delete=models.PROTECT, related_name="inquiry")
    kind = models.CharField(max_length=10)
    channel = models.CharField(max_length=10)
    reporter_kind = models.CharField(max_length=14)
    anonymity = models.CharField(max_length=16)
    age_band = models.CharField(max_length=10)
    help_now = models.CharField(max_length=8)
    violence = models.CharField(max_length=8)
    about_group = models.BooleanField(default=False)
    received_at = models.DateTimeField()
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    receipt = models.BinaryField(max_length=32, null=True, blank=True)
    receipt_sent_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=20, default=State.RECEIVED.value)

    class Meta:
        db_table = table("inquiry")
        verbose_name = _("inquiry")
        ordering = ("received_at", "pk")
        constraints = [
            state_constraint(INQUIRY, name="an_inquiry_is_in_a_known_state"),
            models.CheckConstraint(condition=Q(kind__in=[kind.value for kind in Kind]), name="an_inquiry_has_a_kind"),
            models.CheckConstraint(
                condition=Q(channel__in=[channel.value for channel in Channel]), name="an_inquiry_has_a_channel"
            ),
            models.CheckConstraint(
                condition=Q(reporter_kind__in=[kind.value for kind in ReporterKind]), name="an_inquiry_has_a_reporter"
            ),
            models.CheckConstraint(
                condition=Q(anonymity__in=[anonymity.value for anonymity in Anonymity]),
                name="an_inquiry_says_what_the_sender_wants",
            ),
            models.CheckConstraint(
                condition=Q(age_band__in=[band.value for band in AgeBand]), name="an_inquiry_has_an_age_band"
            ),
            models.CheckConstraint(
                condition=Q(
                    help_now__in=[answer.value for answer in Answer], violence__in=[answer.value for answer in Answer]
                ),
                name="help_now_and_violence_are_answered",
            ),
            models.UniqueConstraint(fields=("municipality", "receipt"), name="a_receipt_opens_one_inquiry"),
        ]

    def __str__(self) -> str:
        return str(self.file)
