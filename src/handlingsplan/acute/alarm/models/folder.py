# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The acute folder (akutmappe): the sites it is made for, and each time it was printed or saved."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import TenantOwned


class Site(TenantOwned):
    """A place people work: a school, a library, the town hall. `assembly` is where people gather outside."""

    name = models.CharField(_("place"), max_length=120)
    address = models.CharField(_("address"), max_length=200, blank=True)
    assembly = models.CharField(_("where to gather"), max_length=200, blank=True)
    note = models.TextField(_("what those who come must know"), blank=True)
    is_closed = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("site")
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name


class Print(TenantOwned):
    """A folder somebody printed or saved. `digest` is the fingerprint of all that stood in it, `parts` that of each
    part by its key: when what stands there today has another, a new print is needed (AKU-34).

    Without a site it is for the whole municipality, without a role for all roles. `outdated_at` is when the night job
    saw that it no longer holds; `replaced_at` when another lies in its place, or it was taken away.
    """

    site = models.ForeignKey(Site, on_delete=models.PROTECT, null=True, blank=True, related_name="prints")
    role = models.CharField(max_length=40, blank=True)
    form = models.CharField(max_length=10)
    is_public = models.BooleanField(default=False)
    digest = models.CharField(max_length=64)
    parts = models.JSONField(default=dict)
    placed = models.CharField(_("where it lies"), max_length=200, blank=True)
    printed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    printed_at = models.DateTimeField()
    outdated_at = models.DateTimeField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("print of a folder")
        ordering = ("-printed_at", "-pk")

    def __str__(self) -> str:
        return f"{self.site_id}: {self.printed_at:%Y-%m-%d}"
