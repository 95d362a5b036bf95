# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The alarm chain: who is called after 112 and 114, in which order, when."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.alarm.terms import SKIP_AFTER_MINUTES
from handlingsplan.tenancy.models import TenantOwned


class Link(TenantOwned):
    """One link (AKU-06). `contact_key` and `deputy_key` are keys of the directory; no number is ever typed here.

    `bands` are the codes of the times it is called in; `triggers` the codes it is called for, none meaning all.
    """

    position = models.PositiveSmallIntegerField(default=1)
    contact_key = models.SlugField(_("whom to call"), max_length=60)
    deputy_key = models.SlugField(_("deputy"), max_length=60, blank=True)
    skip_after = models.PositiveSmallIntegerField(_("go on after (minutes)"), default=SKIP_AFTER_MINUTES)
    bands = models.JSONField(default=list)
    triggers = models.JSONField(default=list)
    words = models.CharField(_("what to say or ask for"), max_length=200, blank=True)
    is_public = models.BooleanField(_("shown to everybody"), default=False)

    class Meta:
        verbose_name = _("link of the alarm chain")
        ordering = ("position", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(skip_after__gte=1, skip_after__lte=60), name="a_link_is_skipped_within_the_hour"
            )
        ]

    def __str__(self) -> str:
        return f"{self.position} {self.contact_key}"
