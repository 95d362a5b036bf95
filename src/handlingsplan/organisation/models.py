# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The departments of a municipality."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.tenancy.models import TenantOwned


class Unit(TenantOwned):
    """A department (forvaltning, center, afdeling) people belong to and sections are sent to."""

    name = models.CharField(_("name"), max_length=120)

    class Meta:
        verbose_name = _("department")
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint("municipality", "name", name="a_department_has_one_name_in_its_municipality")
        ]

    def __str__(self) -> str:
        return self.name
