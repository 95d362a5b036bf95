# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""National content as rows: one table, one row for each version of each thing."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.tenancy.terms import Ownership

from .terms import Evidence


class Item(models.Model):
    """One version of one piece of national content, as loaded from `content/`. A version never changes."""

    tenancy: ClassVar = Ownership.SHARED

    kind = models.CharField(max_length=30)
    key = models.CharField(max_length=60)
    version = models.PositiveIntegerField(default=1)
    valid_from = models.DateField()
    evidence = models.CharField(max_length=10)
    source = models.JSONField(default=dict)
    payload = models.JSONField()
    digest = models.CharField(max_length=64)
    position = models.PositiveIntegerField(default=0)
    loaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("national content")
        ordering = ("kind", "position", "key", "-version")
        constraints = [
            models.UniqueConstraint(fields=("kind", "key", "version"), name="a_version_of_content_exists_once"),
            models.CheckConstraint(
                condition=models.Q(evidence__in=[mark.value for mark in Evidence]),
                name="content_carries_an_evidence_mark",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key} {self.version}"
