# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The plan as a whole: what it is, where it is on its way, what reviewers said, and its own wordings."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.guidance.queries import template
from handlingsplan.guidance.templates_of_plans import TemplateDef
from handlingsplan.planning.plans.states import PLAN
from handlingsplan.planning.plans.terms import (
    BEING_WRITTEN,
    STATE_BADGES,
    WORD_NAMES,
    PlanState,
    Scope,
    TargetGroup,
    Verdict,
    Word,
)
from handlingsplan.tenancy.models import TenantOwned
from handlingsplan.workflow.lifecycle import State
from handlingsplan.workflow.move import state_constraint


class Plan(TenantOwned):
    """A municipality's plan (handlingsplan, beredskab; barnets lov § 15, stk. 3), through all its editions.

    `before_council` is what was sent to the council, by value: what it adopts is what it was sent.
    """

    title = models.CharField(_("title"), max_length=200)
    word = models.CharField(_("what you call it"), max_length=20, default=Word.BEREDSKAB)
    template_key = models.CharField(max_length=40)
    template_version = models.PositiveIntegerField()
    state = models.CharField(max_length=30, default=PlanState.DRAFT)
    scope = models.CharField(_("what it covers"), max_length=20, default=Scope.EXTREMISM)
    sister_title = models.CharField(_("sister plan"), max_length=200, blank=True)
    sister_address = models.URLField(_("address of the sister plan"), blank=True)
    target_groups = models.JSONField(_("target groups"), default=list)
    owner = models.CharField(_("responsible department"), max_length=160, blank=True)
    maintained_by = models.CharField(_("kept current by"), max_length=160, blank=True)
    period_ends_on = models.DateField(_("printed end of the plan period"), null=True, blank=True)
    replaces = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by")
    started_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    started_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)
    before_council = models.JSONField(null=True, blank=True)

    class Meta:
        verbose_name = _("plan")
        ordering = ("-started_at",)
        constraints = [
            state_constraint(PLAN, name="a_plan_is_in_a_known_state"),
            models.CheckConstraint(condition=Q(scope__in=[s.value for s in Scope]), name="a_plan_has_a_known_scope"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def template(self) -> TemplateDef:
        return template(self.template_key, self.template_version)

    @property
    def state_now(self) -> State:
        return PLAN.states[self.state]

    @property
    def badge(self) -> str:
        """The shape that goes with the state."""
        return STATE_BADGES[PlanState(self.state)]

    @property
    def is_being_written(self) -> bool:
        return self.state in BEING_WRITTEN

    @property
    def word_shown(self) -> str:
        return WORD_NAMES[Word(self.word)]

    @property
    def groups(self) -> list[TargetGroup]:
        return [TargetGroup(name) for name in self.target_groups]


class Review(TenantOwned):
    """What one reviewer said in one round."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="reviews")
    round = models.PositiveIntegerField()
    reviewer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=10)
    reason = models.TextField(_("reason"), blank=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("review")
        ordering = ("-at",)
        constraints = [
            models.UniqueConstraint(fields=("plan", "round", "reviewer"), name="a_reviewer_answers_once_a_round"),
            models.CheckConstraint(
                condition=Q(verdict=Verdict.APPROVED) | (Q(verdict=Verdict.RETURNED) & ~Q(reason="")),
                name="a_returned_plan_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reviewer}: {self.verdict}"


class BlockOverride(TenantOwned):
    """The municipality's own wording of a national block in this plan: marked, dated, with its reason."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="overrides")
    block_key = models.CharField(max_length=60)
    block_version = models.PositiveIntegerField()
    body = models.JSONField()
    reason = models.CharField(_("reason"), max_length=300)
    on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("local wording")
        constraints = [
            models.UniqueConstraint(fields=("plan", "block_key"), name="a_block_has_one_local_wording_in_a_plan")
        ]

    def __str__(self) -> str:
        return self.block_key
