# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Meetings: the agenda, minutes by point, decisions and tasks made there, the close, the approval, the papers."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import docx
import pytest
from django.utils import timezone

from handlingsplan.acute.staff.agenda import agenda
from handlingsplan.tenancy.scope import within
from tests.acute.staff.room import MEMBER, Room, told
from tests.people import Cast


@pytest.fixture
def room(cast: Cast) -> Room:
    made = Room(cast)
    made.post("begin_meeting", {"form": "phone", "minute_taker": "KK"}, MEMBER)
    return made


def point(**more: Any) -> dict[str, Any]:
    return {"text": "", "kind": "decision", "decision": "", "reason": "", "task": "", "owner": "", "version": 0} | more


def write(room: Room, key: str, who: str = MEMBER, **more: Any) -> Any:
    return room.post("meeting_point", point(**more), who, meeting_number=1, point_key=key)


def meeting(room: Room) -> Any:
    with within(room.cast.home.pk):
        return room.situation.meetings.get(number=1)


def next_at(hours: int) -> str:
    return timezone.localtime(timezone.now() + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M")


def test_the_first_has_sixteen_points_in_order_and_later_ones_fewer() -> None:
    first, later = agenda(is_first=True), agenda(is_first=False)
    assert [one.number for one in first] == list(range(1, 17))
    assert (first[0].key, first[-1].key) == ("attendance", "next")
    assert len(later) == 12


def test_one_at_a_time(room: Room) -> None:
    refused = room.post("begin_meeting", {"form": "room", "minute_taker": ""})
    assert "Der er allerede et møde i gang" in told(refused)


def test_a_point_is_saved_with_its_decision_and_its_task(room: Room) -> None:
    said = {"text": "Vi gennemgik", "decision": "Skolen lukkes", "reason": "Politiets råd", "task": "Ring til forældre"}
    answer = write(room, "situation", **said, owner="Skoleleder", onward="1")
    assert answer.headers["Location"] == room.url("meeting_point", meeting_number=1, point_key="safety")
    write(room, "safety", kind="omission", decision="Ingen rømning", reason="Faren er ovre")
    kept = meeting(room).points["situation"]
    assert (kept["text"], kept["version"], kept["tasks"]) == ("Vi gennemgik", 1, [1])
    assert [kind for kind, text in room.log()] == ["action", "decision", "action", "omission"]
    page = told(room.get("meeting", meeting_number=1))
    for words in ("Skolen lukkes", "Ring til forældre", "Ingen rømning"):
        assert words in page


def test_a_decision_needs_its_reason(room: Room) -> None:
    refused = write(room, "situation", text="Husk mig", decision="Skolen lukkes")
    assert refused.status_code == 200
    assert "Husk mig" in told(refused)
    assert meeting(room).points == {}


def test_a_stale_save_is_refused_keeps_what_was_typed_and_makes_nothing_twice(room: Room) -> None:
    said = {"text": "Den første", "decision": "Skolen lukkes", "reason": "Politiets råd"}
    assert write(room, "situation", **said).status_code == 302
    again = write(room, "situation", **said)
    assert "En anden har ændret det" in told(again)
    refused = write(room, "situation", "duty_leader", text="Den anden")
    assert "Den anden" in told(refused)
    assert "Den første" in told(refused)
    assert meeting(room).points["situation"]["text"] == "Den første"
    assert write(room, "safety", "duty_leader", text="Et andet punkt").status_code == 302
    assert [kind for kind, text in room.log()].count("decision") == 1


def test_closing_demands_the_next_time_or_that_it_was_the_last(room: Room) -> None:
    for said in ({}, {"next_at": next_at(2), "is_last": "on"}, {"next_at": next_at(-2)}):
        assert room.post("close_meeting", said, meeting_number=1).status_code == 200
    assert room.post("close_meeting", {"next_at": next_at(2)}, meeting_number=1).status_code == 302
    assert room.again().next_meeting_at == meeting(room).next_at
    assert room.get("meeting_point", meeting_number=1, point_key="safety").status_code == 404


def test_the_leader_approves_once_it_is_closed(room: Room) -> None:
    room.post("approve_minutes", {}, meeting_number=1)
    assert meeting(room).approved_at is None
    room.post("close_meeting", {"is_last": "on"}, meeting_number=1)
    assert room.post("approve_minutes", {}, "preparedness_coordinator", meeting_number=1).status_code == 404
    room.post("approve_minutes", {}, meeting_number=1)
    assert meeting(room).approved_at


def test_who_is_here_by_role(room: Room) -> None:
    room.post("attendance", {"present": ["crisis_leader"], "others": "Vagt MM"}, meeting_number=1)
    page = told(room.get("meeting", meeting_number=1))
    assert "Kriseleder" in page
    assert "Vagt MM" in page


def test_the_minutes_as_files(room: Room) -> None:
    write(room, "situation", text="Vi gennemgik", decision="Skolen lukkes", reason="Politiets råd")
    pdf = room.get("meeting_minutes", meeting_number=1, minutes_kind="pdf")
    assert pdf.content.startswith(b"%PDF")
    assert 'filename="haendelse-1-moede-1-referat.pdf"' in pdf.headers["Content-Disposition"]
    word = room.get("meeting_minutes", meeting_number=1, minutes_kind="docx")
    text = "\n".join(one.text for one in docx.Document(BytesIO(word.content)).paragraphs)
    for words in ("Vi gennemgik", "Skolen lukkes", "Politiets råd"):
        assert words in text
    assert room.get("meeting_minutes", meeting_number=1, minutes_kind="exe").status_code == 404


def test_strangers_find_nothing(room: Room) -> None:
    more = {"meeting_number": 1}
    for who in (room.cast.stranger, room.cast.elsewhere):
        for page in ("meeting", "attendance", "close_meeting"):
            assert room.get(page, who, **more).status_code == 404
        assert room.get("meeting_point", who, point_key="safety", **more).status_code == 404
        assert room.get("meeting_minutes", who, minutes_kind="pdf", **more).status_code == 404
        assert room.post("approve_minutes", {}, who, **more).status_code == 404
