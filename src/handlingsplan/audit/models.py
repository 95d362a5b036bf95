# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One row per fact: what was done, to what, by whom, when; append-only and chained."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.managers import ScopedManager
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import current
from handlingsplan.tenancy.terms import Ownership


class EventManager(ScopedManager["Event"]):
    """Events of the municipality in scope; national ones when no municipality is."""

    def get_queryset(self) -> models.QuerySet["Event"]:
        if current().municipality is None and not current().everywhere:
            return models.QuerySet(self.model, using=self._db).filter(municipality=None)
        return super().get_queryset()


class Event(models.Model):
    """A link in a municipality's chain (or the nation's, where `municipality` is empty).

    The chain covers `personal_digest`, not `personal`, so that what is personal can be forgotten and the chain holds.
    """

    tenancy: ClassVar = Ownership.TENANT

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, null=True, related_name="+")
    number = models.BigIntegerField(_("number"))
    kind = models.CharField(max_length=80)
    at = models.DateTimeField(_("time"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    about_type = models.CharField(max_length=60)
    about_id = models.BigIntegerField(null=True)
    request = models.UUIDField(null=True)
    details = models.JSONField(default=dict)
    personal = models.JSONField(null=True)
    personal_digest = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)

    objects = EventManager()

    class Meta:
        verbose_name = _("event")
        ordering = ("-number",)
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "number"), nulls_distinct=False, name="a_chain_has_one_link_of_each_number"
            ),
            models.CheckConstraint(
                condition=Q(personal=None) | ~Q(personal_digest=""), name="personal_details_have_a_digest"
            ),
        ]
        indexes = [
            # The timeline of one thing.
            models.Index(fields=("municipality", "about_type", "about_id", "number"), name="event_timeline"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.kind}"
