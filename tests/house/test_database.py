# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Migrations are linear and can be taken back; models and tables agree; Danish order is the same in both languages."""

from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import RunPython, RunSQL
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlingsplan.lib.text import danish_order

OURS = [app.label for app in apps.get_app_configs() if app.name.startswith("handlingsplan.")]
DANISH = st.text("abcåaæøzAÅÆØéèüöäñ -x1", max_size=30)


@pytest.fixture(scope="module")
def loader() -> MigrationLoader:
    return MigrationLoader(None)


@pytest.mark.parametrize("label", OURS)
def test_the_migrations_of_a_room_are_one_line(label: str, loader: MigrationLoader) -> None:
    names = [name for app, name in loader.disk_migrations if app == label]
    assert len(loader.graph.leaf_nodes(label)) == bool(names)
    assert len({name[:4] for name in names}) == len(names)


@pytest.mark.parametrize("label", OURS)
def test_every_step_can_be_taken_back(label: str, loader: MigrationLoader) -> None:
    for (app, name), migration in loader.disk_migrations.items():
        if app == label:
            assert all(operation.reversible for operation in _all(migration.operations)), name


def _all(operations: Any) -> Any:
    for operation in operations:
        yield operation
        if not isinstance(operation, RunSQL | RunPython):
            yield from getattr(operation, "database_operations", ())


@pytest.mark.django_db
def test_no_model_has_changed_without_a_migration() -> None:
    said = StringIO()
    call_command("makemigrations", "--check", "--dry-run", stdout=said)
    assert "No changes" in said.getvalue()


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(DANISH, min_size=1, max_size=20))
def test_the_database_orders_names_as_the_program_does(texts: list[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT danish_order(name) FROM unnest(%s::text[]) WITH ORDINALITY AS t (name, n) ORDER BY n", [texts]
        )
        assert [key for (key,) in cursor.fetchall()] == [danish_order(text) for text in texts]


def test_it_is_danish() -> None:
    names = ["Aarhus", "Ærø", "Ørsted", "Zealand", "Albertslund", "Åbenrå", "Odense"]
    assert sorted(names, key=danish_order) == ["Albertslund", "Odense", "Zealand", "Ærø", "Ørsted", "Åbenrå", "Aarhus"]
