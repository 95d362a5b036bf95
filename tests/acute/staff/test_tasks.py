# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Tasks: exact words, every change a line, two at once."""

from typing import Any

import pytest

from handlingsplan.acute.staff.terms import TASK_NAMES, TaskState
from handlingsplan.tenancy.scope import within
from tests.acute.staff.room import MEMBER, Room, told
from tests.people import Cast


@pytest.fixture
def room(cast: Cast) -> Room:
    made = Room(cast)
    made.post("tasks", {"text": "Hent bygningsplanen", "owner": "Skolechef", "is_critical": "on"}, MEMBER)
    made.post("tasks", {"text": "Bestil mad"}, MEMBER)
    return made


def state(room: Room, number: int) -> Any:
    with within(room.cast.home.pk):
        return room.situation.tasks.get(number=number)


def test_the_words_are_exactly_these(room: Room) -> None:
    page = told(room.get("task", task_number=1))
    for word in ("Afventer", "Under udførelse", "Gennemført", "Bortfaldet"):
        assert word in page
    assert set(TASK_NAMES) == set(TaskState)


def test_the_critical_stands_first_and_each_is_a_line(room: Room) -> None:
    page = told(room.get("tasks"))
    assert page.index("Hent bygningsplanen") < page.index("Bestil mad")
    assert [kind for kind, text in room.log()] == ["action", "action"]


def test_a_change_is_a_line_and_dropping_asks_why(room: Room) -> None:
    room.post("task", {"state": "under_way", "owner": "SSP", "note": "", "version": 1}, task_number=1)
    assert (state(room, 1).state, state(room, 1).owner) == ("under_way", "SSP")
    refused = room.post("task", {"state": "dropped", "owner": "", "note": "", "version": 1}, task_number=2)
    assert "Skriv, hvorfor den bortfalder" in told(refused)
    room.post("task", {"state": "dropped", "owner": "", "note": "Ingen er her", "version": 1}, task_number=2)
    assert [kind for kind, text in room.log()][2:] == ["action", "omission"]


def test_of_two_at_once_one_wins_and_the_other_keeps_what_she_typed(room: Room) -> None:
    first = {"state": "done", "owner": "", "note": "Færdig", "version": 1}
    assert room.post("task", first, task_number=1).status_code == 302
    second = {"state": "under_way", "owner": "", "note": "Jeg er i gang", "version": 1}
    refused = room.post("task", second, MEMBER, task_number=1)
    assert "En anden har ændret det" in told(refused)
    assert "Jeg er i gang" in told(refused)
    assert state(room, 1).note == "Færdig"
    assert room.post("task", second | {"version": 2}, MEMBER, task_number=1).status_code == 302


def test_strangers_find_nothing(room: Room) -> None:
    for who in (room.cast.stranger, room.cast.elsewhere):
        assert room.get("task", who, task_number=1).status_code == 404
        assert room.post("tasks", {"text": "Fremmed"}, who).status_code == 404
    assert room.get("task", task_number=99).status_code == 404


def test_a_second_press_is_the_same_task_and_another_task_is_another(room: Room) -> None:
    again = {"text": "Bestil mad"}
    room.post("tasks", again, MEMBER)
    assert len(room.log()) == 2
    room.post("tasks", again | {"owner": "Køkkenet"}, MEMBER)
    assert len(room.log()) == 3
