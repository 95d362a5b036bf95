# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first lock: a manager that refuses to answer until someone has said which municipality."""

from typing import Generic, TypeVar

from django.db import models

from .scope import NoScope, current

M = TypeVar("M", bound=models.Model)


class ScopedManager(models.Manager[M], Generic[M]):
    """Answers only with rows of the municipality in scope; raises `NoScope` when there is none."""

    def get_queryset(self) -> models.QuerySet[M]:
        scope = current()
        rows = super().get_queryset()
        if scope.everywhere:
            return rows
        if scope.municipality is None:
            raise NoScope(f"{self.model.__name__} belongs to a municipality; enter its scope first.")
        return rows.filter(municipality_id=scope.municipality)
