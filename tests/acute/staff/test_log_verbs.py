# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing in the log: numbered, chained, never changed, and each log by itself."""

import uuid
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from handlingsplan.access.viewer import MayNot
from handlingsplan.acute.staff.actions.log import (
    Closed,
    NewLine,
    NoSuchLine,
    append,
    author_of,
    receive,
    write,
)
from handlingsplan.acute.staff.queries.log import is_whole, lines_of
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from .log_world import NOON, situation_in

LATER = NOON + timedelta(hours=1)


def test_lines_are_numbered_and_chained(cast: Cast) -> None:
    with within(cast.home.pk):
        situation = situation_in(cast)
        lines = append(situation, [NewLine("Et"), NewLine("To")], by=None, author="Krisestab", at=NOON)
        lines += append(situation, [NewLine("Tre")], by=cast.viewer("crisis_member"), author="Krisestab", at=LATER)
        assert [line.number for line in lines] == [1, 2, 3]
        assert [line.previous for line in lines[1:]] == [line.fingerprint for line in lines[:2]]
        assert (situation.lines, situation.head) == (3, lines[-1].fingerprint)
        assert is_whole(situation)
        situation.lines = 2
        assert not is_whole(situation)


def test_a_line_sent_twice_is_one_line(cast: Cast) -> None:
    with within(cast.home.pk):
        situation, entry = situation_in(cast), NewLine("Et")
        first = append(situation, [entry, entry], by=None, author="", at=NOON)
        again = append(situation, [entry], by=None, author="", at=LATER)
        assert [line.number for line in [*first, *again]] == [1, 1, 1]
        assert lines_of(situation).count() == 1


def test_a_drill_has_a_log_of_its_own(cast: Cast) -> None:
    with within(cast.home.pk):
        real, drill = situation_in(cast), situation_in(cast, drill=True)
        entry = NewLine("Samme ord")
        one = append(real, [entry], by=None, author="", at=NOON)[0]
        other = append(drill, [entry], by=None, author="", at=NOON)[0]
        assert one.fingerprint != other.fingerprint
        assert type(one) is not type(other)


@pytest.mark.parametrize("corrects", [2, 0, uuid.uuid4()])
def test_a_correction_names_an_earlier_line(cast: Cast, corrects: int | uuid.UUID) -> None:
    with within(cast.home.pk):
        situation = situation_in(cast)
        append(situation, [NewLine("Et")], by=None, author="", at=NOON)
        with pytest.raises(NoSuchLine):
            append(situation, [NewLine("Rettelse", corrects=corrects)], by=None, author="", at=NOON)
        corrected = append(situation, [NewLine("Rettelse", corrects=1)], by=None, author="", at=NOON)[0]
        assert (corrected.number, corrected.corrects) == (2, 1)


@pytest.mark.parametrize("drill", [False, True])
@pytest.mark.parametrize("change", ["UPDATE {} SET text = 'Noget andet'", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_runtime_role_changes_nothing_in_a_log(cast: Cast, drill: bool, change: str) -> None:
    with within(cast.home.pk):
        situation = situation_in(cast, drill=drill)
        line = append(situation, [NewLine("Et")], by=None, author="", at=NOON)[0]
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            connection.cursor().execute(change.format(line._meta.db_table))
        assert lines_of(situation).get().text == "Et"


def test_who_reads_does_not_write(cast: Cast) -> None:
    with within(cast.home.pk):
        situation, reader = situation_in(cast), cast.viewer("plan_coordinator")
        with pytest.raises(MayNot):
            write(situation, NewLine("Et"), by=reader, at=NOON)
        with pytest.raises(MayNot):
            receive(situation, [NewLine("Et")], phone_says=NOON, by=reader, at=NOON)


def test_a_log_that_is_closed_takes_only_what_was_written_before(cast: Cast) -> None:
    by = cast.viewer("crisis_member")
    with within(cast.home.pk):
        situation = situation_in(cast, state="closed", outcome="handled", closed_at=LATER)
        with pytest.raises(Closed):
            write(situation, NewLine("For sent"), by=by, at=LATER)
        before, after = (
            NewLine(text, written_at=at) for text, at in (("Før", NOON), ("Efter", LATER + LATER.resolution))
        )
        much_later = LATER + timedelta(days=1)
        received = receive(situation, [before, after], phone_says=much_later, by=by, at=much_later)
        assert received.numbers == {before.uid: 1}
        assert isinstance(received.refused[after.uid], Closed)


def test_an_author_is_a_role_and_initials(cast: Cast) -> None:
    said = author_of(cast.viewer("crisis_member"))
    assert said.startswith("KK, ")
    assert "Kjeld" not in said
