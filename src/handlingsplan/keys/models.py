# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A municipality's keys, closed with a master key that is never in the database."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.tenancy.models import TenantOwned

from .terms import Purpose


class MunicipalityKey(TenantOwned):
    """One key of a municipality. `wrapped` is opened with the master key called `master`.

    Older generations stay: the backup of the key store may hold case keys that need them.
    """

    purpose = models.CharField(max_length=10, choices=[(purpose.value, purpose.value) for purpose in Purpose])
    generation = models.PositiveIntegerField()
    master = models.CharField(max_length=40)
    wrapped = models.BinaryField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("municipality's key")
        ordering = ("municipality", "purpose", "-generation")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(purpose__in=[purpose.value for purpose in Purpose]), name="a_key_has_a_known_purpose"
            ),
            models.UniqueConstraint(
                "municipality", "purpose", "generation", name="one_key_of_a_municipality_in_each_generation"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.generation}"
