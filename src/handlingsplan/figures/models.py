# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How many, by year, topic and one code at a time. There is no row for the single thing that was counted."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.tenancy.models import TenantOwned


class Tally(TenantOwned):
    """A count. Dimension and code are empty where all of the topic is counted.

    No moment, no order, no number that could be matched: the key is drawn by lot, and no two dimensions stand together.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    year = models.PositiveIntegerField()
    topic = models.CharField(max_length=40)
    dimension = models.CharField(max_length=40, blank=True)
    code = models.CharField(max_length=40, blank=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("count")
        ordering = ("year", "topic", "dimension", "code")
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "year", "topic", "dimension", "code"), name="a_thing_is_counted_in_one_place"
            )
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.topic} {self.dimension} {self.code}"
