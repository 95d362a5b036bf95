# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What went out of a case is read by nobody outside once the case is closed, or what carried it has ended."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import OpenedCase, open_case
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.disclosure.actions import consents, outside
from handlingsplan.concerns.disclosure.actions.review import look_at
from handlingsplan.concerns.disclosure.models import OutsideRequest
from handlingsplan.concerns.measures.actions.answers import note_answer
from handlingsplan.concerns.measures.actions.asking import ask_through_link
from handlingsplan.lib.dates import day_of
from handlingsplan.tenancy.scope import within
from tests.concerns.disclosure.cases import lead_case, told
from tests.concerns.disclosure.test_consents import GIVEN, TO_THE_CLUB
from tests.concerns.disclosure.test_outside import ANSWER, PERSON, asked, page
from tests.concerns.measures.cases import LATER, given, recommended
from tests.concerns.test_not_for_investigation import OWNER
from tests.people import Cast


@pytest.mark.parametrize("outcome", [Outcome.UNFOUNDED, Outcome.OTHER_HELP])
def test_a_closed_case_asks_nobody_any_more(cast: Cast, outcome: Outcome) -> None:
    found = asked(cast)
    with within(cast.home.pk):
        case, lead, at = open_case_of(cast)
        files.close(case, outcome, stage="intake.closed_unfounded", by=lead, at=at)
        assert OutsideRequest.objects.get().withdrawn_at == at
        assert Event.objects.filter(kind="disclosure.outside.closed").count() == 1
        CaseFile.objects.update(closed_on=None, outcome="", shut_on=None, shut_at=None)  # whatever happens later
        assert not OutsideRequest.objects.get().is_open(at)
    for end, typed in (("", {}), ("send/", ANSWER)):
        closed = Client().post(page(found, end=end), {"code": found.code, **typed})
        assert closed.status_code == 404
        assert PERSON not in closed.text
    with within(cast.home.pk):
        assert OutsideRequest.objects.get().answered_at is None


def test_what_was_answered_is_not_withdrawn(cast: Cast) -> None:
    found = asked(cast)
    assert Client().post(page(found, end="send/"), {"code": found.code, **ANSWER}).status_code == 302
    with within(cast.home.pk):
        case, lead, at = open_case_of(cast)
        files.close(case, Outcome.OTHER_HELP, stage="intake.closed_unfounded", by=lead, at=at)
        assert OutsideRequest.objects.get().withdrawn_at is None


@pytest.mark.parametrize("still_needed", [True, False])
def test_a_ground_that_no_longer_holds_shows_nothing_through_a_link(cast: Cast, still_needed: bool) -> None:
    found = asked(cast)
    with within(cast.home.pk):
        case, lead, at = open_case_of(cast)
        look_at(case, OutsideRequest.objects.get().disclosure, still_needed=still_needed, by=lead, at=at)
        assert OutsideRequest.objects.get().is_open(at) is still_needed
    assert (PERSON in Client().post(page(found), {"code": found.code}).text) is still_needed


def test_a_consent_that_is_taken_back_takes_its_links_with_it(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead, at = lead_case(cast), cast.viewer("infohus_lead"), timezone.now()
        consent = consents.note_consent(case, replace(GIVEN, until=day_of(at) + timedelta(days=9)), by=lead, at=at)
        made = told(cast, case, **TO_THE_CLUB, day=date(2026, 11, 2))
        asking: dict[str, Any] = {"address": "klub@lysbjerg.example", "question": "Kan I?", "by": lead, "at": at}
        outside.ask_outside(case, made, **asking)
        outside.ask_outside(case, told(cast, case), **asking)
        consents.take_back(case, consent, said="", day=day_of(at), by=lead, at=at)
        still_open = [request.disclosure.basis for request in OutsideRequest.objects.all() if request.is_open(at)]
        assert still_open == ["115_ssp"]


def test_an_owner_who_has_answered_otherwise_is_asked_no_more(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = recommended(cast), cast.viewer("infohus_lead")
        asked_ = ask_through_link(case, replace(OWNER, not_investigation=True), by=lead, at=LATER)
        assert OutsideRequest.objects.get().is_open(LATER)
        note_answer(case, given(), by=lead, at=LATER)
        assert OutsideRequest.objects.get().withdrawn_at == LATER
    assert Client().post(page(asked_), {"code": asked_.code}).status_code == 404


def open_case_of(cast: Cast) -> tuple[OpenedCase, Viewer, datetime]:
    """The one case there is, opened by the infohus lead now."""
    lead, at = cast.viewer("infohus_lead"), timezone.now()
    return open_case(CaseFile.objects.get(), by=lead, at=at), lead, at
