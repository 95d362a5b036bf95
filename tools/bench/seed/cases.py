# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Cases: half of the nation's in the measured municipality, nearly all shut, each sealed with its own key."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone
from psycopg import Connection

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import Assignment, CaseFile, Declaration, NumberSeries
from handlingsplan.concerns.intake.models import Inquiry, InquiryWords
from handlingsplan.keys import envelope, municipality_keys, reserve, store
from handlingsplan.keys.case_keys import CaseKey
from handlingsplan.keys.terms import Purpose
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
from tools.bench.seed.people import address_of
from tools.bench.seed.scale import HERE, Scale

BATCH = 1_000
YEAR = 2025
FILE = (
    "municipality_id, year, running, key_id, track, about_child, urgent, stage, due_at, due_kind, due_from, opened_on,"
    " lead_id, outcome, closed_on, shut_on, shut_at, version"
)
INQUIRY = (
    "municipality_id, file_id, kind, channel, reporter_kind, anonymity, age_band, help_now, violence, about_group,"
    " received_at, state, place, sealed"
)
WORDS = InquiryWords(
    relation="Træner",
    person="Villads Fiktiv Holm",
    born="2001-04-05",
    seen="Han talte ved stævnet om at ville skade nogen. Det skete to gange i oktober, og flere hørte det.",
    how_known=["seen"],
    feared="At han gør det, han taler om.",
    resources="Hans storebror støtter ham, og han kommer stadig til træning.",
)


def keep(superuser: "Connection[Any]", scale: Scale) -> None:
    """Fill every municipality; `scale.own_cases` of the measured one's are open, and the infohus lead is on them."""
    towns = list(Municipality.objects.all())
    lead = User.objects.get(email=address_of("infohus_lead"))
    elsewhere = (scale.cases - scale.cases_here) // max(1, len(towns) - 1)
    for town in towns:
        here = town.slug == HERE
        with within(town.pk):
            _fill(
                superuser, town, scale.cases_here if here else elsewhere, own=scale.own_cases if here else 0, lead=lead
            )


def _fill(superuser: "Connection[Any]", town: Municipality, count: int, *, own: int, lead: User) -> None:
    lock = municipality_keys.newest(Purpose.CASES)
    NumberSeries.objects.create(municipality=town, year=YEAR, last=count)
    for first in range(1, count + 1, BATCH):
        numbers = range(first, min(first + BATCH, count + 1))
        keys = [(uuid4(), envelope.new_key()) for _ in numbers]
        store.put([reserve.closed(lock, number, key) for number, key in keys])
        opened = {running: CaseKey(*key) for running, key in zip(numbers, keys, strict=True)}
        _copy(superuser, CaseFile, FILE, (_file(town, running, key.id, own, lead) for running, key in opened.items()))
        ids = CaseFile.objects.filter(year=YEAR, running__in=numbers).values_list("running", "pk")
        _copy(superuser, Inquiry, INQUIRY, (_inquiry(town, pk, running, opened[running], own) for running, pk in ids))
    for made in (Assignment(part="lead"), Declaration(is_biased=False)):
        _of_the_lead(superuser, town, lead, own, made)


def _copy(superuser: "Connection[Any]", model: type, columns: str, rows: Iterator[tuple[Any, ...]]) -> None:
    table = model._meta.db_table  # type: ignore[attr-defined]
    with superuser.cursor().copy(f"COPY {table} ({columns}) FROM STDIN") as copied:
        for row in rows:
            copied.write_row(row)


def _file(town: Municipality, running: int, key: UUID, own: int, lead: User) -> tuple[Any, ...]:
    now = timezone.now()
    day = date(YEAR, 1, 1) + timedelta(days=running % 365)
    head = (town.pk, YEAR, running, key, "infohus", False, False)
    if running <= own:
        due = now + timedelta(hours=running % 400 - 100)
        return (*head, "intake.sorting", due, "sorting", due - timedelta(days=1), day, lead.pk, "", None, None, None, 1)
    return (*head, "intake.closed_unfounded", None, "", None, day, lead.pk, "unfounded", day, day, now, 1)


def _inquiry(town: Municipality, file: int, running: int, key: CaseKey, own: int) -> tuple[Any, ...]:
    place = uuid4()
    sealed = key.seal(asdict(WORDS), place=f"{Inquiry._meta.label_lower}:{place}")
    state = "sorting" if running <= own else "closed_unfounded"
    told = ("concern", "web", "employee", "known", "18_25", "no", "no", False)
    return (town.pk, file, *told, timezone.now(), state, place, sealed)


def _of_the_lead(superuser: "Connection[Any]", town: Municipality, lead: User, own: int, made: Any) -> None:
    table = made._meta.db_table
    columns, value = ("part, since", made.part) if isinstance(made, Assignment) else ("is_biased, at", made.is_biased)
    superuser.execute(
        f"INSERT INTO {table} (municipality_id, file_id, user_id, {columns})"  # noqa: S608 - names from above
        f" SELECT municipality_id, id, %s, %s, now() FROM {CaseFile._meta.db_table}"
        " WHERE municipality_id = %s AND year = %s AND running <= %s",
        [lead.pk, value, town.pk, YEAR, own],
    )
