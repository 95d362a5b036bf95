# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The 98 municipalities, the 12 police districts, and what it means to belong to one of them."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Func
from django.utils.translation import gettext_lazy as _

from .managers import ScopedManager
from .terms import Ownership


class DanishOrder(Func):
    """The database's twin of `lib.text.danish_order`; a test holds the two together."""

    function = "danish_order"
    output_field = models.TextField()


class PoliceDistrict(models.Model):
    """A police district (politikreds); the infohus netværk follows its borders."""

    tenancy: ClassVar = Ownership.SHARED

    code = models.SlugField(unique=True)
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=80)
    fictional = models.BooleanField(default=False)
    sort_key = models.GeneratedField(
        expression=DanishOrder(F("name")), output_field=models.TextField(), db_persist=True
    )

    class Meta:
        verbose_name = _("police district")
        ordering = ("sort_key",)

    def __str__(self) -> str:
        return self.name


class Municipality(models.Model):
    """A municipality (kommune). `code` is the official four-digit code; fictional ones serve the demo."""

    tenancy: ClassVar = Ownership.SHARED

    code = models.CharField(max_length=4, unique=True)
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=60)
    region = models.CharField(max_length=40, blank=True)
    police_district = models.ForeignKey(PoliceDistrict, on_delete=models.PROTECT, related_name="municipalities")
    fictional = models.BooleanField(default=False)
    sort_key = models.GeneratedField(
        expression=DanishOrder(F("name")), output_field=models.TextField(), db_persist=True
    )

    class Meta:
        verbose_name = _("municipality")
        ordering = ("sort_key",)

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The name as it stands on a letter. Copenhagen and Bornholm have forms of their own."""
        return {"0101": "Københavns Kommune", "0400": "Bornholms Regionskommune"}.get(self.code, f"{self.name} Kommune")


class TenantOwned(models.Model):
    """A row that belongs to one municipality: invisible to all others, whatever code or SQL asks for it."""

    tenancy: ClassVar = Ownership.TENANT

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")

    objects = ScopedManager()

    class Meta:
        abstract = True
