# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Situation pictures: drawn from the log, corrected, kept as they were, and held against the one before."""

from typing import Any

from handlingsplan.acute.staff.actions.log import NewLine, append
from handlingsplan.acute.staff.drawing import changes, drawn
from handlingsplan.acute.staff.lists import content
from handlingsplan.tenancy.scope import within
from tests.acute.staff.log_world import NOON
from tests.acute.staff.room import MEMBER, Room, told
from tests.people import Cast


def written(room: Room, *lines: NewLine) -> None:
    with within(room.cast.home.pk):
        append(room.situation, lines, by=room.cast.viewer(MEMBER), author="Logfører", at=NOON)


def picture(room: Room, number: int) -> Any:
    with within(room.cast.home.pk):
        return room.situation.pictures.get(number=number)


def test_each_line_stands_in_its_block(cast: Cast) -> None:
    room = Room(cast)
    written(
        room,
        NewLine("Skolen er tømt", kind="message", source_status="confirmed"),
        NewLine("Der er måske to", kind="message", source_status="rumour"),
        NewLine("Det er nok en spøg", kind="assessment", source_status="unconfirmed"),
        NewLine("Skolen lukkes", kind="decision", reason="Råd"),
        NewLine("Politiets spor", kind="message", source_status="confirmed", sensitivity="police"),
        NewLine("Skolen er halvt tømt", kind="message", source_status="confirmed", corrects=1),
    )
    with within(cast.home.pk):
        found = drawn(content("picture")["blocks"], list(room.situation.log.all()), [])
    assert found["known"] == "Skolen er halvt tømt (6)"
    assert found["unknown"] == "Der er måske to (2)"
    assert found["assumed"] == "Det er nok en spøg (3)"
    assert found["decisions"] == "Skolen lukkes (4)"
    assert "Politiets spor" not in str(found)


def test_a_picture_is_corrected_kept_and_never_changed(cast: Cast) -> None:
    room = Room(cast)
    written(room, NewLine("Skolen er tømt", kind="message", source_status="confirmed"))
    assert "Skolen er tømt (1)" in told(room.get("new_picture"))
    room.post("new_picture", {"after": 0, "up_to_line": 1, "known": "Skolen er tom"})
    written(room, NewLine("Alle er hjemme", kind="message", source_status="confirmed"))
    room.post("new_picture", {"after": 1, "up_to_line": 3, "known": "Alle er hjemme"})
    assert picture(room, 1).blocks["known"] == "Skolen er tom"
    room.post("aim", {"aim": "Et senere mål", "reason": ""})
    assert "Et senere mål" not in told(room.get("picture", picture_number=1))
    page = told(room.get("picture", picture_number=2))
    assert "Nyt:" in page
    assert "Skolen er tom" in page


def test_two_who_draw_at_once_do_not_write_over_each_other(cast: Cast) -> None:
    room = Room(cast)
    assert room.post("new_picture", {"after": 0, "up_to_line": 0, "known": "Først"}).status_code == 302
    refused = room.post("new_picture", {"after": 0, "up_to_line": 0, "known": "Sidst"}, MEMBER)
    assert "Sidst" in told(refused)
    assert picture(room, 1).blocks["known"] == "Først"


def test_what_has_changed() -> None:
    found = changes(["a", "b"], {"a": "x\ny", "b": "same"}, {"a": "y\nz", "b": "same"})
    assert [(one.key, one.come, one.gone) for one in found] == [("a", ("z",), ("x",))]


def test_strangers_find_nothing(cast: Cast) -> None:
    room = Room(cast)
    room.post("new_picture", {"after": 0, "up_to_line": 0})
    for who in (cast.stranger, cast.elsewhere):
        assert room.get("picture", who, picture_number=1).status_code == 404
        assert room.get("new_picture", who).status_code == 404
