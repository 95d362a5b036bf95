# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who asks what is held about her is answered item by item; what is covered is nowhere in the answer."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from handlingsplan.audit.models import Event
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.actions import disposal, requests
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.models import AccessRequest, CaseFile
from handlingsplan.concerns.casefiles.models.requests import AskingWords
from handlingsplan.concerns.casefiles.queries.requests import held_items, opened_files
from handlingsplan.concerns.casefiles.terms import AskedFor, Choice, Keeping, Outcome, RequestOutcome
from handlingsplan.retention.disposal import OnHold
from handlingsplan.tenancy.scope import within
from tests.concerns.reports import MONDAY, received
from tests.people import Cast

ASKS = AskingWords(name="Villads  fiktiv HOLM", born="2001-04-05", identity="MitID")
SECRET = "stævnet"


def a_request(cast: Cast, asked_for: AskedFor = AskedFor.DATA, words: AskingWords = ASKS) -> AccessRequest:
    return requests.register(words, asked_for, received_at=MONDAY, by=cast.viewer("log_reviewer"), at=MONDAY)


def decide_all(cast: Cast, request: AccessRequest, choice: Choice = Choice.GIVE, **changes: Any) -> None:
    by = cast.viewer("log_reviewer")
    for held in held_items(request, opened_files(request, by=by, at=MONDAY)):
        known = {"marked": held.item.text, "ground": "", "reason": "", **changes}
        requests.decide(request, held.case, held.item, choice, by=by, at=MONDAY, **known)


def send(cast: Cast, request: AccessRequest) -> RequestOutcome:
    by = cast.viewer("log_reviewer")
    held = held_items(request, opened_files(request, by=by, at=MONDAY))
    return requests.send(request, [(one.item, one.decision) for one in held], by=by, at=MONDAY)


def test_a_request_finds_the_cases_of_the_person_also_shut_ones(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received().case
        files.close(case, Outcome.UNFOUNDED, stage="intake.closed_unfounded", by=cast.viewer("infohus_lead"), at=MONDAY)
        request = a_request(cast)
        assert [one.file for one in request.files.select_related("file")] == [case.file]
        assert [clock.kind for clock in running(request)] == ["subject_access"]


def test_what_is_asked_about_is_held_until_the_answer(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received().case
        files.close(case, Outcome.UNFOUNDED, stage="intake.closed_unfounded", by=cast.viewer("infohus_lead"), at=MONDAY)
        request = a_request(cast)
        with pytest.raises(OnHold):
            disposal.prepare([case.file.pk], analysis="Hele.", by=cast.viewer("archivist"), at=MONDAY)
        decide_all(cast, request)
        assert send(cast, request) is RequestOutcome.GIVEN
        disposal.prepare([case.file.pk], analysis="Hele.", by=cast.viewer("archivist"), at=MONDAY)


def test_nothing_is_sent_before_it_is_sure_who_asks_and_everything_is_decided(cast: Cast) -> None:
    with within(cast.home.pk):
        received()
        unknown = a_request(cast, words=AskingWords(name=ASKS.name, born=ASKS.born))
        with pytest.raises(requests.IdentityMissing):
            send(cast, unknown)
        with pytest.raises(requests.NotAllDecided):
            send(cast, a_request(cast))


def test_what_is_kept_back_has_a_ground_and_a_reason(cast: Cast) -> None:
    with within(cast.home.pk):
        received()
        request = a_request(cast)
        with pytest.raises(requests.SayWhy):
            decide_all(cast, request, Choice.WITHHOLD)
        with pytest.raises(requests.NothingCovered):
            decide_all(cast, request, Choice.PARTLY)


def test_more_time_is_taken_once_with_a_reason(cast: Cast) -> None:
    by = cast.viewer("log_reviewer")
    with within(cast.home.pk):
        request = a_request(cast)
        requests.extend(request, reason="Politiet skal høres.", by=by, at=MONDAY)
        clock = running(request).get()
        assert (clock.kind, clock.due_on.isoformat()) == ("request_extended", "2027-02-02")
        with pytest.raises(requests.NotExtendable):
            requests.extend(request, reason="Igen.", by=by, at=MONDAY)


def test_reading_for_an_answer_stands_in_the_log_with_its_reason(cast: Cast) -> None:
    with within(cast.home.pk):
        received()
        opened_files(a_request(cast), by=cast.viewer("log_reviewer"), at=MONDAY)
        read = Event.objects.filter(kind="casefiles.file.read").get()
        assert read.details["why"] == "access_request"


def page(cast: Cast, name: str, *args: object) -> str:
    return reverse(name, args=[cast.home.slug, *args])


def test_a_covered_passage_is_nowhere_in_the_answer(cast: Cast) -> None:
    """Not in the words of the PDF, and not in any stream of it."""
    with within(cast.home.pk):
        received()
        request = a_request(cast)
        item = held_items(request, opened_files(request, by=cast.viewer("log_reviewer"), at=MONDAY))[0].item
    client = cast.client("log_reviewer")
    address = page(cast, "decide_item", request.pk, item.ref)
    assert SECRET in client.get(address).content.decode()
    marked = item.text.replace(SECRET, f"[[{SECRET}]]")
    typed = {
        "choice": "partly",
        "marked": marked,
        "ground": Keeping.OTHERS.value,
        "reason": "En anden persons forhold.",
    }
    assert client.post(address, {**typed, "marked": "noget andet"}).status_code == 200
    assert client.post(address, typed).status_code == 302
    answer = client.get(page(cast, "access_answer", request.pk))
    reader = PdfReader(BytesIO(answer.content))
    words = "\n".join(one.extract_text() for one in reader.pages)
    assert "Han talte om" in words
    assert SECRET not in words
    assert "udeladt" in words
    streams = _everything(reader)
    assert SECRET.encode() not in streams
    assert SECRET.encode("utf-16-be") not in streams


def test_what_is_given_stands_under_its_label_on_paper_each_on_a_line_of_its_own(cast: Cast) -> None:
    with within(cast.home.pk):
        received()
        request = a_request(cast)
        decide_all(cast, request)
    answer = cast.client("log_reviewer").get(page(cast, "access_answer", request.pk))
    lines = "\n".join(one.extract_text() for one in PdfReader(BytesIO(answer.content)).pages).splitlines()
    for label in ("Hvem det handler om:", "Født:", "Alder:"):
        assert any(line.startswith(label) for line in lines), label
    assert "?" not in "".join(lines), "A line that ends is no sign that the typeface lacks."


def _everything(reader: PdfReader) -> bytes:
    """Every object of the file as it is written, streams unpacked."""
    found = []
    for number in range(1, len(reader.xref_objStm) + len(reader.xref.get(0, {})) + 1):
        thing = reader.get_object(number)
        found.append(thing.get_data() if thing is not None and hasattr(thing, "get_data") else repr(thing).encode())
    return b"".join(found)


def test_the_answer_shows_employees_by_role_unless_decided_otherwise(cast: Cast) -> None:
    with within(cast.home.pk):
        received()
        request = a_request(cast)
        decide_all(cast, request)
    client = cast.client("log_reviewer")

    def words() -> str:
        answer = client.get(page(cast, "access_answer", request.pk))
        return "\n".join(one.extract_text() for one in PdfReader(BytesIO(answer.content)).pages)

    assert "Dorte" not in words()
    assert "Databeskyttelsesr" in words()
    client.post(
        page(cast, "access_request", request.pk), {"act": "identity", "identity": "MitID", "names_in_log": "on"}
    )
    assert "Dorte" in words()


def test_the_sender_is_not_among_the_items(cast: Cast) -> None:
    with within(cast.home.pk):
        received()
        request = a_request(cast)
        by = cast.viewer("log_reviewer")
        texts = [one.item.text for one in held_items(request, opened_files(request, by=by, at=MONDAY))]
        assert texts
        assert not any("Tove" in text or "70 00 09 99" in text for text in texts)


def test_an_erasure_is_refused_with_standard_words_and_shut(cast: Cast) -> None:
    with within(cast.home.pk):
        received()
        request = a_request(cast, AskedFor.ERASURE)
    client = cast.client("log_reviewer")
    here = page(cast, "access_request", request.pk)
    assert "artikel 17" in client.get(here).content.decode()
    assert client.post(here, {"act": "conclude", "outcome": "refused", "answer": "Vi sletter ikke."}).status_code == 302
    with within(cast.home.pk):
        request.refresh_from_db()
        assert request.outcome == RequestOutcome.REFUSED


def test_a_remark_stands_beside_what_is_written(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received().case
        request = a_request(cast, AskedFor.CORRECTION)
        before = bytes(case.file.inquiry.sealed)
    client = cast.client("log_reviewer")
    typed = {"act": "remark", "file": case.file.pk, "text": "Det var min bror."}
    assert client.post(page(cast, "access_request", request.pk), typed).status_code == 302
    with within(cast.home.pk):
        assert bytes(CaseFile.objects.get(pk=case.file.pk).inquiry.sealed) == before
        assert request.remarks.get().words(case.key).text == "Det var min bror."


@pytest.mark.parametrize("role", ["infohus_lead", "case_leader", "archivist", "receiver", "case_participant"])
def test_other_roles_meet_no_request(cast: Cast, role: str) -> None:
    with within(cast.home.pk):
        request = a_request(cast)
    for who in (role, cast.elsewhere, cast.stranger):
        client: Client = cast.client(who)
        assert client.get(page(cast, "access_request", request.pk)).status_code == 404
        assert client.get(page(cast, "access_requests")).status_code == 404


def test_a_request_is_registered_on_its_page(cast: Cast) -> None:
    with within(cast.home.pk):
        received()
    client = cast.client("log_reviewer")
    typed = {"asked_for": "data", "received_on": timezone.localdate().isoformat(), "name": ASKS.name}
    assert client.post(page(cast, "new_access_request"), typed).status_code == 200
    answer = client.post(page(cast, "new_access_request"), {**typed, "born": ASKS.born}, follow=True)
    shown = answer.content.decode()
    assert ("2026-1" in shown and "Hvem spørger" in shown) or "Sørg for" in shown
    assert client.get(page(cast, "access_requests")).status_code == 200
