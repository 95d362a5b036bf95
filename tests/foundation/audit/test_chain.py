# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The chain of the log: what changes it is found, and PostgreSQL takes nothing but its next link."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from handlingsplan.access import events
from handlingsplan.audit.log import ChainCheck, check_chain
from handlingsplan.audit.models import Event
from handlingsplan.audit.record import fits, record, together
from handlingsplan.audit.redaction import forget_personal_details
from handlingsplan.tenancy.scope import within


def three_events(cast: Any) -> list[Event]:
    return [
        record(events.GRANTED, about=cast["reader"], by=None, details={"name": f"Nr. {n}", "role": "reader"})
        for n in range(3)
    ]


def test_it_holds_also_when_a_name_is_forgotten(cast: Any) -> None:
    with within(cast.home.pk):
        first, *_ = three_events(cast)
        assert check_chain() == ChainCheck(links=3, broken_at=None)
        assert forget_personal_details(first)
        assert check_chain() == ChainCheck(links=3, broken_at=None)


def test_what_is_recorded_together_is_written_at_the_end_in_its_order(cast: Any) -> None:
    with within(cast.home.pk):
        with together():
            three_events(cast)
            assert not Event.objects.exists()
        assert [event.details["role"] for event in Event.objects.order_by("number")] == ["reader"] * 3
        with pytest.raises(LookupError):
            _then_it_fails(cast)
        assert check_chain() == ChainCheck(links=3, broken_at=None)


def test_one_inside_another_is_part_of_it(cast: Any) -> None:
    with within(cast.home.pk):
        with together():
            with together():
                three_events(cast)
            assert not Event.objects.exists()
            three_events(cast)
        assert check_chain() == ChainCheck(links=6, broken_at=None)


def _then_it_fails(cast: Any) -> None:
    with together():
        three_events(cast)
        raise LookupError


def test_a_changed_name_is_found(cast: Any) -> None:
    with within(cast.home.pk):
        event = three_events(cast)[0]
        event.refresh_from_db()
        assert fits(event, number=1, previous=event.previous)
        event.personal = {**(event.personal or {}), "name": "En anden"}
        assert not fits(event, number=1, previous=event.previous)


def test_every_break_is_counted_and_the_first_is_named(cast: Any) -> None:
    with within(cast.home.pk):
        three_events(cast)
        for number in (4, 6):
            last = Event.objects.get(number=number - 1)
            Event.objects.create(
                municipality=cast.home,
                number=number,
                kind=events.CHECKED,
                at=last.at,
                about_type="x",
                previous=last.fingerprint,
                fingerprint=f"{number}" * 64,
            )
            record(events.CHECKED, about=cast.home, by=None, details={"result": "x"})
        assert check_chain() == ChainCheck(links=7, broken_at=4, misfits=2)


@pytest.mark.parametrize("wrong", [{"number": 5}, {"number": 3}, {"previous": "f" * 64}], ids=str)
def test_nobody_can_break_a_chain_for_good(cast: Any, wrong: dict[str, Any]) -> None:
    """A process may say it works for any municipality; even so it can only add the next link."""
    with within(cast.home.pk):
        last = three_events(cast)[-1]
        right = {"number": 4, "previous": last.fingerprint}
        with pytest.raises(IntegrityError), transaction.atomic():
            Event.objects.create(
                municipality=cast.home, kind="x", at=last.at, about_type="x", fingerprint="f" * 64, **{**right, **wrong}
            )
        assert check_chain().broken_at is None


@pytest.mark.parametrize(
    ("table", "right", "may"),
    [
        ("tenancy_municipality", "SELECT", True),
        *(
            (table, right, False)
            for table in ("tenancy_municipality", "tenancy_policedistrict", "django_migrations")
            for right in ("INSERT", "UPDATE", "DELETE", "TRUNCATE")
        ),
        *(
            (table, "DELETE", False)
            for table in ("plans_edition", "plans_sectionversion", "plans_review", "plans_section", "plans_plan")
        ),
        ("plans_edition", "UPDATE", True),
    ],
)
@pytest.mark.django_db
def test_what_the_runtime_role_may(table: str, right: str, may: bool) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege(current_user, %s, %s)", [table, right])
        assert cursor.fetchone() == (may,)
