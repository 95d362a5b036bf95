# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody asks what is held about them, or to have it put right or erased; how each item is answered."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.terms import AskedFor, Choice, table
from handlingsplan.tenancy.models import TenantOwned

from .casefile import CaseFile
from .sealed import Sealed


@dataclass(frozen=True)
class AskingWords:
    """Who asks, how it was made sure that she is the one, what she wants, and what she was answered beside the items.

    `extension` is why more time was taken. `born` is ISO text.
    """

    name: str
    cpr: str = ""
    born: str = ""
    address: str = ""
    identity: str = ""
    wish: str = ""
    extension: str = ""
    answer: str = ""


class AccessRequest(Sealed):
    """A request by the person herself. Its words lie under a key of its own, for it may be about several cases.

    `names_in_log` says whether employees stand in the log by name; by their role when not.
    """

    words_class: ClassVar[type] = AskingWords

    key_id = models.UUIDField(unique=True)
    asked_for = models.CharField(max_length=16)
    received_at = models.DateTimeField()
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    extended_at = models.DateTimeField(null=True, blank=True)
    police_asked_at = models.DateTimeField(null=True, blank=True)
    police_answered_at = models.DateTimeField(null=True, blank=True)
    names_in_log = models.BooleanField(default=False)
    outcome = models.CharField(max_length=12, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = table("access_request")
        verbose_name = _("request by the person herself")
        ordering = ("received_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(asked_for__in=[kind.value for kind in AskedFor]), name="a_request_asks_for_a_known_thing"
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, answered_by=None)
                | Q(answered_at__isnull=False, answered_by__isnull=False),
                name="a_request_is_answered_by_somebody_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.received_at.year}-i{self.pk}"

    @property
    def is_open(self) -> bool:
        return self.answered_at is None


class RequestedFile(TenantOwned):
    """A case that a request is about, shut ones too."""

    request = models.ForeignKey(AccessRequest, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = table("requested_file")
        verbose_name = _("case that a request is about")
        ordering = ("file", "pk")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "request", "file"), name="a_case_stands_once_in_a_request")
        ]

    def __str__(self) -> str:
        return f"{self.request_id}: {self.file_id}"


@dataclass(frozen=True)
class DecisionWords:
    """`covered` are the passages left out, from and to; `text_is` the digest of the text they were marked in, so that
    a text that was changed since counts as not decided."""

    text_is: str
    reason: str = ""
    covered: list[list[int]] = field(default_factory=list)


class ItemDecision(Sealed):
    """How one item of a case is answered: given, given in part, or withheld; with a ground and a reason."""

    words_class: ClassVar[type] = DecisionWords

    request = models.ForeignKey(AccessRequest, on_delete=models.PROTECT, related_name="decisions")
    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="+")
    ref = models.CharField(max_length=80)
    choice = models.CharField(max_length=10)
    ground = models.CharField(max_length=16, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        db_table = table("item_decision")
        verbose_name = _("decision on an item")
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=("municipality", "request", "ref"), name="an_item_is_decided_once"),
            models.CheckConstraint(
                condition=Q(choice=Choice.GIVE.value, ground="")
                | Q(choice__in=[Choice.PARTLY.value, Choice.WITHHOLD.value]) & ~Q(ground=""),
                name="what_is_kept_back_has_a_ground",
            ),
        ]

    def __str__(self) -> str:
        return self.ref


@dataclass(frozen=True)
class RemarkWords:
    text: str


class CitizenRemark(Sealed):
    """What the person says to what is written about them (borgerens bemærkning): beside it, never over it."""

    words_class: ClassVar[type] = RemarkWords

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="citizen_remarks")
    request = models.ForeignKey(AccessRequest, on_delete=models.PROTECT, related_name="remarks")
    ref = models.CharField(max_length=80, blank=True)
    written_at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = table("citizen_remark")
        verbose_name = _("the citizen's remark")
        ordering = ("written_at", "pk")

    def __str__(self) -> str:
        return f"{self.file_id}: {self.pk}"
