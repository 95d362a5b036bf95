# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is closed with a case's key is readable with that key, in that place, in that municipality, and else nowhere."""

import os
import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from uuid import uuid4

import psycopg
import pytest
from django.db import ProgrammingError, connection, transaction

from handlingsplan.keys import case_keys, municipality_keys, reserve, store
from handlingsplan.keys.case_keys import KeyGone, Tampered
from handlingsplan.keys.models import MunicipalityKey
from handlingsplan.keys.terms import Purpose
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import NoScope, within
from tests.people import ELSEWHERE, HOME

pytestmark = pytest.mark.django_db

WORDS = {"text": "Jeg er bekymret for Æske.", "since": 3, "names": ["Ø", "Å"]}
PLACE = "concerns_concern:0b6f"


@pytest.fixture
def home() -> int:
    return Municipality.objects.get(slug=HOME).pk


@pytest.fixture
def away() -> int:
    return Municipality.objects.get(slug=ELSEWHERE).pk


@contextmanager
def undone() -> Iterator[None]:
    """A change that fails after what is done in it."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class TestClosing:
    def test_the_words_come_back(self, home: int) -> None:
        with within(home):
            made = case_keys.new()
            sealed = made.seal(WORDS, place=PLACE)
            data = made.seal_bytes(b"\x00\xff", place=PLACE)

            found = case_keys.opened(made.id)

        assert found.open(sealed, place=PLACE) == WORDS
        assert found.open_bytes(data, place=PLACE) == b"\x00\xff"

    def test_nothing_is_read_from_outside(self, home: int) -> None:
        with within(home):
            made = case_keys.new()

        assert "Æske".encode() not in made.seal(WORDS, place=PLACE)
        assert repr(made) == f"CaseKey(id={made.id!r})"
        with pytest.raises(TypeError, match="never kept"):
            pickle.dumps(made)

    def test_another_place_is_refused(self, home: int) -> None:
        with within(home):
            made = case_keys.new()
        with pytest.raises(Tampered):
            made.open(made.seal(WORDS, place=PLACE), place="concerns_concern:0b70")

    def test_another_case_is_refused(self, home: int) -> None:
        with within(home):
            one, other = case_keys.new(), case_keys.new()
        assert one.id != other.id
        with pytest.raises(Tampered):
            other.open(one.seal(WORDS, place=PLACE), place=PLACE)

    def test_one_changed_byte_is_refused(self, home: int) -> None:
        with within(home):
            made = case_keys.new()
        sealed = bytearray(made.seal(WORDS, place=PLACE))
        for where in (0, 1, 13, len(sealed) // 2, -1):
            changed = bytearray(sealed)
            changed[where] ^= 1
            with pytest.raises(Tampered):
                made.open(bytes(changed), place=PLACE)
        for short in (b"", b"\x01", bytes(sealed[:20])):
            with pytest.raises(Tampered):
                made.open(short, place=PLACE)


class TestWhose:
    def test_without_a_municipality_there_is_no_key(self) -> None:
        with pytest.raises(NoScope):
            case_keys.new()

    def test_another_municipality_does_not_find_it(self, home: int, away: int) -> None:
        with within(home):
            made = case_keys.new()
        with within(away):
            case_keys.new()
            with pytest.raises(KeyGone):
                case_keys.opened(made.id)
            assert case_keys.destroy([made.id]) == 0
        with within(home):
            assert case_keys.opened(made.id) == made

    def test_a_row_given_to_another_municipality_cannot_be_opened(self, home: int, away: int) -> None:
        """Somebody who writes in the key store changes whose the row is: the other municipality's key does not fit."""
        with within(away):
            case_keys.new()
        with within(home):
            made = case_keys.new()
            (row,) = store.get(home, [made.id])
        store.delete(home, [made.id])
        store.put([store.WrappedKey(row.id, away, row.generation, row.wrapped)])
        with within(away), pytest.raises(Tampered):
            case_keys.opened(made.id)

    def test_a_row_under_another_number_cannot_be_opened(self, home: int) -> None:
        with within(home):
            (row,) = store.get(home, [case_keys.new().id])
            moved = store.WrappedKey(uuid4(), home, row.generation, row.wrapped)
            store.put([moved])
            with pytest.raises(Tampered):
                case_keys.opened(moved.id)


class TestDestroying:
    def test_what_it_closed_is_gone(self, home: int) -> None:
        with within(home):
            one, other = case_keys.new(), case_keys.new()

            assert case_keys.destroy([one.id]) == 1
            assert case_keys.destroy([one.id]) == 0

            with pytest.raises(KeyGone):
                case_keys.opened(one.id)
            assert case_keys.opened_many([one.id, other.id]) == {other.id: other}

    def test_a_restored_main_database_brings_nothing_back(self, home: int) -> None:
        """All that the main database had is there again, its rows and its keys; the case's own key never was in it."""
        with within(home):
            made = case_keys.new()
            sealed = made.seal(WORDS, place=PLACE)
            before = list(MunicipalityKey.objects.values())
            case_keys.destroy([made.id])
            assert list(MunicipalityKey.objects.values()) == before
            with pytest.raises(KeyGone):
                case_keys.opened(made.id).open(sealed, place=PLACE)

    def test_it_holds_even_where_the_change_itself_is_undone(self, home: int) -> None:
        with within(home):
            made = case_keys.new()
            with undone():
                case_keys.destroy([made.id])
            assert case_keys.opened_many([made.id]) == {}

    def test_nothing_asked_is_nothing_done(self, home: int) -> None:
        with within(home):
            assert case_keys.opened_many([]) == {}
            assert case_keys.destroy([]) == 0


class TestReserve:
    def test_a_key_is_in_the_store_before_it_is_handed_out(self, home: int) -> None:
        with within(home):
            lock = municipality_keys.newest(Purpose.CASES)
            for _ in range(reserve.BATCH + 1):
                number, _key = reserve.take(lock)
                assert store.get(home, [number])

    def test_many_at_once_get_each_their_own(self, home: int) -> None:
        with within(home):
            lock = municipality_keys.newest(Purpose.CASES)
        with ThreadPoolExecutor(8) as people:
            taken = list(people.map(lambda _: reserve.take(lock), range(300)))
        assert len({number for number, _ in taken}) == 300
        with within(home):
            found = case_keys.opened_many(number for number, _ in taken)
        assert {number: key._key for number, key in found.items()} == dict(taken)

    def test_a_process_made_by_copying_begins_without_one(self, home: int) -> None:
        with within(home):
            case_keys.new()
            lock = municipality_keys.newest(Purpose.CASES)
            left = [number for number, _ in reserve._ready[lock.row]]
            reserve.forget()
            assert case_keys.new().id not in left


class TestMunicipalityKeys:
    def test_a_key_that_was_undone_is_not_remembered(self, home: int) -> None:
        """The municipality's first key is made within a change that fails: the next change begins with another."""
        with within(home):
            with undone():
                lost = case_keys.new()
                assert case_keys.opened(lost.id) == lost
            made = case_keys.new()
            assert case_keys.opened(made.id) == made
            assert municipality_keys.newest(Purpose.CASES).generation == 1

    def test_whoever_comes_second_takes_the_key_that_is_there(self, home: int) -> None:
        with within(home):
            first = municipality_keys.add(Purpose.CASES, 1)
            second = municipality_keys.add(Purpose.CASES, 1)
            assert (first.pk, bytes(first.wrapped)) == (second.pk, bytes(second.wrapped))

    def test_it_cannot_be_removed(self, home: int) -> None:
        with within(home):
            case_keys.new()
            with pytest.raises(ProgrammingError, match="denied"), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("DELETE FROM keys_municipalitykey")


class TestStore:
    def test_a_cut_connection_is_made_anew(self, home: int) -> None:
        with within(home):
            made = case_keys.new()
            with psycopg.connect(os.environ["HANDLINGSPLAN_TEST_CLUSTER"], autocommit=True) as administrator:
                administrator.execute("SELECT pg_terminate_backend(%s)", [store._connection().info.backend_pid])
            assert case_keys.opened(made.id) == made

    def test_a_process_made_by_copying_speaks_on_a_connection_of_its_own(self) -> None:
        before = store._connection()
        store._in_child()
        assert store._connection() is not before
        assert not before.closed
        store._inherited.clear()
        assert before.closed

    def test_it_works_as_the_runtime_role(self) -> None:
        assert store._connection().execute("SELECT current_user").fetchone() == ("handlingsplan_runtime",)
        with pytest.raises(psycopg.ProgrammingError, match="must be owner"):
            store._connection().execute("DROP TABLE case_keys")
