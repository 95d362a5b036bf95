# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is shut is in no list; it is opened by two, to read, for two days, and the control sees it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.access import opened_again, visible_to
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.actions import people, unlocking
from handlingsplan.concerns.casefiles.models import CaseFile, UnlockRequest
from handlingsplan.concerns.casefiles.queries.earlier import shut_earlier, there_is_an_earlier
from handlingsplan.concerns.casefiles.terms import Outcome, Part
from handlingsplan.notices.models import Notice
from handlingsplan.retention.lock import SameEyes
from handlingsplan.tenancy.scope import within
from tests.concerns.reports import MONDAY, received
from tests.people import Cast


@pytest.fixture
def shut(cast: Cast) -> CaseFile:
    """An unfounded case about somebody, closed today."""
    now = timezone.now()
    with within(cast.home.pk):
        case = received(at=now).case
        lead = cast.viewer("infohus_lead")
        people.assign(case.file, cast["infohus_lead"], Part.LEAD, by=lead, at=now)
        files.close(case, Outcome.UNFOUNDED, stage="intake.closed_unfounded", by=lead, at=now)
        return case.file


def ask(cast: Cast, file: CaseFile, role: str = "infohus_lead") -> UnlockRequest:
    return unlocking.ask(file, reason="En ny henvendelse om samme person.", by=cast.viewer(role), at=timezone.now())


def page(cast: Cast, name: str, *args: object) -> str:
    return reverse(name, args=[cast.home.slug, *args])


def test_a_shut_case_is_in_no_list(cast: Cast, shut: CaseFile) -> None:
    with within(cast.home.pk):
        assert not visible_to(cast.viewer("infohus_lead")).exists()
    client = cast.client("infohus_lead")
    assert shut.number not in client.get(page(cast, "inbox")).content.decode()
    assert client.get(page(cast, "case_log", shut.pk)).status_code == 404


def test_it_is_asked_for_answered_and_read(cast: Cast, shut: CaseFile) -> None:
    lead, leader = cast.client("infohus_lead"), cast.client("case_leader")
    typed = {"number": shut.number, "reason": "Ny henvendelse om Villads.", "not_biased": "on"}
    assert lead.post(page(cast, "shut_cases"), typed).status_code == 302
    with within(cast.home.pk):
        request = UnlockRequest.objects.get()
        assert "Villads" not in str(list(Notice.objects.values_list("subject", "text", "link")))
    assert lead.get(page(cast, "shut_case", request.pk)).status_code == 404
    assert shut.number in leader.get(page(cast, "unlock_requests")).content.decode()
    asked = leader.get(page(cast, "approve_unlock", request.pk)).content.decode()
    assert "Ny henvendelse om Villads." in asked
    answer = {"allowed": "yes", "words": "Det er begrundet."}
    assert leader.post(page(cast, "approve_unlock", request.pk), answer).status_code == 302
    read = lead.get(page(cast, "shut_case", request.pk)).content.decode()
    assert "Hans storebror støtter ham." in read
    with within(cast.home.pk):
        assert not visible_to(cast.viewer("infohus_lead")).exists()
        why = Event.objects.filter(kind="casefiles.file.read", details__why="lock_broken")
        assert why.get().by == cast["infohus_lead"]
        UnlockRequest.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert lead.get(page(cast, "shut_case", request.pk)).status_code == 404


def test_nobody_opens_it_alone(cast: Cast, shut: CaseFile) -> None:
    with within(cast.home.pk):
        request = ask(cast, shut)
        both = cast.viewer("case_leader")
        request.asked_by = cast["case_leader"]
        with pytest.raises(SameEyes):
            unlocking.answer(request, allowed=True, words="Ja.", by=both, at=MONDAY)
        with pytest.raises(IntegrityError), transaction.atomic():
            UnlockRequest.objects.update(answered_by=cast["infohus_lead"], answered_at=MONDAY)


def test_only_who_works_the_track_asks_and_nobody_biased(cast: Cast, shut: CaseFile) -> None:
    with within(cast.home.pk):
        for role in ("childrens_adviser", "case_participant"):
            with pytest.raises(unlocking.NoSuchShutCase):
                ask(cast, shut, role)
        people.declare(shut, is_biased=True, by=cast.viewer("infohus_lead"), at=MONDAY)
        with pytest.raises(unlocking.NoSuchShutCase):
            ask(cast, shut)


def test_it_is_asked_for_once_at_a_time(cast: Cast, shut: CaseFile) -> None:
    with within(cast.home.pk):
        ask(cast, shut)
        with pytest.raises(unlocking.AskedAlready):
            ask(cast, shut)
        assert not opened_again(cast.viewer("infohus_lead")).exists()


def test_the_notice_of_an_earlier_one_leads_here_for_twelve_months(cast: Cast, shut: CaseFile) -> None:
    now = timezone.now()
    with within(cast.home.pk):
        later = received(at=now).case.file
        assert shut_earlier(later, today=timezone.localdate()) == shut
        CaseFile.objects.filter(pk=shut.pk).update(closed_on=timezone.localdate() - timedelta(days=367))
        assert shut_earlier(later, today=timezone.localdate()) is None
        assert not there_is_an_earlier(later, today=timezone.localdate())


def test_asking_from_a_later_case_does_not_tell_the_number(cast: Cast, shut: CaseFile) -> None:
    with within(cast.home.pk):
        later = received(at=timezone.now()).case.file
    lead = cast.client("infohus_lead")
    here = f"{page(cast, 'shut_cases')}?fra={later.pk}"
    assert shut.number not in lead.get(here).content.decode()
    assert lead.post(here, {"reason": "Samme person igen.", "not_biased": "on"}).status_code == 302
    assert f"{shut.number}," not in lead.get(page(cast, "shut_cases")).content.decode()
    with within(cast.home.pk):
        assert UnlockRequest.objects.get().file == shut


@pytest.mark.parametrize("name", ["shut_case", "approve_unlock"])
def test_strangers_meet_nothing(cast: Cast, shut: CaseFile, name: str) -> None:
    with within(cast.home.pk):
        request = ask(cast, shut)
    for who in (cast.stranger, cast.elsewhere, "reader", "archivist"):
        assert cast.client(who).get(page(cast, name, request.pk)).status_code == 404


def test_the_night_shuts_what_is_due(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received().case
        files.close(case, Outcome.DONE, stage="intake.closed_other_help", by=cast.viewer("infohus_lead"), at=MONDAY)
        assert files.shut_those_due(MONDAY + timedelta(days=29)) == 0
        assert files.shut_those_due(MONDAY + timedelta(days=30)) == 1
