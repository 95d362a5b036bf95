# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Meetings asked for and held, who asked, how it went; who has been trained, and how many work where."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.organisation.models import Unit
from handlingsplan.tenancy.models import TenantOwned
from handlingsplan.workflow.move import state_constraint

from .kinds import meeting_name
from .states import BOOKING
from .terms import Answer, Asker, BookingState, Part


class Booking(TenantOwned):
    """A meeting somebody asks for. `kind_key` is a key of content/training; `sequence` counts changes of the calendar
    entry. `code` and `evaluation_code` stand in the links of those without an account."""

    kind_key = models.CharField(max_length=40)
    asker = models.CharField(_("who asks"), max_length=20, default=Asker.SCHOOL)
    organisation = models.CharField(_("place of work or association"), max_length=120)
    place = models.CharField(_("place"), max_length=160)
    wished_on = models.DateField(_("wished day"))
    or_on = models.DateField(_("another day"), null=True, blank=True)
    part_of_day = models.CharField(max_length=20, default=Part.ANY)
    participants = models.PositiveIntegerField(_("participants"))
    state = models.CharField(max_length=20, default=BookingState.ASKED)
    asked_at = models.DateTimeField()
    starts_at = models.DateTimeField(null=True, blank=True)
    minutes = models.PositiveIntegerField(default=45)
    holder = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    holder_function = models.CharField(_("holder"), max_length=120, blank=True)
    message = models.TextField(_("message to those who asked"), blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    took_part = models.PositiveIntegerField(_("took part"), null=True, blank=True)
    uid = models.UUIDField(default=uuid.uuid4)
    sequence = models.PositiveIntegerField(default=0)
    code = models.CharField(max_length=40)
    evaluation_code = models.CharField(max_length=40)

    class Meta:
        verbose_name = _("booking")
        ordering = ("starts_at", "wished_on", "pk")
        constraints = [
            state_constraint(BOOKING, name="a_booking_is_in_a_known_state"),
            models.UniqueConstraint("municipality", "code", name="a_link_leads_to_one_booking"),
            models.UniqueConstraint("municipality", "evaluation_code", name="a_link_evaluates_one_booking"),
            models.CheckConstraint(condition=Q(asker__in=[a.value for a in Asker]), name="a_booking_has_a_known_asker"),
            models.CheckConstraint(condition=Q(part_of_day__in=[p.value for p in Part]), name="a_day_has_known_parts"),
        ]

    def __str__(self) -> str:
        return f"{meeting_name(self.kind_key)}, {self.organisation}"

    @property
    def state_name(self) -> str:
        """The state as a word."""
        return str(BOOKING.states[self.state].label)


class Requester(TenantOwned):
    """How to reach those who asked, and what they wrote. Removed after the meeting; the booking stays."""

    booking = models.OneToOneField(Booking, on_delete=models.CASCADE, related_name="requester")
    function = models.CharField(_("function"), max_length=120)
    email = models.EmailField(_("e-mail"))
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    question = models.TextField(_("question"), blank=True)

    class Meta:
        verbose_name = _("requester")

    def __str__(self) -> str:
        return self.function


class Evaluation(TenantOwned):
    """One anonymous answer about a meeting: no time, no name, nothing that points at one."""

    booking = models.ForeignKey(Booking, on_delete=models.CASCADE, related_name="evaluations")
    useful = models.CharField(max_length=10, default=Answer.YES)
    knows_whom_to_call = models.CharField(max_length=10, default=Answer.YES)
    better = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = _("evaluation")
        constraints = [
            models.CheckConstraint(
                condition=Q(useful__in=[a.value for a in Answer]) & Q(knows_whom_to_call__in=[a.value for a in Answer]),
                name="an_evaluation_has_known_answers",
            )
        ]

    def __str__(self) -> str:
        return self.useful


class Training(TenantOwned):
    """That somebody has been trained: a number of people of a department, or one named person or function."""

    kind_key = models.CharField(max_length=40)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    trained_on = models.DateField(_("trained"))
    provider = models.CharField(_("by whom"), max_length=160)
    refresh_on = models.DateField(_("refreshed before"))
    count = models.PositiveIntegerField(_("people"), default=1)
    person = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    function = models.CharField(_("function"), max_length=120, blank=True)
    booking = models.ForeignKey(Booking, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        verbose_name = _("training")
        ordering = ("-trained_on", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(refresh_on__gte=models.F("trained_on")), name="it_is_refreshed_later"),
            models.CheckConstraint(condition=Q(count__gte=1), name="somebody_was_trained"),
        ]

    def __str__(self) -> str:
        return f"{meeting_name(self.kind_key)}, {self.unit}"


class Headcount(TenantOwned):
    """How many people of a department the training is for."""

    unit = models.OneToOneField(Unit, on_delete=models.CASCADE, related_name="+")
    people = models.PositiveIntegerField(_("people"))
    counted_on = models.DateField()

    class Meta:
        verbose_name = _("number of people")

    def __str__(self) -> str:
        return f"{self.unit}: {self.people}"


class Feed(TenantOwned):
    """A calendar address of one's own. Only a fingerprint of its secret is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    secret_digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("calendar address")
        ordering = ("-made_at",)
        constraints = [
            models.UniqueConstraint("municipality", "secret_digest", name="a_secret_opens_one_calendar_address")
        ]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"
