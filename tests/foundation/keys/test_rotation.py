# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""New keys take over from old ones; everything stays readable, also when the machine stops in the middle."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from handlingsplan.audit.models import Event
from handlingsplan.keys import case_keys, municipality_keys, reserve, rotation, store
from handlingsplan.keys.masters import NoMasterKey
from handlingsplan.keys.models import MunicipalityKey
from handlingsplan.keys.rotation import Outcome
from handlingsplan.keys.terms import Purpose
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
from tests.foundation.keys.masters import NEW, OLD_AND_NEW
from tests.people import ELSEWHERE, HOME

pytestmark = pytest.mark.django_db

PLACE = "concerns_concern:0b6f"


@pytest.fixture
def home() -> int:
    return Municipality.objects.get(slug=HOME).pk


@pytest.fixture
def sealed(home: int) -> dict[Any, bytes]:
    """Forty cases, by their keys."""
    store._ask(lambda keys: keys.execute("DELETE FROM case_keys"))
    with within(home):
        made = [case_keys.new() for _ in range(40)]
        return {key.id: key.seal({"number": str(key.id)}, place=PLACE) for key in made}


def everything_is_readable(home: int, sealed: dict[Any, bytes]) -> bool:
    municipality_keys.forget()
    with within(home):
        found = case_keys.opened_many(sealed)
    return all(found[number].open(text, place=PLACE) == {"number": str(number)} for number, text in sealed.items())


def generations(home: int, numbers: Any) -> set[int]:
    return {key.generation for key in store.get(home, numbers)}


def told(home: int) -> list[dict[str, Any]]:
    with within(home):
        return [event.details for event in Event.objects.filter(kind="keys.rotated").order_by("number")]


class TestNewMaster:
    def test_the_old_one_is_needed_no_longer(self, home: int, sealed: dict[Any, bytes], settings: Any) -> None:
        settings.MASTER_KEYS = OLD_AND_NEW
        assert rotation.to_newest_master(home) == len(Purpose)
        assert rotation.to_newest_master(home) == 0

        settings.MASTER_KEYS = NEW
        assert everything_is_readable(home, sealed)
        assert told(home) == [{"what": "master", "count": len(Purpose), "now": "newer"}]

    def test_without_the_one_that_closed_it_nothing_is_opened(
        self, home: int, sealed: dict[Any, bytes], settings: Any
    ) -> None:
        settings.MASTER_KEYS = NEW
        municipality_keys.forget()
        with within(home), pytest.raises(NoMasterKey, match="lacks the key tests"):
            case_keys.opened(next(iter(sealed)))
        with pytest.raises(NoMasterKey):
            rotation.to_newest_master(home)

    def test_it_carries_on_where_it_was_stopped(self, home: int, sealed: dict[Any, bytes], settings: Any) -> None:
        """One municipality was done, the next was not: both are readable before and after."""
        away = Municipality.objects.get(slug=ELSEWHERE).pk
        with within(away):
            other = case_keys.new()
            theirs = {other.id: other.seal({"number": str(other.id)}, place=PLACE)}
        settings.MASTER_KEYS = OLD_AND_NEW
        rotation.to_newest_master(away)
        assert everything_is_readable(home, sealed)
        assert everything_is_readable(away, theirs)

        call_command("rotate_keys", stdout=StringIO())

        settings.MASTER_KEYS = NEW
        assert everything_is_readable(home, sealed)
        assert everything_is_readable(away, theirs)
        assert len(told(away)) == 1


class TestNewGeneration:
    def test_every_case_key_is_closed_anew(self, home: int, sealed: dict[Any, bytes]) -> None:
        outcome = rotation.to_new_generation(home)

        assert outcome == Outcome(count=2 * reserve.BATCH)
        assert generations(home, sealed) == {2}
        assert everything_is_readable(home, sealed)
        assert told(home) == [{"what": "generation", "count": 2 * reserve.BATCH, "now": "2"}]

    def test_new_cases_take_the_new_one(self, home: int, sealed: dict[Any, bytes]) -> None:
        rotation.to_new_generation(home)
        with within(home):
            made = case_keys.new()
        assert generations(home, [made.id]) == {2}

    def test_a_key_handed_out_before_still_opens(self, home: int, sealed: dict[Any, bytes]) -> None:
        with within(home):
            held = case_keys.new()
        text = held.seal({"number": 1}, place=PLACE)
        rotation.to_new_generation(home)
        assert held.open(text, place=PLACE) == {"number": 1}
        with within(home):
            assert case_keys.opened(held.id) == held

    def test_it_carries_on_where_it_was_killed(
        self, home: int, sealed: dict[Any, bytes], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(rotation, "BATCH", 10)
        rewrap, done = store.rewrap, []

        def killed_the_third_time(keys: Any) -> int:
            if len(done) == 2:
                raise KeyboardInterrupt
            done.append(keys)
            return rewrap(keys)

        monkeypatch.setattr(store, "rewrap", killed_the_third_time)
        with pytest.raises(KeyboardInterrupt):
            rotation.to_new_generation(home)
        monkeypatch.setattr(store, "rewrap", rewrap)
        assert generations(home, sealed) == {1, 2}
        assert everything_is_readable(home, sealed)
        assert told(home) == []

        call_command("rotate_keys", stdout=StringIO())

        assert generations(home, sealed) == {2}
        assert everything_is_readable(home, sealed)
        assert [told_of["count"] for told_of in told(home)] == [2 * reserve.BATCH - 20]
        assert rotation.finish_generation(home) == Outcome()

    def test_it_refuses_to_be_part_of_something_that_can_be_undone(self, home: int, sealed: dict[Any, bytes]) -> None:
        """A case key closed with a municipality's key that was never committed would be lost."""
        with within(home), pytest.raises(RuntimeError, match="durable"):
            rotation.to_new_generation(home)
        assert generations(home, sealed) == {1}

    def test_a_destroyed_key_does_not_come_back(self, home: int, sealed: dict[Any, bytes]) -> None:
        gone = next(iter(sealed))
        with within(home):
            rows = store.get(home, [gone])
            case_keys.destroy([gone])
        assert store.rewrap([store.WrappedKey(row.id, home, 2, row.wrapped) for row in rows]) == 0
        rotation.to_new_generation(home)
        assert generations(home, [gone]) == set()

    def test_what_cannot_be_opened_is_left_and_counted(self, home: int, sealed: dict[Any, bytes]) -> None:
        """Keys made ahead with a first municipality's key that was undone, or a main database that is too old."""
        first, second, *_ = sealed
        rows = {row.id: row for row in store.get(home, sealed)}
        store.delete(home, [first, second])
        store.put([store.WrappedKey(first, home, 1, b"\x01" + bytes(60))])
        store.put([store.WrappedKey(second, home, 0, rows[second].wrapped)])

        assert rotation.to_new_generation(home) == Outcome(count=2 * reserve.BATCH - 2, unreadable=2)

        assert generations(home, [first]) == {1}
        assert generations(home, [second]) == {0}
        errors = StringIO()
        call_command("rotate_keys", stdout=StringIO(), stderr=errors)
        assert "2 case keys cannot be opened" in errors.getvalue()

    def test_a_municipality_without_cases_gets_no_key(self, home: int) -> None:
        assert rotation.to_new_generation(home) == Outcome()
        assert rotation.to_newest_master(home) == 0
        with within(home):
            assert not MunicipalityKey.objects.filter(purpose=Purpose.CASES).exists()
            assert municipality_keys.newest(Purpose.CASES).generation == 1


class TestCommand:
    def test_it_says_what_it_did(self, home: int, sealed: dict[Any, bytes], settings: Any) -> None:
        settings.MASTER_KEYS = OLD_AND_NEW
        said = StringIO()
        call_command("rotate_keys", "--generation", f"--municipality={HOME}", stdout=said)
        first, second, last = said.getvalue().splitlines()
        assert first == "Lysbjerg: 2 keys of the municipality closed with newer"
        assert second == f"Lysbjerg: {2 * reserve.BATCH} case keys closed with its newest key"
        assert last.startswith("All is closed with the master key newer.")

    def test_it_makes_a_master_key(self) -> None:
        said = StringIO()
        call_command("rotate_keys", "--make-master=m2027", stdout=said)
        assert said.getvalue().startswith("m2027:")
        assert len(said.getvalue().strip()) == len("m2027:") + 44

    @pytest.mark.parametrize("word", ["--make-master=M 2027", "--municipality=nowhere"])
    def test_what_it_cannot_do_is_said(self, word: str) -> None:
        with pytest.raises(CommandError):
            call_command("rotate_keys", word)

    def test_without_a_master_key_it_says_where_one_comes_from(self, settings: Any) -> None:
        settings.MASTER_KEYS = ""
        with pytest.raises(CommandError, match="HANDLINGSPLAN_MASTER_KEYS"):
            call_command("rotate_keys")
