# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case is opened by those who may see it, after they declared themselves, and the log says so."""

import pytest
from django.db import IntegrityError, connection, transaction

from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.actions import people
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import DeclareFirst, open_case
from handlingsplan.tenancy.scope import within
from tests.concerns.reports import MONDAY, WORDS, received
from tests.people import Cast


def test_nobody_opens_a_case_before_saying_whether_she_is_biased(cast: Cast) -> None:
    with within(cast.home.pk):
        file = received().inquiry.file
        with pytest.raises(DeclareFirst):
            open_case(file, by=cast.viewer("infohus_lead"), at=MONDAY)


def test_an_opened_case_gives_its_words_and_stands_in_the_log(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk, user=lead.user.pk if lead.user else None):
        inquiry = received().inquiry
        people.declare(inquiry.file, is_biased=False, by=lead, at=MONDAY)
        case = open_case(inquiry.file, by=lead, at=MONDAY)
        assert inquiry.words(case.key) == WORDS
        read = Event.objects.filter(kind="casefiles.file.read").get()
        assert (read.by, read.details) == (lead.user, {"number": "2026-1", "why": "work"})


def test_who_is_biased_sees_it_no_more(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        file = received().inquiry.file
        assert list(visible_to(lead)) == [file]
        people.declare(file, is_biased=True, by=lead, at=MONDAY)
        assert list(visible_to(lead)) == []


@pytest.mark.parametrize(
    "role", ["receiver", "childrens_adviser", "case_participant", "case_leader", "plan_coordinator"]
)
def test_other_roles_see_no_concern(cast: Cast, role: str) -> None:
    with within(cast.home.pk):
        received()
        assert list(visible_to(cast.viewer(role))) == []


def test_numbers_follow_each_other_in_a_year(cast: Cast) -> None:
    with within(cast.home.pk):
        assert [received().inquiry.file.number for _ in range(3)] == ["2026-1", "2026-2", "2026-3"]


def test_no_code_can_move_a_case_to_the_other_track(cast: Cast) -> None:
    with within(cast.home.pk):
        file = received().inquiry.file
        with pytest.raises(IntegrityError), transaction.atomic():
            CaseFile.objects.filter(pk=file.pk).update(track="social")


def test_the_tables_of_the_wing_lie_in_a_schema_of_their_own(cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'concerns'")
        assert cursor.fetchone()[0] >= 11
