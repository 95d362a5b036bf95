# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who answers for a page, as the public is told: a function, never a person's name."""

from handlingsplan.accounts.models import Employment
from handlingsplan.communication.audiences.models import LocalPage

from .filling import municipality_here


def answers_for(row: LocalPage | None) -> str:
    """The owner's title; the municipality's name where nobody owns the page yet."""
    if row is not None and row.owner_id is not None:
        title = Employment.objects.filter(user=row.owner_id).values_list("title", flat=True).first()
        if title:
            return title
    return municipality_here().full_name
