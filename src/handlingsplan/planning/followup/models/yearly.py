# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The yearly follow-up: how ready, what was done, what people asked, and what is decided about the plan."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.guidance.terms import CoreTask
from handlingsplan.planning.followup.terms import (
    DECISION_NAMES,
    STANDING_NAMES,
    STANDING_SHAPES,
    YES_NO_NAMES,
    Decision,
    Standing,
    YesNo,
)
from handlingsplan.planning.plans.models import Plan
from handlingsplan.tenancy.models import TenantOwned


class YearlyFollowup(TenantOwned):
    """A year's status of one plan (concept.md D07). Once signed it stands as it is; `facts` are the counts of that day.

    `asked_by` and `ended_as` are counts of enquiries by key, typed from the municipality's own statistics.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="+")
    begun_on = models.DateField()
    begun_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    exercise = models.CharField(_("whether the plan has been tried in an exercise"), max_length=5, blank=True)
    exercise_note = models.CharField(_("what the exercise showed"), max_length=500, blank=True)
    asked_by = models.JSONField(_("who asked"), default=dict)
    ended_as = models.JSONField(_("what came of it"), default=dict)
    facts = models.JSONField(default=dict)
    decision = models.CharField(_("decision"), max_length=10, blank=True)
    decision_reason = models.CharField(_("reason"), max_length=500, blank=True)
    revision_on = models.DateField(_("from when"), null=True, blank=True)
    signed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    signed_at = models.DateTimeField(null=True, blank=True)
    next_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("yearly follow-up")
        ordering = ("-begun_on", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "plan"),
                condition=Q(signed_at=None),
                name="a_plan_has_one_follow_up_under_way",
            ),
            models.CheckConstraint(
                condition=Q(signed_at=None) | (Q(decision__in=[d.value for d in Decision]) & Q(next_on__isnull=False)),
                name="a_signed_follow_up_has_decided",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan} {self.begun_on:%Y}"

    @property
    def is_signed(self) -> bool:
        return self.signed_at is not None

    @property
    def decision_name(self) -> str:
        return str(DECISION_NAMES[Decision(self.decision)]) if self.decision else ""

    @property
    def exercise_name(self) -> str:
        return str(YES_NO_NAMES[YesNo(self.exercise)]) if self.exercise else ""

    @property
    def counts(self) -> dict[str, Any]:
        return {**self.asked_by, **self.ended_as}


class Readiness(TenantOwned):
    """How ready the municipality is for one core task, in its own words."""

    followup = models.ForeignKey(YearlyFollowup, on_delete=models.CASCADE, related_name="readiness")
    task = models.CharField(max_length=2)
    standing = models.CharField(_("how it stands"), max_length=20)
    words = models.CharField(_("in your own words"), max_length=600)

    class Meta:
        verbose_name = _("readiness")
        ordering = ("task",)
        constraints = [
            models.UniqueConstraint(fields=("followup", "task"), name="a_core_task_is_described_once_a_year"),
            models.CheckConstraint(
                condition=Q(standing__in=[standing.value for standing in Standing]), name="a_known_standing"
            ),
            models.CheckConstraint(condition=Q(task__in=[task.value for task in CoreTask]), name="a_known_core_task"),
        ]

    def __str__(self) -> str:
        return f"{self.task}: {self.standing}"

    @property
    def standing_name(self) -> str:
        return str(STANDING_NAMES[Standing(self.standing)])

    @property
    def shape(self) -> str:
        return STANDING_SHAPES[Standing(self.standing)]
