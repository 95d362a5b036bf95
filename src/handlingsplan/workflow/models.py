# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Every move is a row, so that "how long did it wait, and at whose desk" is a question one can ask."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned


class Movement(TenantOwned):
    """That a thing went from one state to another."""

    about_type = models.CharField(max_length=60)
    about_id = models.BigIntegerField()
    verb = models.CharField(max_length=40)
    source = models.CharField(max_length=40)
    target = models.CharField(max_length=40)
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("movement")
        ordering = ("at", "pk")
        indexes = [
            # The history of one thing.
            models.Index(fields=("municipality", "about_type", "about_id", "at"), name="movement_history")
        ]

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"
