# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The receipt code opens a conversation, and nothing else of the case."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.actions.people import assign
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Outcome, Part
from handlingsplan.concerns.intake import receipts
from handlingsplan.concerns.intake.actions import conversation as talk
from handlingsplan.concerns.intake.models import Attachment, Inquiry, Message
from handlingsplan.concerns.intake.queries.conversation import lines_of, unread
from handlingsplan.concerns.intake.views import receipt as page
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.scope import within
from tests.concerns.intake.sending import SEEN, address, code_of, sent
from tests.people import Cast

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 12, 34, 56, tzinfo=UTC)
MORE = "Han har lagt et billede op af en kniv."


def opened(code: str, slug: str = "lysbjerg", **more: Any) -> Any:
    return Client().post(address("open_conversation", slug), {"code": code, **more})


def the_case() -> OpenedCase:
    inquiry = Inquiry.objects.select_related("file").get()
    return OpenedCase(inquiry.file, case_keys.opened(inquiry.file.key_id))


def test_the_sender_and_the_municipality_write_to_each_other(cast: Cast) -> None:
    code = code_of(sent())
    with within(cast.home.pk):
        talk.answer(the_case(), "Hvornår er stævnet?", by=cast.viewer("infohus_lead"), at=NOON)
    text = opened(code).content.decode()
    assert "Hvornår er stævnet?" in text
    assert SEEN not in text
    assert MORE in opened(code, text=MORE).content.decode()
    with within(cast.home.pk):
        case = the_case()
        assert [(line.mine, line.text) for line in lines_of(case)] == [(False, "Hvornår er stævnet?"), (True, MORE)]
        assert unread([case.file.pk]) == {case.file.pk}
        assert talk.mark_read(case, by=cast.viewer("infohus_lead")) == 1
        assert unread([case.file.pk]) == set()


def test_of_an_unknown_sender_a_message_has_the_hour_only(cast: Cast) -> None:
    opened(code_of(sent()), text=MORE)
    with within(cast.home.pk):
        assert (Message.objects.get().at.minute, Message.objects.get().at.second) == (0, 0)
        assert Event.objects.filter(kind="intake.message.received").get().at.minute == 0


@pytest.mark.parametrize("typed", [str.lower, lambda code: code.replace("-", " "), lambda code: f" {code} "])
def test_a_code_may_be_typed_in_any_way(cast: Cast, typed: Any) -> None:
    assert "standing" in opened(typed(code_of(sent()))).context


def test_the_same_words_sent_twice_are_one_message(cast: Cast) -> None:
    code = code_of(sent())
    opened(code, text=MORE)
    opened(code, text=MORE)
    with within(cast.home.pk):
        assert Message.objects.count() == 1


@pytest.mark.parametrize("code", ["", "abc", "0" * 20, "x" * 61, "\x00" * 20, "ÆØÅ" * 7])
def test_what_is_no_code_opens_nothing_and_breaks_nothing(cast: Cast, code: str) -> None:
    answer = opened(code)
    assert answer.status_code == 200
    assert answer.context["form"].errors


def test_many_wrong_codes_are_slowed_and_a_right_one_still_opens(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    code = code_of(sent())
    monkeypatch.setattr(page, "WRONG_AN_HOUR", 2)
    assert [opened("0" * 20).status_code for _ in range(3)] == [200, 200, 429]
    assert "standing" in opened(code).context


def test_the_status_tells_nobody_what_was_decided(cast: Cast) -> None:
    code = code_of(sent())
    assert opened(code).context["standing"] == "received"
    for state, shown in (("sorting", "reading"), ("passed_on", "settled"), ("closed_unfounded", "settled")):
        with within(cast.home.pk):
            Inquiry.objects.update(state=state)
        assert opened(code).context["standing"] == shown


def test_a_closed_case_takes_in_no_more(cast: Cast) -> None:
    code = code_of(sent())
    with within(cast.home.pk):
        lead, case = cast.viewer("infohus_lead"), the_case()
        assign(case.file, cast["infohus_lead"], Part.LEAD, by=lead, at=NOON)
        files.close(case, Outcome.OTHER_HELP, stage="intake.closed_other_help", by=lead, at=NOON)
    assert "<textarea" not in opened(code).content.decode()
    assert opened(code, text=MORE).context["form"].errors
    with within(cast.home.pk):
        assert not Message.objects.exists()


def test_a_destroyed_case_is_gone_for_its_sender_too(cast: Cast) -> None:
    code = code_of(sent())
    with within(cast.home.pk):
        case_keys.destroy([the_case().file.key_id])
    assert "standing" not in (opened(code).context or {})


def test_nobody_writes_without_end(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(talk, "MOST_MESSAGES", 2)
    code = code_of(sent())
    for number in range(3):
        answer = opened(code, text=f"{number}: {MORE}")
    assert answer.context["form"].errors


def test_a_code_has_a_hundred_bits() -> None:
    code = receipts.new_code()
    assert len(receipts.signs_of(code)) == receipts.LENGTH
    assert len(receipts.ALPHABET) ** receipts.LENGTH == 2**100
    assert receipts.code_from(bytes(32)) == "00000-00000-00000-00000"


def test_files_may_be_added_later(cast: Cast) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    code = code_of(sent())
    opened(code, text=MORE, files=SimpleUploadedFile("mit navn.txt", b"Hej"))
    opened(code, text="Og her.", files=SimpleUploadedFile("virus.exe", b"MZ\x00\x01"))
    with within(cast.home.pk):
        kept = Attachment.objects.get()
        assert kept.words(the_case().key).name == "bilag-1.txt"
