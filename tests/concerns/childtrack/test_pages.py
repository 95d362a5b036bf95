# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of a notice, from the receipt to the closing; and who does not get in."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.actions.people import assign, declare
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import open_case
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.childtrack.models import Entry, Notice
from handlingsplan.concerns.childtrack.urls import inner
from handlingsplan.concerns.intake.models import Inquiry, Message
from handlingsplan.tenancy.scope import within
from tests.concerns.childtrack.notices import CHILD, WHY, another_adviser, notice_received
from tests.concerns.reports import received
from tests.people import Cast

ASSESSED = {
    "acute": "no",
    "done_at_once": "",
    "reason": WHY,
    "gets_help": "no",
    "control_sign": "unknown",
    "siblings": "yes",
}
NAMES = [pattern.name for pattern in inner]


@pytest.fixture
def file(cast: Cast) -> CaseFile:
    """A notice that came two hours ago, and the children's adviser has declared herself."""
    with within(cast.home.pk):
        found = notice_received(at=timezone.now() - timedelta(hours=2)).inquiry.file
        declare(found, is_biased=False, by=cast.viewer("childrens_adviser"), at=timezone.now())
        return found


def url(cast: Cast, name: str, file: CaseFile) -> str:
    return reverse(name, args=[cast.home.slug, file.pk])


def local(moment: datetime) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%dT%H:%M")


class Adviser:
    """The children's adviser at her screen."""

    def __init__(self, cast: Cast, file: CaseFile) -> None:
        self.cast, self.file = cast, file
        self.client: Client = cast.client("childrens_adviser")

    def page(self, name: str = "notice") -> str:
        answer = self.client.get(url(self.cast, name, self.file))
        assert answer.status_code == 200, name
        return answer.content.decode()

    def send(self, name: str, **told: Any) -> str:
        answer = self.client.post(url(self.cast, name, self.file), told, follow=True)
        assert answer.status_code == 200, name
        return answer.content.decode()

    def assess(self, **changes: Any) -> str:
        who = self.cast["childrens_adviser"].pk
        now = {"who": who, "happened_at": local(timezone.now())}
        return self.send("assess_notice", **{**ASSESSED, **now, **changes})


def test_a_notice_from_the_receipt_to_the_closing(cast: Cast, file: CaseFile) -> None:
    adviser = Adviser(cast, file)
    first = adviser.page()
    assert "barnets lov § 136" in first
    assert CHILD.seen in first
    adviser.send("take_notice")
    assert CHILD.seen in adviser.page()
    assert "form" in adviser.page("assess_notice")
    adviser.assess()
    with within(cast.home.pk):
        assert Notice.objects.get().state == "screening"
        assert not Clock.objects.filter(kind="child_acute_assessment", stopped_at=None).exists()
    adviser.send("sibling_notice", person="Ask Fiktiv Lund", age_band="under_10", seen="Han er med, når de mødes.")
    with within(cast.home.pk):
        own = Inquiry.objects.exclude(file=file).get()
        clock = Clock.objects.get(kind="child_acute_assessment", about_id=own.pk)
        assert (own.kind, clock.stopped_at, clock.started_at) == ("notice", None, own.received_at)
    told = {"answer": "parents", "whom": "Moderen", "said": "At vi gerne vil tale med hende i morgen."}
    refused = adviser.send("contact_notice", **told, happened_at=local(timezone.now()))
    assert "At vi gerne vil tale med hende" in refused
    adviser.send("safety_notice", reason="Moderen har selv bedt om hjælp og bor alene med børnene.")
    adviser.send("contact_notice", **told, happened_at=local(timezone.now()))
    with within(cast.home.pk):
        Entry.objects.filter(step="contact").get()
    letter = adviser.page("receipt_notice")
    assert "112" in letter
    adviser.send("receipt_notice", text="Tak for din underretning. Vi har modtaget den.", way="conversation")
    with within(cast.home.pk):
        assert Message.objects.count() == 1
        assert not Clock.objects.filter(kind="receipt_to_notifier", stopped_at=None).exists()
    screening = {"outcome": "examination", "reason": WHY, "heard": "later", "view": "På fredag, i skolen."}
    adviser.send("screen_notice", **screening)
    assert "kommunens jurist" in adviser.page()
    adviser.send("result_notice", begun="examination", way="conversation")
    adviser.send("board_notice", reason="Politiet har henvist sagen til nævnet den 20. november.")
    adviser.send("point_notice", system="Fagsystemet", number="B-17", answered_by="Rikke Fiktiv", is_finished="on")
    adviser.send("close_notice", summary="Undersøgelsen er i gang i fagsystemet, og skolen har fået besked.")
    with within(cast.home.pk):
        done = CaseFile.objects.get(pk=file.pk)
        assert (done.outcome, done.stage) == ("other_help", "childtrack.closed")
        assert not Clock.objects.filter(about_type="childtrack.notice", stopped_at=None).exists()
    assert adviser.client.get(url(cast, "notice", file)).status_code == 200


def test_what_is_refused_keeps_every_word(cast: Cast, file: CaseFile) -> None:
    adviser = Adviser(cast, file)
    adviser.send("take_notice")
    page = adviser.assess(acute="yes")
    assert WHY in page
    with within(cast.home.pk):
        assert Notice.objects.get().state == "acute_assessment"
        assert not Entry.objects.exists()


def test_a_time_before_the_receipt_changes_nothing(cast: Cast, file: CaseFile) -> None:
    adviser = Adviser(cast, file)
    adviser.send("take_notice")
    adviser.assess(happened_at=local(timezone.now() - timedelta(days=2)))
    with within(cast.home.pk):
        assert Notice.objects.get().state == "acute_assessment"


def test_the_second_assessor_reads_on_her_own_screen(cast: Cast, file: CaseFile) -> None:
    adviser = Adviser(cast, file)
    adviser.send("take_notice")
    adviser.assess(gets_help="yes")
    refused = adviser.send("second_notice", agreement="agrees", reason=WHY)
    assert WHY in refused
    with within(cast.home.pk):
        second = another_adviser(cast)
        declare(file, is_biased=False, by=second, at=timezone.now())
    client = cast.client(second.user)
    client.post(url(cast, "second_notice", file), {"agreement": "agrees", "reason": WHY})
    with within(cast.home.pk):
        assert Notice.objects.get().state == "screening"


def test_an_extract_goes_to_the_infohus_and_nothing_else(cast: Cast, file: CaseFile) -> None:
    adviser = Adviser(cast, file)
    adviser.send("take_notice")
    crossing = {
        "crime_risk": "yes",
        "feared": "At han bliver taget med til noget strafbart.",
        "text": "Hun er set med nogle ældre unge, der taler om at gøre skade.",
        "violence": "no",
        "basis": "115_ssp",
        "why": "Det er nødvendigt, fordi politiet skal kunne forebygge, at hun trækkes ind.",
    }
    assert "At han bliver taget med" in adviser.send("cross_notice", **{**crossing, "crime_risk": "no"})
    assert "fordi" in adviser.send("cross_notice", **{**crossing, "why": "fordi"})
    adviser.send("cross_notice", **crossing)
    with within(cast.home.pk):
        there = CaseFile.objects.get(track="infohus")
        lead = cast.viewer("infohus_lead")
        declare(there, is_biased=False, by=lead, at=timezone.now())
        words = there.inquiry.words(open_case(there, by=lead, at=timezone.now()).key)
        assert (words.seen, words.person) == (crossing["text"], CHILD.person)
        assert CHILD.seen not in str(words)
        assert Clock.objects.filter(kind="child_acute_assessment", stopped_at=None).count() == 2
    adviser.assess(siblings="no")
    with within(cast.home.pk):
        assert not Clock.objects.filter(kind="child_acute_assessment", stopped_at=None).exists()
    assert adviser.client.get(url(cast, "notice", there)).status_code == 404


@pytest.mark.parametrize("name", NAMES)
class TestNobodyElseGetsIn:
    @pytest.mark.parametrize("who", ["infohus_lead", "receiver", "case_leader", "mentor", "case_participant"])
    def test_of_the_same_town(self, cast: Cast, file: CaseFile, name: str, who: str) -> None:
        assert cast.client(who).get(url(cast, name, file)).status_code == 404

    def test_a_stranger(self, cast: Cast, file: CaseFile, name: str) -> None:
        assert cast.client(cast.stranger).get(url(cast, name, file)).status_code == 404
        assert cast.client(cast.elsewhere).get(url(cast, name, file)).status_code == 404

    def test_on_the_other_track(self, cast: Cast, name: str) -> None:
        """A guest of an infohus meeting, who works notices herself, does not read that case through this page."""
        with within(cast.home.pk):
            other = received().inquiry.file
            lead, adviser = cast.viewer("infohus_lead"), cast.viewer("childrens_adviser")
            ahead = datetime.now(UTC) + timedelta(days=5)
            assign(other, cast["childrens_adviser"], Part.GUEST, by=lead, at=timezone.now(), until=ahead)
            declare(other, is_biased=False, by=adviser, at=timezone.now())
        assert cast.client("childrens_adviser").get(url(cast, name, other)).status_code in (404, 405)
