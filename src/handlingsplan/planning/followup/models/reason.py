# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""That something happened which is a reason to look at the plan before its time."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.guidance.queries import entry
from handlingsplan.guidance.terms import Kind
from handlingsplan.lib.words import in_language
from handlingsplan.planning.plans.models import Plan
from handlingsplan.tenancy.models import TenantOwned


class Reason(TenantOwned):
    """A reason to revise (concept.md 2.8), found by a person or, where `noted_by` is empty, by the program."""

    key = models.CharField(max_length=60)
    note = models.CharField(_("what happened"), max_length=500, blank=True)
    found_on = models.DateField(_("when"))
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("reason to revise")
        ordering = ("-found_on", "-pk")

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The national words for it; its key where they are gone."""
        try:
            return in_language(entry(Kind.REVISION_REASON, self.key).payload["label"])
        except KeyError:
            return self.key
