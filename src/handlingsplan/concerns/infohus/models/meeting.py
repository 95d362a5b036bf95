# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The meeting of the infohus on one case, who takes part by which right, and standing meetings without persons."""

from dataclasses import dataclass
from datetime import time
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.infohus.terms import Form
from handlingsplan.tenancy.models import TenantOwned

from .case import Case
from .invitation import Invitation


class MeetingSeries(TenantOwned):
    """How the infohus meets here: a rhythm, a time and a room. It knows of no case and no person (R19)."""

    form = models.CharField(max_length=12)
    first_on = models.DateField()
    starts_at = models.TimeField(default=time(9))
    every_weeks = models.PositiveSmallIntegerField(default=2)
    place = models.CharField(max_length=120)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        db_table = table("meeting_series")
        verbose_name = _("standing meeting")
        ordering = ("first_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(form__in=[Form.STANDING.value, Form.CROSS_FORUM.value]), name="a_series_has_a_known_form"
            ),
            models.CheckConstraint(condition=Q(every_weeks__gte=1), name="a_series_comes_again"),
        ]

    def __str__(self) -> str:
        return f"{self.first_on}: {self.place}"


@dataclass(frozen=True)
class MeetingWords:
    """Where it is held, and what is on the agenda; neither names anybody."""

    place: str
    agenda: str = ""


class Meeting(Sealed):
    """A meeting on one case. `uid` and `sequence` are its calendar entry's; `held_at` is when it began."""

    words_class: ClassVar[type] = MeetingWords

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="meetings")
    series = models.ForeignKey(MeetingSeries, on_delete=models.PROTECT, null=True, blank=True, related_name="meetings")
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=90)
    uid = models.UUIDField(default=uuid4, editable=False)
    sequence = models.PositiveSmallIntegerField(default=0)
    called_at = models.DateTimeField()
    called_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    held_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("meeting")
        verbose_name = _("meeting")
        ordering = ("starts_at", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "case"),
                condition=Q(held_at=None, given_up_at=None),
                name="one_meeting_is_called_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(held_at=None) | Q(given_up_at=None), name="a_meeting_given_up_was_not_held"
            ),
        ]
        indexes = [models.Index(fields=("municipality", "starts_at"), name="meeting_by_day")]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.pk}"


class Participant(TenantOwned):
    """Somebody called to a meeting: the invited (`invitation` has the words), by which right (`basis`, as it was when
    she was called), and until when she reads its papers. Without an account (`user`) she gets them on paper."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="participants")
    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="participants")
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    basis = models.CharField(max_length=20)
    papers_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("meeting_participant")
        verbose_name = _("participant in a meeting")
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(condition=~Q(basis=""), name="a_participant_has_a_legal_basis"),
            models.CheckConstraint(
                condition=Q(user=None) | Q(papers_until__isnull=False), name="a_guest_reads_papers_until_a_day"
            ),
            models.UniqueConstraint(
                fields=("municipality", "meeting", "invitation"), name="an_invitation_is_called_once_to_a_meeting"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id}: {self.pk}"
