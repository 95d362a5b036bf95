# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Forgetting what is personal in an event while the fact and the chain remain."""

from django.db import connection

from .models import Event


def forget_personal_details(event: Event) -> bool:
    """Erase the personal details of one event in scope; the chain still holds. True when there was something to erase.

    The runtime role cannot change events. It may call one database function, owned by the redactor role, whose only
    power is to empty this one column (databeskyttelsesforordningen art. 17, as far as it applies).
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT audit_forget(%s)", [event.pk])
        row = cursor.fetchone()
    event.refresh_from_db()
    return bool(row and row[0])
