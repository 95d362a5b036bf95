# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of what is done: for the lead, the colleague who answers, and the mentor; and who does not get in."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.actions.people import assign, declare
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.infohus.models import Case, Recommendation
from handlingsplan.concerns.measures.actions.tasks import give
from handlingsplan.concerns.measures.models import FollowUp, Measure, OwnerAnswer
from handlingsplan.concerns.measures.urls import inner
from handlingsplan.tenancy.scope import within
from tests.concerns.measures.cases import LATER, RECOMMENDED, WHY, WORDS, accepted, begun, recommended
from tests.people import Cast

PAGES = [
    pattern.name
    for pattern in inner
    if "case_measure_id" not in str(pattern.pattern) and "opgaver" not in str(pattern.pattern)
]
ANSWER = {"authority": "adults", "answer": "accepts", "reason": WHY, "reference": "27-1", "answered_by": "Kirsten"}


def url(cast: Cast, name: str, file: CaseFile) -> str:
    more = ["mentor_adult"] if name == "begin_measure" else []
    return reverse(name, args=[cast.home.slug, file.pk, *more])


def today(**days: int) -> str:
    return (timezone.localdate() + timedelta(**days)).isoformat()


def test_from_the_answer_to_the_follow_up(cast: Cast) -> None:
    with within(cast.home.pk):
        file = recommended(cast).file
    client = cast.client("infohus_lead")
    for name in PAGES:
        if name not in ("give_owner_answer", "take_owner_answer"):
            assert client.get(url(cast, name, file)).status_code == 200, name
    page = client.post(url(cast, "note_owner_answer", file), {**ANSWER, "reason": "Nej", "answered_on": today()})
    assert "Kirsten" in page.content.decode()
    client.post(url(cast, "note_owner_answer", file), {**ANSWER, "answered_on": today()})
    assert "Vælg en indsats" in client.get(url(cast, "measures", file)).content.decode()
    measure = {
        "authority": "adults",
        "purpose": WORDS.purpose,
        "focus": ["network"],
        "provider": WORDS.provider,
        "contact": WORDS.contact,
        "started_on": today(),
        "review_on": today(days=30),
        "ends_on": today(days=200),
        "other_needs": WORDS.other_needs,
        "cooperation": WORDS.cooperation,
    }
    refused = client.post(url(cast, "begin_measure", file), measure).content.decode()
    assert WORDS.purpose in refused
    consent = {"consent_of": "Villads", "consent_to": "Samtaler indtil sommer", "consented_on": today()}
    client.post(url(cast, "begin_measure", file), {**measure, **consent})
    with within(cast.home.pk):
        made = Measure.objects.get()
    held = {"outcome": "continues", "why": WHY, "status": "Det går fremad.", "held_on": today()}
    refused = client.post(url(cast, "follow_up_case", file), held).content.decode()
    assert "Det går fremad." in refused
    client.post(url(cast, "follow_up_case", file), {**held, "change_network": "Han går til boksning."})
    again = client.get(url(cast, "follow_up_case", file)).content.decode()
    assert "Sidst: Han går til boksning." in again
    with within(cast.home.pk):
        assert FollowUp.objects.count() == 1
    own = [cast.home.slug, file.pk, made.pk]
    text = {"user": cast["mentor"].pk, "text": "Mød ham hver tirsdag i klubben."}
    client.post(reverse("assign_mentor", args=own), text)
    assert "Mille Mentor" in client.get(url(cast, "measures", file)).content.decode()
    for name in ("end_measure", "withdraw_measure", "assign_mentor"):
        assert client.get(reverse(name, args=own)).status_code == 200
    client.post(reverse("withdraw_measure", args=own), {"on": today(), "words": ""})
    assert "samtykket er trukket tilbage" in client.get(url(cast, "measures", file)).content.decode()


def test_a_colleague_answers_for_her_authority_and_sees_nothing_else(cast: Cast) -> None:
    with within(cast.home.pk):
        file = recommended(cast).file
        Recommendation.objects.update(sent_at=timezone.now() - timedelta(hours=1))
        colleague = cast.viewer("case_participant")
        declare(file, is_biased=False, by=colleague, at=timezone.now())
    lead, mine = cast.client("infohus_lead"), cast.client("case_participant")
    assert mine.get(url(cast, "give_owner_answer", file)).status_code == 404
    lead.post(url(cast, "ask_owner", file), {"user": cast["case_participant"].pk})
    page = mine.get(url(cast, "give_owner_answer", file)).content.decode()
    assert RECOMMENDED.action in page
    assert RECOMMENDED.problems not in page
    mine.post(url(cast, "give_owner_answer", file), {**ANSWER, "answered_on": today()})
    assert mine.get(url(cast, "measures", file)).status_code == 404
    with within(cast.home.pk):
        assert OwnerAnswer.objects.get().channel == "inside"
        assert Case.objects.get().state == "awaiting_authority"
    lead.post(url(cast, "take_owner_answer", file))
    with within(cast.home.pk):
        assert Case.objects.get().state == "measures"


def test_a_guest_of_the_meeting_was_not_asked(cast: Cast) -> None:
    with within(cast.home.pk):
        file = recommended(cast).file
        guest, lead = cast.viewer("case_participant"), cast.viewer("infohus_lead")
        earlier = LATER - timedelta(days=25)
        assign(
            file, cast["case_participant"], Part.GUEST, by=lead, at=earlier, until=timezone.now() + timedelta(days=9)
        )
        declare(file, is_biased=False, by=guest, at=earlier)
    assert cast.client("case_participant").get(url(cast, "give_owner_answer", file)).status_code == 404


class TestTheMentor:
    def test_sees_her_assignment_and_no_more(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, measure = begun(cast)
            lead = cast.viewer("infohus_lead")
            task = give(case, measure, cast["mentor"], "Mød ham hver tirsdag i klubben.", by=lead, at=LATER)
        client = cast.client("mentor")
        listed = client.get(reverse("my_assignments", args=[cast.home.slug])).content.decode()
        shown = client.get(reverse("my_assignment", args=[cast.home.slug, task.pk])).content.decode()
        assert "hver tirsdag" in shown
        for page in (listed, shown):
            assert case.file.number not in page
            assert WORDS.purpose not in page
            assert "Villads" not in page
        assert client.get(url(cast, "measures", case.file)).status_code == 404
        with within(cast.home.pk):
            assert Event.objects.filter(kind="measures.task.read", by=cast["mentor"]).count() == 1

    @pytest.mark.parametrize(("days", "status"), [(1, 200), (-1, 404)], ids=["before its end", "after its end"])
    def test_reads_it_until_the_measure_ends(self, cast: Cast, days: int, status: int) -> None:
        with within(cast.home.pk):
            case, measure = begun(cast)
            lead = cast.viewer("infohus_lead")
            task = give(case, measure, cast["mentor"], "Mød ham hver tirsdag i klubben.", by=lead, at=LATER)
            Measure.objects.update(
                started_on=date(2026, 1, 2), review_on=date(2026, 1, 3), ends_on=timezone.localdate() + timedelta(days)
            )
        client = cast.client("mentor")
        listed = client.get(reverse("my_assignments", args=[cast.home.slug])).content.decode()
        assert (reverse("my_assignment", args=[cast.home.slug, task.pk]) in listed) is (status == 200)
        assert client.get(reverse("my_assignment", args=[cast.home.slug, task.pk])).status_code == status

    def test_no_other_person_reads_it(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, measure = begun(cast)
            lead = cast.viewer("infohus_lead")
            task = give(case, measure, cast["mentor"], "Mød ham hver tirsdag i klubben.", by=lead, at=LATER)
        own = reverse("my_assignment", args=[cast.home.slug, task.pk])
        for who in ("infohus_lead", "childrens_adviser", "case_participant", cast.stranger, cast.elsewhere):
            assert cast.client(who).get(own).status_code == 404


@pytest.mark.parametrize("name", PAGES)
def test_strangers_do_not_get_in(cast: Cast, name: str) -> None:
    with within(cast.home.pk):
        file = accepted(cast).file
    people = (
        "childrens_adviser",
        "receiver",
        "mentor",
        "case_leader",
        "case_participant",
        cast.stranger,
        cast.elsewhere,
    )
    for who in people:
        assert cast.client(who).get(url(cast, name, file)).status_code == 404, who
