# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What somebody has who has the main database: no key, opened or closed, of any case; and what the checks say."""

import base64
from typing import Any

import pytest
from django.db import connection

from handlingsplan.config.settings_parts.keys import beside
from handlingsplan.keys import case_keys, envelope, municipality_keys, store
from handlingsplan.keys.checks import the_master_keys_can_be_read
from handlingsplan.keys.marks import mark
from handlingsplan.keys.models import MunicipalityKey
from handlingsplan.keys.terms import Purpose
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
from tests.foundation.keys.masters import NEW
from tests.people import HOME


def everything_as_text() -> str:
    """Every row of every table the runtime role may read, bytes in hexadecimals."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN"
            " ('pg_catalog', 'information_schema')"
            " AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')"
        )
        tables = [name for (name,) in cursor.fetchall()]
        read = []
        for table in tables:
            cursor.execute(f"SELECT whole::text FROM {table} AS whole")
            read += [row for (row,) in cursor.fetchall()]
    assert "public.keys_municipalitykey" in tables
    return "\n".join(read)


@pytest.mark.django_db
def test_the_main_database_holds_no_case_key() -> None:
    home = Municipality.objects.get(slug=HOME).pk
    with within(home):
        made = case_keys.new()
        mark("somebody", purpose="cpr")
        (row,) = store.get(home, [made.id])
        dump = everything_as_text()
        municipal = [municipality_keys.newest(Purpose.CASES).key, municipality_keys.for_marks().key]
        kept = [bytes(key.wrapped) for key in MunicipalityKey.objects.all()]

    assert all(wrapped.hex() in dump for wrapped in kept), "The dump does show what is there."
    for secret in (made._key, row.wrapped, *municipal):
        assert secret.hex() not in dump
        assert base64.b64encode(secret).decode() not in dump


@pytest.mark.django_db
def test_the_key_store_alone_opens_nothing() -> None:
    """Its rows are closed with a key of the main database, that one with a key that is in neither."""
    home = Municipality.objects.get(slug=HOME).pk
    with within(home):
        made = case_keys.new()
        (row,) = store.get(home, [made.id])
    assert made._key not in row.wrapped
    with pytest.raises(envelope.Tampered):
        envelope.unwrap(envelope.new_key(), row.wrapped, bound_to=f"case:{row.id}:{home}:{row.generation}")


@pytest.mark.parametrize(
    ("main", "keys"),
    [
        ("postgresql:///handlingsplan", "postgresql:///handlingsplan_keys"),
        (
            "postgresql://a:b@db.example:5433/plan?sslmode=require",
            "postgresql://a:b@db.example:5433/plan_keys?sslmode=require",
        ),
        ("postgresql://a:b@/plan?host=/a/b&port=5432", "postgresql://a:b@/plan_keys?host=/a/b&port=5432"),
    ],
)
def test_the_key_store_stands_beside_the_database(main: str, keys: str) -> None:
    assert beside(main) == keys


class TestCheck:
    @pytest.mark.parametrize(
        ("text", "found"), [("", ["keys.W001"]), ("x:AAAA", ["keys.E001"]), (NEW, [])], ids=["none", "damaged", "good"]
    )
    def test_it_says_what_is_wrong(self, text: str, found: list[str], settings: Any) -> None:
        settings.MASTER_KEYS = text
        assert [message.id for message in the_master_keys_can_be_read()] == found
