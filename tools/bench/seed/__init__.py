# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Filling a database with a nation: one true plan, made by the demonstration, copied to every municipality."""

from tools.bench.place import Place
from tools.bench.seed.scale import Scale


def seed(place: Place, scale: Scale) -> list[str]:
    """Fill the prepared database and say in plain words what is in it and what is not as in life."""
    import psycopg

    from tools.bench.seed import cases, copies, events, people, situations

    with psycopg.connect(place.superuser_url, autocommit=True) as superuser:
        superuser.execute("SET session_replication_role = replica")
        copies.spread(superuser, scale)
        copies.thicken(superuser, scale)
        people.employ(scale)
        cases.keep(superuser, scale)
        situations.lead()
        events.tell(superuser, scale)
        superuser.execute("VACUUM ANALYZE")
    return said_of(place, scale)


def said_of(place: Place, scale: Scale) -> list[str]:
    """What is in the database, counted, with the ways in which it is not as in life."""
    import psycopg

    counted = {
        "municipalities": "tenancy_municipality",
        "plans": "plans_plan",
        "sections": "plans_section",
        "section versions": "plans_sectionversion",
        "comments": "plans_comment",
        "editions": "plans_edition",
        "frozen documents": "documents_frozendocument",
        "people": "accounts_user",
        "grants": "access_grant",
        "events": "audit_event",
        "notices": "notices_notice",
        "cases": '"concerns"."casefile"',
        "lines in the logs of situations": "staff_line",
    }
    with psycopg.connect(place.superuser_url) as superuser:
        found = {
            words: superuser.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - names from above
            for words, table in counted.items()
        }
        weight = superuser.execute("SELECT pg_size_pretty(pg_database_size(current_database()))").fetchone()
    numbers = ", ".join(f"{number[0]:,} {words}" for words, number in found.items() if number)
    return [
        f"In the database ({weight[0] if weight else '?'}): {numbers}.",
        f"{scale.here} of the plans and {scale.people_here} of the people are in the municipality that is measured.",
        "Every plan is a copy of one true plan, so all frozen documents share the bytes of a few really made ones.",
        "The log's chain is true in the measured municipality only; elsewhere its fingerprints are made up.",
    ]
