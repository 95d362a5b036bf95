# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""No municipality sees another's rows: asked of every model there is, of the manager and of PostgreSQL itself."""

import re
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection, models, transaction

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.checks import every_model_says_whose_it_is
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import NOWHERE, NoScope, Scope, enter, municipality_in_scope, within
from handlingsplan.tenancy.terms import Ownership
from handlingsplan.tenancy.walls import bare_name
from tests.people import ELSEWHERE, HOME
from tests.rows import row

pytestmark = pytest.mark.django_db

TENANT = [m for m in apps.get_models(include_auto_created=True) if getattr(m, "tenancy", None) is Ownership.TENANT]
OF_TENANTS = pytest.mark.parametrize("model", TENANT, ids=lambda model: model._meta.label)
APPEND_ONLY = [
    model
    for model in TENANT
    if model._meta.label_lower
    in {
        *("audit.event", "cards.cardversion", "documents.frozendocument", "efforts.measurement", "workflow.movement"),
        *("staff.line", "staff.drillline"),
    }
]
NEVER_REMOVED = [
    model
    for model in TENANT
    if model._meta.label_lower
    in {
        *("cards.card", "figures.tally", "keys.municipalitykey", "plans.plan", "plans.review"),
        *("plans.edition", "plans.section", "plans.sectionversion"),
        *("retention.batch", "retention.batchitem", "retention.hold"),
    }
]


def sql(sentence: str, *values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sentence, values)
        return cursor.fetchall() if cursor.description else [(cursor.rowcount,)]


def place_of(model: type[models.Model]) -> tuple[str, str]:
    """Schema and bare name of a model's table, as PostgreSQL's own books have them: `"concerns"."note"` has both."""
    table = model._meta.db_table
    return table.replace('"', "").rpartition(".")[0] or "public", bare_name(table)


def places(sentence: str) -> set[tuple[str, str]]:
    """Schema and bare name of the walled tables of which `sentence` is true."""
    books = "SELECT relnamespace::regnamespace::text, relname FROM pg_class WHERE relkind = 'r' AND relforcerowsecurity"
    return {(schema, name) for schema, name in sql(f"{books} AND {sentence}")}


def own_column(model: type[models.Model]) -> str | None:
    """The column whose person may read her own rows everywhere, as the policy in the database has it."""
    words = sql(
        "SELECT qual FROM pg_policies WHERE schemaname = %s AND tablename = %s AND cmd IN ('SELECT', 'ALL')"
        " AND qual LIKE '%%app.user%%'",
        *place_of(model),
    )
    asked = re.search(r"(\w+) = \(NULLIF\(current_setting\('app.user'", words[0][0]) if words else None
    return asked.group(1) if asked else None


@dataclass
class Towns:
    """Two municipalities and somebody who knows neither."""

    home: Municipality
    away: Municipality
    stranger: User


@pytest.fixture
def towns(db: None) -> Towns:
    stranger = User.objects.create_user("frode.fremmed@lysbjerg.example", "Frode Fremmed")
    return Towns(Municipality.objects.get(slug=HOME), Municipality.objects.get(slug=ELSEWHERE), stranger)


@pytest.fixture
def at_home(towns: Towns, request: pytest.FixtureRequest) -> Any:
    """One row in Lysbjerg of the model the test is about."""
    with within(towns.home.pk):
        return row(request.getfixturevalue("model"), towns.home)


class TestWhoseItIs:
    def test_every_model_says_so(self) -> None:
        assert every_model_says_whose_it_is() == []
        assert TENANT

    def test_a_model_that_does_not_say_stops_the_start(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delattr("handlingsplan.accounts.models.User.tenancy")
        assert [found.id for found in every_model_says_whose_it_is()] == ["tenancy.E001"]

    def test_every_table_between_two_models_is_declared_too(self) -> None:
        undeclared = [
            model._meta.label
            for model in apps.get_models(include_auto_created=True)
            if model._meta.auto_created and model._meta.app_label not in settings.GLOBAL_APPS
        ]
        assert undeclared == [], "Give the many-to-many field a `through` model that names its municipality."


class TestTheWallInPostgreSQL:
    @OF_TENANTS
    def test_it_is_up_and_holds_the_owner_too(self, model: type[models.Model]) -> None:
        [(enabled, forced, owner)] = sql(
            "SELECT relrowsecurity, relforcerowsecurity, pg_get_userbyid(relowner)"
            " FROM pg_class WHERE oid = %s::regclass",
            model._meta.db_table,
        )
        assert (enabled, forced) == (True, True)
        assert owner != settings.DATABASE_ROLE

    @OF_TENANTS
    def test_every_way_in_has_a_policy_that_asks_for_the_municipality(self, model: type[models.Model]) -> None:
        policies = sql(
            "SELECT cmd, coalesce(qual, '') || coalesce(with_check, '') FROM pg_policies"
            " WHERE schemaname = %s AND tablename = %s",
            *place_of(model),
        )
        ways = {way for way, _ in policies}
        assert ways >= {"SELECT", "INSERT", "UPDATE", "DELETE"} or ways == {"ALL"}
        assert all("municipality_id" in words and "app.municipality" in words for _, words in policies)

    def test_no_table_that_names_a_municipality_is_outside(self) -> None:
        """Also tables no model knows of."""
        assert (
            sql(
                "SELECT c.relname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
                " WHERE a.attname = 'municipality_id' AND c.relkind IN ('r', 'p') AND NOT c.relforcerowsecurity"
            )
            == []
        )


class TestTheRuntimeRole:
    def test_tests_run_as_it(self) -> None:
        assert sql("SELECT current_user") == [(settings.DATABASE_ROLE,)]

    def test_it_has_no_power_and_owns_nothing(self) -> None:
        [power] = sql(
            "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles"
            " WHERE rolname = current_user"
        )
        assert not any(power)
        assert sql("SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = current_user") == []
        assert sql("SELECT proname FROM pg_proc WHERE pg_get_userbyid(proowner) = current_user") == []

    @OF_TENANTS
    @pytest.mark.parametrize(
        "sentence",
        [
            "ALTER TABLE {} DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE {} NO FORCE ROW LEVEL SECURITY",
            "ALTER TABLE {} DISABLE TRIGGER ALL",
            "TRUNCATE {} CASCADE",
            "DROP TABLE {}",
            "CREATE POLICY hole ON {} USING (true)",
        ],
        ids=lambda sentence: sentence.replace(" {}", ""),
    )
    def test_it_cannot_take_down_the_wall(self, model: type[models.Model], sentence: str) -> None:
        with pytest.raises(DatabaseError, match=r"permission denied|must be owner"):
            sql(sentence.format(model._meta.db_table))

    @pytest.mark.parametrize("sentence", ["UPDATE {} SET id = id", "DELETE FROM {}"])
    @pytest.mark.parametrize("model", APPEND_ONLY, ids=lambda model: model._meta.label)
    def test_it_can_add_to_what_is_kept_for_ever_but_never_change_it(
        self, model: type[models.Model], sentence: str, at_home: Any
    ) -> None:
        with pytest.raises(DatabaseError, match="permission denied"):
            sql(sentence.format(model._meta.db_table))

    def test_what_is_kept_for_ever_is_found_by_its_grants(self) -> None:
        """The list above is what the database says, not what somebody remembered."""
        found = places("NOT has_table_privilege(current_user, oid, 'UPDATE')")
        assert found == {place_of(model) for model in APPEND_ONLY}

    def test_what_is_never_removed_is_found_by_its_grants(self) -> None:
        found = places("NOT has_table_privilege(current_user, oid, 'DELETE')")
        assert found == {place_of(model) for model in [*APPEND_ONLY, *NEVER_REMOVED]}


class TestAnotherTown:
    @OF_TENANTS
    def test_it_is_not_shown_by_the_manager(self, model: type[models.Model], at_home: Any, towns: Towns) -> None:
        with within(towns.home.pk):
            assert model._default_manager.filter(pk=at_home.pk).exists()
        with within(towns.away.pk):
            assert not model._default_manager.filter(pk=at_home.pk).exists()

    @OF_TENANTS
    def test_it_is_not_shown_by_the_database(self, model: type[models.Model], at_home: Any, towns: Towns) -> None:
        with within(towns.home.pk):
            assert _raw(model, at_home) == 1
        with within(towns.away.pk, user=towns.stranger.pk):
            assert _raw(model, at_home) == 0

    @OF_TENANTS
    def test_it_cannot_change_or_remove_it(self, model: type[models.Model], at_home: Any, towns: Towns) -> None:
        table = model._meta.db_table
        with within(towns.away.pk, user=towns.stranger.pk):
            for sentence, withheld in (
                (f"UPDATE {table} SET id = id WHERE id = %s", APPEND_ONLY),
                (f"DELETE FROM {table} WHERE id = %s", [*APPEND_ONLY, *NEVER_REMOVED]),
            ):
                if model in withheld:
                    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
                        sql(sentence, at_home.pk)
                else:
                    assert sql(sentence, at_home.pk) == [(0,)]

    @OF_TENANTS
    def test_it_cannot_put_a_row_here(self, model: type[models.Model], towns: Towns) -> None:
        with (
            within(towns.home.pk),
            pytest.raises(DatabaseError, match="row-level security"),
            transaction.atomic(),
        ):
            _insert_for(model, towns)

    @OF_TENANTS
    def test_it_cannot_move_its_row_here(self, model: type[models.Model], at_home: Any, towns: Towns) -> None:
        with (
            within(towns.home.pk),
            pytest.raises(DatabaseError, match=r"row-level security|permission denied"),
            transaction.atomic(),
        ):
            sql(f"UPDATE {model._meta.db_table} SET municipality_id = %s WHERE id = %s", towns.away.pk, at_home.pk)


class TestNoTown:
    def test_leaving_a_town_inside_a_longer_transaction_leaves_nothing_behind(self, towns: Towns) -> None:
        with transaction.atomic():
            with within(towns.home.pk, user=towns.stranger.pk):
                pass
            assert sql("SELECT current_setting('app.municipality', true), current_setting('app.user', true)") == [
                ("", "")
            ]

    @OF_TENANTS
    def test_the_manager_refuses_to_answer(self, model: type[models.Model]) -> None:
        if model._meta.label == "audit.Event":  # the nation's own chain has no municipality
            assert not model._default_manager.exclude(municipality=None).exists()
        else:
            with pytest.raises(NoScope):
                model._default_manager.count()

    def test_there_is_no_municipality_to_write_for(self, towns: Towns) -> None:
        with pytest.raises(NoScope):
            municipality_in_scope()
        with within(towns.home.pk):
            assert municipality_in_scope() == towns.home.pk

    @OF_TENANTS
    def test_the_database_shows_nothing(self, model: type[models.Model], at_home: Any) -> None:
        with enter(NOWHERE):
            assert _raw(model, at_home) == 0

    @OF_TENANTS
    def test_one_sees_ones_own_rows_and_only_those(self, model: type[models.Model], at_home: Any, towns: Towns) -> None:
        column = own_column(model)
        with enter(Scope(user=towns.stranger.pk)):
            assert _raw(model, at_home) == 0
        if column and (owner := getattr(at_home, column)):
            with enter(Scope(user=owner)):
                assert _raw(model, at_home) == 1
                assert sql(f"DELETE FROM {model._meta.db_table} WHERE id = %s", at_home.pk) == [(0,)]


def _raw(model: type[models.Model], kept: Any) -> int:
    return len(sql(f"SELECT id FROM {model._meta.db_table} WHERE id = %s", kept.pk))


def _insert_for(model: type[models.Model], towns: Towns) -> None:
    """A row of Aaholm's, offered while Lysbjerg is in scope. What it points to is Lysbjerg's, so only it is wrong."""
    made = row(model, towns.home)
    made.pk, made._state.adding = None, True
    made.municipality_id = towns.away.pk
    made.save(force_insert=True)
