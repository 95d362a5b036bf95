# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The short path of somebody new in a function: ticked off per function, never per person."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.planning.followup.terms import IntroductionStep
from handlingsplan.tenancy.models import TenantOwned


class Introduction(TenantOwned):
    """That a function has somebody new. `ticks` holds the day of each step that has been taken, by its key."""

    contact_key = models.SlugField(max_length=60)
    label = models.CharField(_("function"), max_length=120)
    begun_on = models.DateField()
    begun_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    ticks = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("introduction of somebody new")
        ordering = ("-begun_on", "label")
        constraints = [
            models.UniqueConstraint("municipality", "contact_key", name="a_function_has_one_introduction_at_a_time")
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def taken(self) -> int:
        return len([step for step in IntroductionStep if step in self.ticks])

    @property
    def steps(self) -> int:
        return len(IntroductionStep)
