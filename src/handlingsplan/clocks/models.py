# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A running deadline, and the reminders already given of it."""

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.tenancy.models import TenantOwned

from .policy import ClockKind, clock_kinds
from .terms import Length, Unit


class Clock(TenantOwned):
    """A deadline that runs for one thing. `kind` is a key of policy/clocks.yaml.

    `length` and `unit` are what it was started with, so that a file that changes changes nothing that runs. `due_at` is
    the last moment; `started_on` and `due_on` are the days of both moments in Denmark. `reminded` holds the months,
    days or hours before, as the kind counts them.
    """

    kind = models.CharField(max_length=40)
    about_type = models.CharField(max_length=60)
    about_id = models.BigIntegerField()
    length = models.PositiveIntegerField()
    unit = models.CharField(max_length=12)
    started_at = models.DateTimeField()
    started_on = models.DateField()
    due_at = models.DateTimeField()
    due_on = models.DateField()
    paused_at = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    reminded = models.JSONField(default=list)

    class Meta:
        verbose_name = _("deadline")
        ordering = ("due_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(due_on__gte=models.F("started_on")), name="a_deadline_ends_after_its_start"
            ),
            models.CheckConstraint(
                condition=Q(due_at__gte=models.F("started_at")), name="a_deadline_is_due_after_its_start"
            ),
            models.UniqueConstraint(
                fields=("municipality", "kind", "about_type", "about_id"),
                condition=Q(stopped_at=None),
                name="one_running_deadline_of_a_kind_for_a_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_on}"

    @property
    def policy(self) -> ClockKind:
        return clock_kinds()[self.kind]

    @property
    def measure(self) -> Length:
        return self.policy.measure(self.length, Unit(self.unit))

    def is_overdue(self, now: datetime) -> bool:
        """Whether the time is up. One that rests is judged by when its pause began."""
        return (self.paused_at or now) > self.due_at
