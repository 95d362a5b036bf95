# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Sessions made through Django for the people that are measured, as if each had signed in."""

from functools import lru_cache

from django.conf import settings
from django.test import Client

from handlingsplan.accounts.models import User
from tools.bench.seed.people import address_of


@lru_cache
def _cookies(role: str) -> tuple[tuple[str, str], ...]:
    client = Client()
    client.force_login(User.objects.get(email=address_of(role)), backend=settings.AUTHENTICATION_BACKENDS[0])
    return tuple((name, morsel.value) for name, morsel in client.cookies.items())


def signed_in(role: str) -> dict[str, str]:
    """The cookies of the person who holds this role."""
    return dict(_cookies(role))
