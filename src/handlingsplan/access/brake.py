# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A brake for forms that anybody may send: so many an hour from one address, and so many for the municipality.

No address is kept: it is counted under a keyed fingerprint that is forgotten with the hour.
"""

import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.db import connection
from django.utils.crypto import salted_hmac

from .door import Request

HOUR = 60 * 60


def too_many(request: Request, what: str, *, from_one: int, here: int) -> bool:
    """Count one sending of the form `what`; whether it is one too many within the hour."""
    address = str(get_adapter(request).get_client_ip(request))
    mark = salted_hmac("access.brake", address, algorithm="sha256").hexdigest()[:32]
    place = request.municipality.pk
    with connection.cursor() as cursor:  # counted one after the other: the cache reads and writes in two steps
        cursor.execute("SELECT pg_advisory_xact_lock(7103, %s)", [place])
    if _count(f"brake:{what}:{place}:{mark}") > from_one:
        return True  # and not counted among all: nobody closes a form for everybody by sending it again and again
    return _count(f"brake:{what}:{place}") > here


def _count(what: str) -> int:
    """Count within the hour of the clock. `incr` keeps a number only as long as the cache's default, so say it anew."""
    hour, gone = divmod(int(time.time()), HOUR)
    key = f"{what}:{hour}"
    if cache.add(key, 1, HOUR - gone):
        return 1
    try:
        count = int(cache.incr(key))
    except ValueError:
        return 1
    cache.touch(key, HOUR - gone)
    return count
