# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was tried against the crisis staff's pages, and holds: each test is one way in, or one way to harm."""

import json
import uuid
from collections.abc import Callable
from copy import deepcopy
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from handlingsplan.access import decide
from handlingsplan.access.models import Grant
from handlingsplan.access.roles import permissions_of
from handlingsplan.acute.staff.actions import activate, codes, meetings, sending
from handlingsplan.acute.staff.actions.log import Closed, NewLine, append, mark_of, receive, write
from handlingsplan.acute.staff.actions.refusals import UnknownCode
from handlingsplan.acute.staff.book import REAL, book_of
from handlingsplan.acute.staff.gateways import Mail, NotSent
from handlingsplan.acute.staff.models import EmergencyCode
from handlingsplan.acute.staff.queries.log import lines_of
from handlingsplan.acute.staff.queries.statements import text_of
from handlingsplan.acute.staff.static.staff.verify_log import faults
from handlingsplan.acute.staff.terms import Channel
from handlingsplan.integrations.sms.client import HttpSms, NoAnswer
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from . import crew
from .log_world import NOON, situation_in
from .room import Room

OUT_OF_ALL_REASON = (
    "1970-01-01T00:00:00Z",
    "0001-01-01T00:00:00+01:00",
    "9999-12-31T23:59:59-05:00",
    "2100-06-01T12:00Z",
)
LATER = NOON + timedelta(hours=1)


def line(cast: Cast, **more: Any) -> dict[str, Any]:
    said = {"uid": str(uuid.uuid4()), "kind": "message", "text": "Roligt", "sequence": 1, "tags": [], "clock": "14:05"}
    return said | {"written_at": timezone.now().isoformat(), "mark": mark_of(cast.viewer("crisis_member"))} | more


def synced(room: Room, body: Any) -> Any:
    sent = body if isinstance(body, str) else json.dumps(body)
    return room.cast.client("crisis_member").post(room.url("log_sync"), sent, content_type="application/json")


def batch(*lines: Any, now: str = "") -> dict[str, Any]:
    return {"now": now or timezone.now().isoformat(), "device": str(uuid.uuid4()), "lines": list(lines)}


class TestPhones:
    @pytest.mark.parametrize("clock", OUT_OF_ALL_REASON)
    def test_a_clock_out_of_all_reason_moves_no_line_out_of_the_situation(self, cast: Cast, clock: str) -> None:
        room = Room(cast)
        one = line(cast, written_at=clock)
        for now in (clock, ""):
            answer = synced(room, batch(one | {"uid": str(uuid.uuid4())}, now=now))
            assert answer.status_code in {200, 400}
        with within(cast.home.pk):
            for kept in lines_of(room.situation):
                assert NOON - timedelta(days=1) <= kept.happened_at <= timezone.now() + timedelta(minutes=16)
                assert NOON <= kept.written_at <= timezone.now()

    @pytest.mark.parametrize(
        "bad",
        [
            {"sequence": float("inf")},
            {"written_at": 7},
            {"written_at": OUT_OF_ALL_REASON[1]},
            {"sequence": "x"},
            {"uid": "x"},
        ],
    )
    def test_one_line_that_cannot_be_read_holds_no_other_back(self, cast: Cast, bad: dict[str, Any]) -> None:
        room, good, spoilt = Room(cast), line(cast), line(cast, **bad)
        answer = synced(room, batch(spoilt, good, 3)).json()
        assert answer["saved"] == {good["uid"]: 1}
        assert list(answer["refused"]) == [spoilt["uid"]]

    def test_half_a_sign_is_no_reason_to_lose_a_line(self, cast: Cast) -> None:
        room, one = Room(cast), line(cast, text="Skolen \ud83d", tags=["\ud83d"])
        assert list(synced(room, batch(one)).json()["refused"]) == [one["uid"]]
        assert synced(room, batch(one | {"tags": []})).json()["saved"] == {one["uid"]: 1}

    @pytest.mark.parametrize("body", ["[" * 100_000, "null", '{"now": NaN}', '{"lines": {}}', "{"])
    def test_what_is_no_batch_is_answered(self, cast: Cast, body: str) -> None:
        assert synced(Room(cast), body).status_code == 400

    def test_a_line_of_another_log_is_not_taken_for_one_of_this(self, cast: Cast) -> None:
        one, other = Room(cast), Room(cast, number=2)
        shared = line(cast)
        assert synced(one, batch(shared)).json()["saved"] == synced(other, batch(shared)).json()["saved"]
        named = line(cast, corrects=shared["uid"])
        third = Room(cast, number=3)
        assert synced(third, batch(named)).json()["early"] == [named["uid"]]


class TestAfterwards:
    def test_somebody_who_saw_it_open_writes_nothing_once_it_is_stood_down(self, cast: Cast) -> None:
        by = cast.viewer("crisis_member")
        with within(cast.home.pk):
            seen = situation_in(cast)
            type(seen).objects.filter(pk=seen.pk).update(state="closed", outcome="handled", closed_at=LATER)
            with pytest.raises(Closed):
                write(seen, NewLine("For sent"), by=by, at=LATER)
            late = NewLine("For sent", written_at=LATER + timedelta(minutes=1))
            received = receive(seen, [late], phone_says=LATER, by=by, at=LATER + timedelta(minutes=2))
            assert isinstance(received.refused[late.uid], Closed)

    def test_nobody_is_called_in_to_what_is_stood_down(self, cast: Cast) -> None:
        with within(cast.home.pk), crew.ways_out(sms=crew.Watched()):
            situation = situation_in(cast)
            message = sending.queue(situation, Channel.SMS, "+4520000001", "Kom", at=NOON)
            type(situation).objects.filter(pk=situation.pk).update(state="closed", outcome="handled", closed_at=LATER)
            assert sending.take(message.pk, at=LATER) is None
            message.refresh_from_db()
            assert (message.state, message.error) == ("failed", "stood down")


class TestLocks:
    def test_minutes_are_approved_behind_the_lock_that_everybody_takes_first(self, cast: Cast) -> None:
        with within(cast.home.pk):
            by, situation = cast.viewer("duty_leader"), situation_in(cast)
            acting: dict[str, Any] = {"by": by, "author": "KL", "at": NOON}
            held = meetings.begin_meeting(situation, form="phone", minute_taker="", **acting)
            meetings.close_meeting(situation, held, next_at=None, is_last=True, **acting)
            with CaptureQueriesContext(connection) as asked:
                meetings.approve_minutes(situation, held, **acting)
            locks = [one["sql"] for one in asked.captured_queries if "FOR UPDATE" in one["sql"]]
            assert '"staff_situation"' in locks[0]
            assert '"staff_meeting"' in locks[1]

    def test_a_wrong_code_keeps_nobody_waiting(self, cast: Cast) -> None:
        with within(cast.home.pk):
            with CaptureQueriesContext(connection) as asked, pytest.raises(UnknownCode):
                activate.activate_by_code(crew.report(), "WRNG-WRNG", at=crew.NIGHT)
            assert not [one for one in asked.captured_queries if "advisory" in one["sql"]]

    def test_a_code_is_withdrawn_in_the_same_order_as_it_is_used(self, cast: Cast) -> None:
        with within(cast.home.pk):
            by = cast.viewer("preparedness_coordinator")
            kept, code = codes.make("Rådhuset", by=by, at=crew.NIGHT)
            with CaptureQueriesContext(connection) as asked:
                codes.withdraw(kept, by=by, at=crew.NIGHT)
            order = [one["sql"] for one in asked.captured_queries if "advisory" in one["sql"] or "UPDATE" in one["sql"]]
            assert "advisory" in order[0]
            with pytest.raises(UnknownCode):
                activate.activate_by_code(crew.report(), code, at=crew.NIGHT)
            assert EmergencyCode.objects.get().used_at is None


class TestWhatIsSeen:
    def test_a_hidden_line_shows_neither_its_mark_nor_its_phone_nor_its_kind(
        self, cast: Cast, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        known = permissions_of
        reads = frozenset({"staff.read"})
        monkeypatch.setattr(decide, "permissions_of", lambda held: reads if "only_reads" in held else known(held))
        room, phone = Room(cast), uuid.uuid4()
        secret = NewLine("Adressen", kind="contact", sensitivity="police", device=phone, sequence=1)
        with within(cast.home.pk):
            append(room.situation, [secret], by=None, author="KK", at=NOON)
            Grant.objects.create(municipality=cast.home, user=cast.stranger, role="only_reads")
        reader = cast.client(cast.stranger)
        page = reader.get(room.url("log")).content.decode()
        assert "linje-1" in page
        for told in (str(secret.uid), str(phone)):
            assert told not in page
        for address in (room.url("log") + "?slags=contact", room.url("log_lines") + "?efter=0&slags=contact"):
            assert "linje-1" not in reader.get(address).content.decode()

    def test_a_text_copied_out_of_a_drill_says_so(self, cast: Cast) -> None:
        for drill in (True, False):
            room = Room(cast, drill=drill)
            with within(cast.home.pk):
                statement = book_of(room.situation).statement(answers={"holding": "Vi ved besked."})
                assert text_of(statement).startswith("ØVELSE ØVELSE ØVELSE") == drill


CHANGES: list[Callable[[dict[str, Any]], None]] = [
    lambda line: line.update(content={}, number=1),
    lambda line: line.update(content=None, number=1),
    lambda line: (line.pop("content"), line.update(number=1, withheld="police"))[0],
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_line_taken_out_of_a_whole_log_is_found(cast: Cast, change: Callable[[dict[str, Any]], None]) -> None:
    room = Room(cast)
    with within(cast.home.pk):
        append(room.situation, [NewLine("Et")], by=None, author="KK", at=NOON)
    exported = room.cast.client("duty_leader").get(room.url("log_json") + "?omfang=hele").json()
    assert faults(exported) == []
    change((spoilt := deepcopy(exported))["chain"][0])
    assert faults(spoilt)


@pytest.mark.parametrize("year", ["0001", "1899", "2999", "9999"])
def test_a_year_out_of_all_reason_is_told_and_never_kept(cast: Cast, year: str) -> None:
    room = Room(cast)
    task = {"text": "Ring", "owner": "Vagt", "due_at": f"{year}-01-01T00:00"}
    assert "Se på årstallet" in room.post("tasks", task).content.decode()
    assert room.get("tasks").status_code == 200
    threat = {"received_at": f"{year}-12-31T23:59"}
    assert "Se på årstallet" in room.post("new_threat", threat, threat_way="call").content.decode()


class TestWaysOut:
    def test_the_key_of_the_gateway_is_in_no_error(self) -> None:
        with pytest.raises(NoAnswer) as caught:
            HttpSms("http://127.0.0.1:9/", "hemmelig\nX: y", "Lysbjerg").send("+4520000001", "Kom")
        assert caught.value.__cause__ is None
        assert "hemmelig" not in str(caught.value) + str(caught.value.why)

    def test_a_head_with_two_lines_is_not_sent(self) -> None:
        with pytest.raises(NotSent):
            Mail().send("a@lysbjerg.example", subject="Kom\nBcc: b@lysbjerg.example", text="x")


def test_a_text_is_not_handed_out_to_be_copied_before_somebody_has_approved_it(cast: Cast) -> None:
    room = Room(cast)
    with within(cast.home.pk):
        facts = {"municipality": cast.home, "situation": room.situation, "written_at": NOON}
        said = {"answers": {"holding": "Vi ved besked."}}
        for number, state in enumerate(("draft", "withdrawn", "approved"), 1):
            REAL.statement.objects.create(number=number, state=state, **facts, **said)
    pages = [room.get("statement", statement_number=number).content.decode() for number in (1, 2, 3)]
    assert ["data-copy>" in page for page in pages] == [False, False, True]
    assert all("Vi ved besked." in page for page in pages)


def test_each_town_keeps_its_own_sheet_on_a_phone(cast: Cast) -> None:
    kept = {
        next(
            line
            for line in Client().get(f"/k/{town.slug}/akut/logark.js").content.decode().splitlines()
            if "KEPT =" in line
        )
        for town in (cast.home, cast.away)
    }
    assert len(kept) == 2
