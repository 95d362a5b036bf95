# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case handed to another municipality: one row on either side, each sealed under a key of its own side (R23)."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile, Sealed
from handlingsplan.concerns.casefiles.terms import Track, table
from handlingsplan.tenancy.models import Municipality


class Stand(StrEnum):
    """How far a handover is, as both sides see it."""

    ON_ITS_WAY = "on_its_way"
    DELIVERED = "delivered"
    READ = "read"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True)
class HandoverWords:
    """`born` is ISO text. `items` are the chosen items as they then were. `answer` is why it was declined, `acute` what
    the one who declined a child judged first: whether it needs help at once."""

    person: str = ""
    born: str = ""
    summary: str = ""
    why: str = ""
    items: list[dict[str, str]] = field(default_factory=list)
    answer: str = ""
    acute: str = ""


class Handover(Sealed):
    """`package` is the same on both sides and nothing else is. `incoming` rows have a key of their own; they get a
    `file` when they are accepted. `on_paper` says that the other municipality stands outside the installation."""

    words_class: ClassVar[type] = HandoverWords

    package = models.UUIDField(default=uuid4, editable=False)
    incoming = models.BooleanField(default=False)
    other = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    on_paper = models.BooleanField(default=False)
    track = models.CharField(max_length=10)
    about_child = models.BooleanField(default=False)
    basis = models.CharField(max_length=16)
    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, null=True, blank=True, related_name="handovers")
    key_id = models.UUIDField(null=True, blank=True)
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    sent_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    owner = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    owner_name = models.CharField(max_length=120, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = table("municipality_handover")
        verbose_name = _("handover")
        ordering = ("sent_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(track__in=[track.value for track in Track]), name="a_handover_is_on_a_known_track"
            ),
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(declined_at=None), name="a_handover_is_accepted_or_declined"
            ),
            models.UniqueConstraint(fields=("municipality", "package"), name="a_package_comes_once"),
        ]
        indexes = [
            # The inbox: what came and waits for an answer.
            models.Index(
                fields=("municipality", "track"),
                condition=Q(incoming=True, accepted_at=None, declined_at=None),
                name="handover_awaiting_an_answer",
            )
        ]

    def __str__(self) -> str:
        return f"{self.package}"

    @property
    def stand(self) -> Stand:
        """How far it is."""
        if self.accepted_at or self.declined_at:
            return Stand.ACCEPTED if self.accepted_at else Stand.DECLINED
        if self.read_at:
            return Stand.READ
        return Stand.DELIVERED if self.delivered_at else Stand.ON_ITS_WAY
