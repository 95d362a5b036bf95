# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How the municipality is organised, and what happens step by step when somebody is worried or when it is acute."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned

from .terms import FlowKey


class OrganisationChoice(TenantOwned):
    """Which organisation model the municipality has chosen (concept.md 2.4.2)."""

    model_key = models.CharField(max_length=40)
    chosen_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    chosen_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("organisation model")
        constraints = [models.UniqueConstraint("municipality", name="a_municipality_has_one_organisation_model")]

    def __str__(self) -> str:
        return self.model_key


class Box(TenantOwned):
    """One box of the organisation chart. `version` is the chart's version when the box was last changed."""

    key = models.SlugField(max_length=60)
    label = models.CharField(_("name"), max_length=120)
    role = models.CharField(_("what they do"), max_length=300, blank=True)
    parent_key = models.CharField(max_length=60, blank=True)
    position = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("box in the chart")
        ordering = ("position", "pk")
        constraints = [models.UniqueConstraint("municipality", "key", name="a_box_stands_once_in_the_chart")]

    def __str__(self) -> str:
        return self.label


class Flow(TenantOwned):
    """A flow (sagsgang) the municipality has set out, starting from the national default."""

    key = models.CharField(max_length=20)
    based_on = models.PositiveIntegerField(_("based on national version"))
    version = models.PositiveIntegerField(default=1)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("flow")
        constraints = [
            models.UniqueConstraint("municipality", "key", name="a_municipality_has_one_flow_of_a_kind"),
            models.CheckConstraint(condition=Q(key__in=[k.value for k in FlowKey]), name="a_flow_is_of_a_known_kind"),
        ]

    def __str__(self) -> str:
        return self.key


class Step(TenantOwned):
    """One step: who does what, on which condition, before when, with whom to call. Obeyed by the rooms above.

    A deadline whose `deadline_basis` is "law" may be shortened but never lengthened or removed. `version` is the
    flow's version when the step was last changed: whoever began to write before that is shown both texts.
    """

    flow = models.ForeignKey(Flow, on_delete=models.CASCADE, related_name="steps")
    key = models.SlugField(max_length=60)
    position = models.PositiveIntegerField()
    actor = models.CharField(_("who"), max_length=160)
    action = models.CharField(_("does what"), max_length=500)
    condition = models.CharField(_("when, or only if"), max_length=300, blank=True)
    deadline_amount = models.PositiveIntegerField(_("deadline"), null=True, blank=True)
    deadline_unit = models.CharField(_("unit"), max_length=20, blank=True)
    deadline_from = models.CharField(_("counted from"), max_length=160, blank=True)
    deadline_basis = models.CharField(max_length=10, blank=True)
    provision = models.CharField(max_length=120, blank=True)
    may_pause = models.BooleanField(default=False)
    contact_key = models.CharField(_("contact"), max_length=60, blank=True)
    outcome = models.CharField(_("leads to"), max_length=300, blank=True)
    next_keys = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("step")
        ordering = ("position", "pk")
        constraints = [
            models.UniqueConstraint(fields=("flow", "key"), name="a_step_stands_once_in_its_flow"),
            models.CheckConstraint(
                condition=Q(deadline_amount=None, deadline_unit="")
                | (Q(deadline_amount__isnull=False) & ~Q(deadline_unit="")),
                name="a_deadline_has_an_amount_and_a_unit",
            ),
        ]

    def __str__(self) -> str:
        return self.action
