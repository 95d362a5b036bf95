# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What must be kept for now, and what is to be destroyed, with who prepared, agreed, decided and did it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned

from .terms import HOLD_NAMES, HoldGround


class Hold(TenantOwned):
    """A thing that nobody destroys before the hold is released, whatever was decided."""

    about_type = models.CharField(max_length=60)
    about_id = models.BigIntegerField()
    ground = models.CharField(max_length=20)
    placed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    placed_at = models.DateTimeField()
    released_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("hold")
        ordering = ("placed_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(ground__in=[ground.value for ground in HoldGround]), name="a_hold_has_a_known_ground"
            ),
            models.CheckConstraint(
                condition=Q(released_by=None, released_at=None)
                | Q(released_by__isnull=False, released_at__isnull=False),
                name="a_hold_is_released_by_somebody_at_a_time",
            ),
        ]
        indexes = [models.Index(fields=("municipality", "about_type", "about_id"), name="hold_on_a_thing")]

    def __str__(self) -> str:
        return f"{self.about_type}:{self.about_id}"

    @property
    def ground_name(self) -> str:
        return str(HOLD_NAMES[HoldGround(self.ground)])


class Batch(TenantOwned):
    """Things of one group that are to be destroyed (kassation): prepared, approved by somebody else, decided by the
    municipal council, and then run."""

    group = models.CharField(max_length=40)
    analysis = models.TextField(max_length=4000)
    prepared_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField()
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    decision_number = models.CharField(max_length=40, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    run_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    run_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("batch for disposal")
        ordering = ("-prepared_at", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("prepared_by")),
                name="a_batch_is_approved_by_other_eyes",
            ),
            models.CheckConstraint(
                condition=Q(decided_on=None, decision_number="") | Q(decided_on__isnull=False) & ~Q(decision_number=""),
                name="a_decision_has_a_number_and_a_day",
            ),
            models.CheckConstraint(
                condition=Q(run_at=None) | Q(approved_at__isnull=False, decided_on__isnull=False),
                name="nothing_is_destroyed_without_approval_and_decision",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_open(self) -> bool:
        return self.run_at is None and self.given_up_at is None


class BatchItem(TenantOwned):
    """One thing in a batch."""

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="items")
    about_id = models.BigIntegerField()

    class Meta:
        verbose_name = _("thing in a batch")
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=("municipality", "batch", "about_id"), name="a_thing_stands_once_in_a_batch")
        ]

    def __str__(self) -> str:
        return f"{self.batch_id}: {self.about_id}"
