# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Copying what one municipality has to all others by SQL; columns and tables are read off the models."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from psycopg import Connection
from psycopg.sql import SQL, Composable, Identifier, Literal

from handlingsplan.planning.plans.models import Plan
from handlingsplan.tenancy.terms import Ownership
from tools.bench.seed.scale import HERE, Scale

STRIDE = 1_000_000
"""The copy number times this is added to every primary key, so that a copy's rows point to each other."""
OF_PEOPLE = {"access.Grant", "access.Invitation", "accounts.Employment", "audit.Event"}
"""Made in `people.py` and `events.py` instead."""
SEALED = ("handlingsplan.concerns.", "handlingsplan.keys.")
"""A sealed row cannot be copied: it is readable in one place only. `cases.py` makes them."""
SITUATED = ("handlingsplan.acute.staff.", "handlingsplan.acute.aftercare.")
"""An acute situation is rare, and chained line by line. `situations.py` makes one."""
STATES = ("in_revision", "published", "internal_review", "consultation", "sent_to_council", "adopted", "draft")
Model = type[models.Model]


@dataclass(frozen=True)
class Families:
    """Tables that are copied once for each plan, and those that are copied once for each municipality."""

    plan: list[Model]
    town: list[Model]


def families() -> Families:
    """Everything that hangs on a plan, everything that it hangs on, and everything about something: the plan's."""
    tenant = [
        model
        for model in apps.get_models()
        if getattr(model, "tenancy", None) is Ownership.TENANT
        and model._meta.label not in OF_PEOPLE
        and not model.__module__.startswith((*SEALED, *SITUATED))
    ]
    plan: set[Model] = {Plan}
    while grown := {m for m in tenant if m not in plan and (_parents(m) & plan or _is_about_something(m))}:
        plan |= grown
    plan |= {parent for model in plan for parent in _parents(model) if parent in tenant}
    return Families([m for m in tenant if m in plan], [m for m in tenant if m not in plan])


def spread(superuser: Connection, scale: Scale) -> None:
    """Give every municipality but the demonstration's second one its plans, and the measured one many."""
    row = superuser.execute("SELECT id FROM tenancy_municipality WHERE slug = %s", [HERE]).fetchone()
    assert row is not None
    here = row[0]
    _plan_copies(superuser, scale, here)
    found = families()
    for model in (*found.town, *found.plan):
        _copy(superuser, model, found, here)
    for place, state in enumerate(STATES):
        superuser.execute(
            "UPDATE plans_plan SET state = %s WHERE id > %s AND (id / %s) %% %s = %s",
            [state, STRIDE, STRIDE, len(STATES), place],
        )
    superuser.execute(
        "UPDATE plans_edition SET published_on = NULL WHERE plan_id IN (SELECT id FROM plans_plan"
        " WHERE state = 'adopted') AND replaced_at IS NULL"
    )


def thicken(superuser: Connection, scale: Scale) -> None:
    """Let the plan that is measured have been worked on for years: versions, comments and notices."""
    plan = "SELECT min(p.id) FROM plans_plan p JOIN tenancy_municipality m ON m.id = p.municipality_id WHERE slug = %s"
    superuser.execute(
        "INSERT INTO plans_sectionversion (municipality_id, section_id, number, body, note, by_id, at)"  # noqa: S608
        " SELECT s.municipality_id, s.id, 1000 + n, s.body, '', s.changed_by_id, now() - make_interval(days => n)"
        f" FROM plans_section s, generate_series(1, %s) n WHERE s.plan_id = ({plan})",
        [scale.versions_of_a_section, HERE],
    )
    superuser.execute(
        "INSERT INTO plans_comment (municipality_id, section_id, text, by_id, at)"  # noqa: S608
        " SELECT s.municipality_id, s.id, 'Skal skolernes åbningstid nævnes her? ' || n, s.changed_by_id,"
        " now() - make_interval(hours => n)"
        f" FROM plans_section s, generate_series(1, %s) n WHERE s.plan_id = ({plan})",
        [scale.comments_on_a_section, HERE],
    )


def _plan_copies(superuser: Connection, scale: Scale, here: int) -> None:
    """The list of copies: their number `k`, their municipality, and `first`, the number of its first copy."""
    superuser.execute("CREATE TEMP TABLE bench_copies (k int, municipality_id bigint, first int)")
    others = superuser.execute(
        "SELECT m.id FROM tenancy_municipality m WHERE NOT EXISTS"
        " (SELECT FROM plans_plan p WHERE p.municipality_id = m.id) ORDER BY m.id"
    ).fetchall()
    elsewhere = [others[n % len(others)][0] for n in range(scale.plans - scale.here)] if others else []
    rows = [(k, town) for k, town in enumerate([*elsewhere, *[here] * (scale.here - 1)], start=1)]
    with superuser.cursor() as cursor:
        cursor.executemany("INSERT INTO bench_copies VALUES (%s, %s)", rows)
    superuser.execute(
        "UPDATE bench_copies c SET first = CASE WHEN municipality_id = %s THEN 0 ELSE"
        " (SELECT min(k) FROM bench_copies o WHERE o.municipality_id = c.municipality_id) END",
        [here],
    )


def _copy(superuser: Connection, model: Model, found: Families, here: int) -> None:
    fields: list[Any] = [field for field in model._meta.concrete_fields if not field.generated]
    once = model in found.town
    numbered = not isinstance(model._meta.pk, models.UUIDField)
    superuser.execute(
        SQL(
            "INSERT INTO {table} ({columns}) SELECT {values} FROM {table} s CROSS JOIN bench_copies c"
            " WHERE s.municipality_id = {here} AND {the_first} AND ({once} = false OR c.k = c.first)"
        ).format(
            table=Identifier(model._meta.db_table),
            columns=SQL(", ").join(Identifier(field.column) for field in fields),
            values=SQL(", ").join(_value(field, found, once=once) for field in fields),
            here=Literal(here),
            the_first=SQL("s.id < {}").format(Literal(STRIDE)) if numbered else SQL("true"),
            once=Literal(once),
        )
    )
    if not numbered:
        return
    superuser.execute(
        SQL("SELECT setval(pg_get_serial_sequence({name}, 'id'), (SELECT max(id) + 1 FROM {table}))").format(
            name=Literal(model._meta.db_table), table=Identifier(model._meta.db_table)
        )
    )


def _value(field: Any, found: Families, *, once: bool) -> Composable:
    """What a copy has in a column: its own municipality, keys moved along with what they point to, and fingerprints
    of its own where none may stand twice."""
    column = Identifier(field.column)
    its_own = SQL("c.first" if once else "c.k")
    if field.name == "municipality":
        return SQL("c.municipality_id")
    if isinstance(field, models.UUIDField) and field.primary_key:
        return SQL("gen_random_uuid()")
    if field.primary_key or field.related_model in found.plan:
        return SQL("s.{} + {} * {}").format(column, its_own, Literal(STRIDE))
    if field.related_model in found.town:
        return SQL("s.{} + c.first * {}").format(column, Literal(STRIDE))
    if field.unique and field.get_internal_type() == "CharField":
        return SQL("md5(s.{} || '-' || {})").format(column, its_own)
    if field.name == "about_id":
        return SQL("s.{} + {} * {}").format(column, its_own, Literal(STRIDE))
    return SQL("s.{}").format(column)


def _parents(model: Model) -> set[Any]:
    return {field.related_model for field in model._meta.concrete_fields if field.related_model}


def _is_about_something(model: Model) -> bool:
    return any(field.name == "about_type" for field in model._meta.concrete_fields)
