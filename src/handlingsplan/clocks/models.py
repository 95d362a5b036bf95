# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A running deadline, and the reminders already given of it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.tenancy.models import TenantOwned


class Clock(TenantOwned):
    """A deadline that runs for one thing. `kind` is a key of policy/clocks.yaml."""

    kind = models.CharField(max_length=40)
    about_type = models.CharField(max_length=60)
    about_id = models.BigIntegerField()
    started_on = models.DateField()
    due_on = models.DateField()
    stopped_at = models.DateTimeField(null=True, blank=True)
    reminded = models.JSONField(default=list)

    class Meta:
        verbose_name = _("deadline")
        ordering = ("due_on",)
        constraints = [
            models.CheckConstraint(
                condition=Q(due_on__gte=models.F("started_on")), name="a_deadline_ends_after_its_start"
            ),
            models.UniqueConstraint(
                fields=("municipality", "kind", "about_type", "about_id"),
                condition=Q(stopped_at=None),
                name="one_running_deadline_of_a_kind_for_a_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_on}"
