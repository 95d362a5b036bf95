# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The log on its page, in its fragments, and as phones send it."""

import json
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from handlingsplan.access import decide
from handlingsplan.access.models import Grant
from handlingsplan.access.roles import permissions_of
from handlingsplan.acute.staff.actions.log import NewLine, append, mark_of
from handlingsplan.acute.staff.book import address
from handlingsplan.acute.staff.queries.log import lines_of
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER
from tests.people import Cast

from .log_world import NOON, situation_in

PAGES = ("log", "log_lines", "log_sync", "log_pdf", "log_csv", "log_json")


@pytest.fixture(params=[False, True], ids=["real", "drill"])
def situation(cast: Cast, request: Any) -> Any:
    with within(cast.home.pk):
        return situation_in(cast, drill=request.param)


def at(situation: Any, name: str) -> str:
    return address(situation, name, slug="lysbjerg")


def lines(cast: Cast, situation: Any) -> list[Any]:
    with within(cast.home.pk):
        return list(lines_of(situation))


def add(cast: Cast, situation: Any, *entries: NewLine) -> None:
    with within(cast.home.pk):
        append(situation, entries, by=None, author="Krisestab", at=NOON)


def sent(client: Client, situation: Any, *raw: dict[str, Any], now: Any = None) -> Any:
    body = {"now": (now or timezone.now()).isoformat(), "device": str(uuid.uuid4()), "lines": list(raw)}
    return client.post(at(situation, "log_sync"), json.dumps(body), content_type="application/json")


def from_phone(cast: Cast, **more: Any) -> dict[str, Any]:
    said = {"uid": str(uuid.uuid4()), "kind": "message", "text": "Skolen melder roligt.", "sequence": 1, "tags": []}
    mark = mark_of(cast.viewer("crisis_member"))
    return said | {"written_at": timezone.now().isoformat(), "mark": mark} | more


def test_strangers_find_nothing(cast: Cast, situation: Any) -> None:
    for name in PAGES:
        for who in (cast.stranger, cast.elsewhere):
            assert cast.client(who).get(at(situation, name)).status_code == 404
            assert cast.client(who).post(at(situation, name)).status_code == 404
        signed_out = Client().get(at(situation, name))
        assert signed_out.status_code == 302


def test_a_line_is_written_without_a_script(cast: Cast, situation: Any) -> None:
    client = cast.client("crisis_member")
    page = client.get(at(situation, "log")).content.decode()
    assert "søges aktindsigt" in page
    assert ("ØVELSE" in page) == (situation._meta.model_name == "drillsituation")
    said: dict[str, Any] = {"kind": "decision", "text": "Skolen lukkes.", "uid": str(uuid.uuid4()), "clock": "12:30"}
    refused = client.post(at(situation, "log"), said)
    assert refused.status_code == 422
    assert "Skriv begrundelsen" in refused.content.decode()
    said |= {"reason": "Truslen er konkret.", "decided_by": "Kriseleder", "tags": ["running"]}
    for _again in range(2):
        assert client.post(at(situation, "log"), said).status_code == 302
    (line,) = lines(cast, situation)
    assert (line.text, line.reason, line.tags) == ("Skolen lukkes.", "Truslen er konkret.", ["running"])
    assert line.source_status == "confirmed"
    assert timezone.localtime(line.happened_at).strftime("%H:%M") == "12:30"
    assert line.author.startswith("KK, ")
    assert "Skolen lukkes." in client.get(at(situation, "log")).content.decode()


@pytest.mark.parametrize("field", ["text", "reason", "decided_by", "source", "reference"])
def test_a_civil_registration_number_is_refused(cast: Cast, situation: Any, field: str) -> None:
    said = {"kind": "message", "text": "Noget", field: f"Han hedder {NUMBER}"}
    assert cast.client("crisis_member").post(at(situation, "log"), said).status_code == 422
    answer = sent(cast.client("crisis_member"), situation, raw := from_phone(cast, **said))
    why = answer.json()["refused"][raw["uid"]]
    assert "CPR" in why.upper() or "personnummer" in why
    assert lines(cast, situation) == []


def test_a_reader_sees_that_a_line_is_confidential_and_no_more(
    cast: Cast, situation: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, only_read = permissions_of, frozenset({"staff.read"})
    monkeypatch.setattr(decide, "permissions_of", lambda codes: only_read if "only_reads" in codes else known(codes))
    add(cast, situation, NewLine("Hemmelig adresse", sensitivity="police"))
    add(cast, situation, NewLine("Det var en anden vej", corrects=1))
    add(cast, situation, NewLine("Meget hemmeligt", sensitivity="confidential", corrects=2))
    with within(cast.home.pk):
        Grant.objects.create(municipality=cast.home, user=cast.stranger, role="only_reads")
    for client, sees in ((cast.client("crisis_member"), True), (cast.client(cast.stranger), False)):
        for name in ("log", "log_lines"):
            page = client.get(at(situation, name)).content.decode()
            assert ("Hemmelig adresse" in page) == sees
            assert ("Meget hemmeligt" in page) == sees
            assert ("Fortrolig linje" in page) != sees


def test_the_page_shows_only_a_kind_and_what_corrects_what(cast: Cast, situation: Any) -> None:
    add(cast, situation, NewLine("Portene låses", kind="action"), NewLine("Politiet ringer", kind="contact"))
    add(cast, situation, NewLine("Det var porten mod nord", kind="action", corrects=1))
    client = cast.client("crisis_member")
    page = client.get(at(situation, "log")).content.decode()
    assert page.count("Det var porten mod nord") == 2
    assert "Rettet af nr. 3" in page
    only = client.get(at(situation, "log") + "?slags=contact").content.decode()
    assert "Politiet ringer" in only
    assert "Portene låses" not in only


def test_only_what_is_new_is_fetched(cast: Cast, situation: Any) -> None:
    client = cast.client("crisis_member")
    assert client.get(at(situation, "log_lines") + "?efter=0").status_code == 204
    add(cast, situation, NewLine("Et"), NewLine("To"))
    answer = client.get(at(situation, "log_lines") + "?efter=1")
    assert answer["X-Last-Line"] == "2"
    assert "linje-2" in answer.content.decode()
    assert "linje-1" not in answer.content.decode()
    add(cast, situation, NewLine("Rettelse", corrects=1))
    corrected = client.get(at(situation, "log_lines") + "?efter=2").content.decode()
    assert "linje-1" in corrected
    assert client.get(at(situation, "log_lines") + "?efter=3").status_code == 204
    assert client.get(at(situation, "log_lines") + "?efter=vrøvl").status_code == 200


def test_a_phone_is_told_what_became_of_each_line(cast: Cast, situation: Any) -> None:
    client = cast.client("crisis_member")
    good, bad = from_phone(cast), from_phone(cast, kind="decision", sequence=2)
    early = from_phone(cast, corrects=bad["uid"], sequence=3)
    for _again in range(3):
        answer = sent(client, situation, good, bad, early).json()
        assert answer["saved"] == {good["uid"]: 1}
        assert "begrundelse" in answer["refused"][bad["uid"]].lower()
        assert answer["early"] == [early["uid"]]
    mended = bad | {"reason": "Derfor."}
    assert sent(client, situation, good, mended, early).json()["saved"] == {
        good["uid"]: 1,
        mended["uid"]: 2,
        early["uid"]: 3,
    }
    assert [line.corrects for line in lines(cast, situation)] == [None, None, 2]


def test_a_phone_whose_clock_is_wrong(cast: Cast, situation: Any) -> None:
    fast = timedelta(hours=5)
    truly = timezone.now() - timedelta(minutes=20)
    line = from_phone(cast, written_at=(truly + fast).isoformat(), clock="")
    sent(cast.client("crisis_member"), situation, line, now=timezone.now() + fast)
    (kept,) = lines(cast, situation)
    assert abs(kept.written_at - truly) < timedelta(seconds=10)
    assert kept.happened_at == kept.written_at


def test_nobody_sends_in_her_own_name_what_another_wrote(cast: Cast, situation: Any) -> None:
    line = from_phone(cast)
    answer = sent(cast.client("duty_leader"), situation, line).json()
    assert answer["saved"] == {}
    assert line["uid"] in answer["refused"]


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"now": "x", "lines": []}', '{"now": 1, "device": 2, "lines": [3]}'])
def test_what_no_phone_sends_is_not_taken(cast: Cast, situation: Any, body: str) -> None:
    client = cast.client("crisis_member")
    assert client.post(at(situation, "log_sync"), body, content_type="application/json").status_code == 400


def test_a_phone_that_is_signed_out_or_without_a_token_is_told_so(cast: Cast, situation: Any) -> None:
    assert sent(Client(), situation, from_phone(cast)).status_code == 401
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast["crisis_member"])
    assert sent(strict, situation, from_phone(cast)).status_code == 403
    standing = cast.client("crisis_member").get(at(situation, "log_sync")).json()
    assert set(standing) == {"token", "mark", "open"}


def test_the_sheet_and_its_worker_hold_no_data(cast: Cast, situation: Any) -> None:
    sheet = Client().get("/k/lysbjerg/akut/logark/")
    assert sheet.status_code == 200
    assert not sheet.cookies
    assert "csrfmiddlewaretoken" not in sheet.content.decode()
    assert situation.title not in sheet.content.decode()
    worker = Client().get("/k/lysbjerg/akut/logark.js")
    assert worker["Service-Worker-Allowed"] == "/m/lysbjerg/akut/"
    assert worker["Content-Type"].startswith("text/javascript")
    assert "/k/lysbjerg/akut/logark/" in worker.content.decode()
