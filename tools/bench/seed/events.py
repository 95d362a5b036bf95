# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The log: a long true chain in the measured municipality, and rows of the same weight in all others."""

import json
from datetime import timedelta

from django.utils import timezone
from psycopg import Connection

from handlingsplan.audit.chain import fingerprint
from handlingsplan.audit.models import Event
from handlingsplan.audit.record import content_of
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
from tools.bench.seed.scale import HERE, Scale

COLUMNS = (
    "municipality_id, number, kind, at, by_id, about_type, about_id, request, details, personal, personal_digest,"
    " previous, fingerprint"
)


def tell(superuser: Connection, scale: Scale) -> None:
    """Repeat what the demonstration did, again and again."""
    town = Municipality.objects.get(slug=HERE)
    with within(town.pk):
        happened = list(Event.objects.filter(personal_digest=""))
        last = Event.objects.values_list("number", "fingerprint").first()
    assert last is not None
    _chain(superuser, happened, last, scale.events_here)
    superuser.execute(
        f"INSERT INTO audit_event ({COLUMNS})"  # noqa: S608 - the columns stand above
        " SELECT m.id, 1000000 + n, e.kind, now() - make_interval(mins => n), e.by_id, e.about_type, e.about_id, NULL,"
        " e.details, NULL, '', repeat('0', 64), repeat('0', 64)"
        " FROM (SELECT id FROM tenancy_municipality WHERE id <> %(here)s) m"
        " CROSS JOIN generate_series(1, %(each)s) n"
        " JOIN (SELECT *, row_number() OVER () - 1 AS place, count(*) OVER () AS kinds FROM audit_event"
        "       WHERE municipality_id = %(here)s AND number <= 100 AND personal IS NULL) e ON e.place = n %% e.kinds",
        {"here": town.pk, "each": (scale.events - scale.events_here) // max(1, Municipality.objects.count() - 1)},
    )


def _chain(superuser: Connection, happened: list[Event], last: tuple[int, str], times: int) -> None:
    number, previous = last
    now = timezone.now()
    with superuser.cursor().copy(f"COPY audit_event ({COLUMNS}) FROM STDIN") as rows:
        for n in range(times):
            event = happened[n % len(happened)]
            number += 1
            event.number, event.previous, event.at = number, previous, now - timedelta(minutes=times - n)
            event.request = None
            event.fingerprint = previous = fingerprint(content_of(event), previous)
            rows.write_row(
                (
                    *(event.municipality_id, event.number, event.kind, event.at, event.by_id, event.about_type),
                    *(event.about_id, None, json.dumps(event.details), None, "", event.previous, event.fingerprint),
                )
            )
