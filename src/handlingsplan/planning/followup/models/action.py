# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Something that was decided and is to be done, and what was said on the way."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.planning.followup.states import ACTION
from handlingsplan.planning.followup.terms import ORIGIN_NAMES, STATE_BADGES, STATE_NAMES, ActionState, Origin
from handlingsplan.planning.plans.models import Plan
from handlingsplan.tenancy.models import TenantOwned
from handlingsplan.workflow.move import state_constraint

from .reason import Reason


class Action(TenantOwned):
    """Something to be done by a person or a function before a day (concept.md D06).

    The owner is `owner` (somebody with an account) or `owner_contact` (the key of a contact); both empty is a gap.
    """

    text = models.CharField(_("what is to be done"), max_length=300)
    why = models.CharField(_("why"), max_length=500, blank=True)
    origin = models.CharField(_("where it comes from"), max_length=20, default=Origin.OTHER.value)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    section_key = models.CharField(max_length=80, blank=True)
    reason = models.ForeignKey(Reason, on_delete=models.PROTECT, null=True, blank=True, related_name="actions")
    owner = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    owner_contact = models.SlugField(max_length=60, blank=True)
    due_on = models.DateField(_("to be done by"))
    state = models.CharField(max_length=20, default=ActionState.OPEN.value)
    settled_on = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        verbose_name = _("something to be done")
        ordering = ("due_on", "pk")
        constraints = [
            state_constraint(ACTION, name="an_action_is_in_a_known_state"),
            models.CheckConstraint(
                condition=Q(origin__in=[origin.value for origin in Origin]), name="an_action_has_a_known_origin"
            ),
            models.CheckConstraint(
                condition=Q(owner=None) | Q(owner_contact=""), name="an_action_has_one_owner_at_most"
            ),
        ]
        indexes = [
            # What is open, by when it is due: the first page of follow-up.
            models.Index(fields=("municipality", "state", "due_on"), name="action_by_day")
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_open(self) -> bool:
        return self.state == ActionState.OPEN

    @property
    def state_name(self) -> str:
        return str(STATE_NAMES[ActionState(self.state)])

    @property
    def badge(self) -> str:
        return STATE_BADGES[ActionState(self.state)]

    @property
    def origin_name(self) -> str:
        return str(ORIGIN_NAMES[Origin(self.origin)])

    @property
    def section_title(self) -> str:
        """The title of the section it comes from, "" where it comes from none."""
        return self.plan.template.section(self.section_key).title if self.plan and self.section_key else ""

    def is_overdue(self, today: date) -> bool:
        return self.is_open and self.due_on < today


class Remark(TenantOwned):
    """What somebody said about it on the way."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="remarks")
    text = models.CharField(_("remark"), max_length=1000)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("remark")
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return self.text[:60]
