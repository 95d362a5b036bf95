# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Waves in order, the groups they tell, personal links without names, and answers as counts."""

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.organisation.models import Unit
from handlingsplan.tenancy.models import TenantOwned
from handlingsplan.workflow.move import state_constraint

from .states import WAVE
from .terms import Channel, GroupKind, Reader, Target, WaveState


class Wave(TenantOwned):
    """Those who are told at the same time. `key` is a national wave's, or empty; `position` is the order."""

    key = models.SlugField(max_length=40, blank=True)
    position = models.PositiveIntegerField()
    title = models.CharField(_("name"), max_length=120)
    purpose = models.CharField(_("what they get"), max_length=400, blank=True)
    starts_on = models.DateField(_("when"), null=True, blank=True)
    channel = models.CharField(_("channel"), max_length=20, blank=True)
    material = models.JSONField(_("material"), default=list, blank=True)
    sender = models.CharField(_("sender"), max_length=120, blank=True)
    target = models.CharField(max_length=10, default=Target.PERCENT)
    target_number = models.PositiveIntegerField(default=80)
    follow_up_on = models.DateField(_("followed up"), null=True, blank=True)
    follow_up_reminded = models.BooleanField(default=False)
    state = models.CharField(max_length=20, default=WaveState.PLANNED)
    begun_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("wave")
        ordering = ("position", "pk")
        constraints = [
            state_constraint(WAVE, name="a_wave_is_in_a_state_of_its_lifecycle"),
            models.CheckConstraint(
                condition=Q(channel="") | Q(channel__in=sorted(Channel)), name="a_wave_goes_by_a_known_channel"
            ),
            models.CheckConstraint(condition=Q(target__in=sorted(Target)), name="a_wave_has_a_known_target"),
        ]

    def __str__(self) -> str:
        return self.title


class Group(TenantOwned):
    """A department, a function, or people outside, told in a wave. `reader` says which questions they are asked.

    What the leader reports of a meeting is a head count. Letters and receipts are counted here, so that the links
    themselves can go. `unit` is there for departments only.
    """

    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="groups")
    kind = models.CharField(max_length=12, default=GroupKind.DEPARTMENT)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(_("name"), max_length=120)
    reader = models.CharField(max_length=30, default=Reader.EMPLOYEE_CHILD)
    head_count = models.PositiveIntegerField(_("how many people"), null=True, blank=True)
    sent_count = models.PositiveIntegerField(default=0)
    read_count = models.PositiveIntegerField(default=0)
    leader = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    briefed_on = models.DateField(null=True, blank=True)
    briefed_count = models.PositiveIntegerField(null=True, blank=True)
    briefed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    leader_reminded = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("group")
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=sorted(GroupKind)), name="a_group_is_of_a_known_kind"),
            models.UniqueConstraint("wave", "name", name="a_group_stands_once_in_a_wave"),
            models.CheckConstraint(
                condition=Q(briefed_on=None, briefed_count=None) | Q(briefed_on__isnull=False, briefed_count__gte=1),
                name="a_briefing_has_a_day_and_people",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PersonalLink(TenantOwned):
    """A link for one person without an account. Only a fingerprint of its secret is readable.

    The address and the sealed secret are there to remind, and go when the receipt is given; `address_print` stays so
    that nobody is written to twice. `is_checked` says that the questions were answered, never how.
    """

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="links")
    secret_digest = models.CharField(max_length=64, unique=True)
    sealed_secret = models.CharField(max_length=300, blank=True)
    address = models.EmailField(_("e-mail"), blank=True)
    address_print = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    reminders = models.PositiveSmallIntegerField(default=0)
    is_read = models.BooleanField(default=False)
    is_checked = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("personal link")
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint("group", "address_print", name="an_address_has_one_link_in_a_group"),
            models.CheckConstraint(
                condition=Q(is_read=False) | Q(address="", sealed_secret=""), name="a_receipt_forgets_the_address"
            ),
        ]
        indexes = [models.Index(fields=("municipality", "group", "is_read"), name="rollout_receipts")]

    def __str__(self) -> str:
        return f"{self.group_id}"

    def is_open(self, at: datetime) -> bool:
        """Whether the link still works: not withdrawn and not too old."""
        return self.withdrawn_at is None and at < self.expires_at


class AnswerCount(TenantOwned):
    """How many in a group chose this answer. Nobody's own answers are kept, and no time."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="answers")
    question_key = models.SlugField(max_length=60)
    choice_key = models.SlugField(max_length=60)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("count of answers")
        ordering = ("group", "question_key", "choice_key")
        constraints = [
            models.UniqueConstraint("group", "question_key", "choice_key", name="an_answer_is_counted_in_one_place")
        ]

    def __str__(self) -> str:
        return f"{self.question_key}: {self.choice_key}"
