# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is on a case, and who is taken off it: she sees it no more, and an open case is always somebody's."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.actions import asking, notes, people
from handlingsplan.concerns.casefiles.models import Asking, Assignment, CaseFile
from handlingsplan.concerns.casefiles.models.note import NoteWords
from handlingsplan.concerns.casefiles.queries.people import people_on
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.infohus.actions import meet
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.scope import within
from tests.concerns.desk import second_lead
from tests.concerns.infohus.cases import DAY, HOUR, called, taken_up
from tests.concerns.infohus.test_meeting import PLACE
from tests.concerns.reports import MONDAY
from tests.people import HOME, Cast

LATER = MONDAY + HOUR


def test_a_deputy_is_taken_off_and_sees_the_case_no_more(cast: Cast) -> None:
    with within(cast.home.pk):
        deputy = second_lead(cast)
        assert deputy.user is not None
        opened, lead = taken_up(cast)
        file = opened.file
        people.assign(file, deputy.user, Part.DEPUTY, by=lead, at=MONDAY)
        assert file in visible_to(deputy)
        people.take_off(file, deputy.user, by=lead, at=LATER)
        assert file not in visible_to(deputy)
        assert file in visible_to(lead)
        event = Event.objects.filter(kind="casefiles.file.taken_off").get()
        assert event.details == {"number": file.number, "who": deputy.user.full_name}
        told = Notice.objects.get(to=deputy.user)
        assert file.number in told.text
        assert told.link == reverse("inbox", args=[HOME])
        with pytest.raises(people.NotOnIt):
            people.take_off(file, deputy.user, by=lead, at=LATER)


def test_what_she_was_asked_waits_for_her_no_more(cast: Cast) -> None:
    with within(cast.home.pk):
        colleague = second_lead(cast)
        assert colleague.user is not None
        opened, lead = taken_up(cast)
        note = notes.write(opened, NoteWords(text="Vil du se på det?"), by=lead, at=MONDAY)
        asking.ask(opened, colleague.user, note, by=lead, at=MONDAY)
        people.take_off(opened.file, colleague.user, by=lead, at=LATER)
        assert Asking.objects.get().answered_at == LATER


def test_who_has_the_case_is_taken_off_only_when_somebody_else_has_it(cast: Cast) -> None:
    with within(cast.home.pk):
        other = second_lead(cast)
        opened, lead = taken_up(cast)
        file = opened.file
        assert lead.user is not None
        assert other.user is not None
        for nobody in (None, lead.user, cast["reader"]):
            with pytest.raises(people.SomebodyMustHaveIt):
                people.take_off(file, lead.user, by=lead, at=LATER, instead=nobody)
        assert file in visible_to(lead)
        people.take_off(file, lead.user, by=lead, at=LATER, instead=other.user)
        assert CaseFile.objects.get(pk=file.pk).lead == other.user
        assert file in visible_to(other)
        assert file not in visible_to(lead)
        assert [one.user for one in people_on(file, at=LATER)] == [other.user]
        assert not Notice.objects.filter(to=lead.user).exists(), "She did it herself."
        assert Notice.objects.filter(to=other.user).exists()


def test_a_case_read_before_it_changed_hands_does_not_leave_it_with_nobody(cast: Cast) -> None:
    with within(cast.home.pk):
        other = second_lead(cast)
        opened, lead = taken_up(cast)
        assert lead.user is not None
        assert other.user is not None
        file, seen_before = opened.file, CaseFile.objects.get(pk=opened.file.pk)
        people.take_off(file, lead.user, by=lead, at=LATER, instead=other.user)
        people.assign(file, lead.user, Part.DEPUTY, by=other, at=LATER)
        with pytest.raises(people.SomebodyMustHaveIt):
            people.take_off(seen_before, other.user, by=lead, at=LATER + HOUR)
        assert CaseFile.objects.get(pk=file.pk).lead == other.user


def test_who_is_biased_does_not_count_as_having_the_case(cast: Cast) -> None:
    with within(cast.home.pk):
        deputy = second_lead(cast)
        opened, lead = taken_up(cast)
        file = opened.file
        assert lead.user is not None
        assert deputy.user is not None
        people.assign(file, deputy.user, Part.DEPUTY, by=lead, at=MONDAY)
        people.declare(file, is_biased=True, by=deputy, at=MONDAY)
        with pytest.raises(people.SomebodyMustHaveIt):
            people.take_off(file, lead.user, by=lead, at=LATER, instead=deputy.user)
        assert {one.user: one.is_biased for one in people_on(file, at=LATER)} == {lead.user: False, deputy.user: True}


def test_only_who_works_cases_takes_anybody_off(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, _lead = taken_up(cast)
        for role in ("case_participant", "case_leader", "mentor"):
            with pytest.raises(MayNot):
                people.take_off(opened.file, cast["infohus_lead"], by=cast.viewer(role), at=LATER)


def test_a_guest_who_is_taken_off_is_not_let_in_again_when_the_meeting_is_moved(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead, meeting = called(cast, cast["case_participant"])
        at = MONDAY + 5 * HOUR
        people.take_off(opened.file, cast["case_participant"], by=lead, at=at)
        assert meeting.participants.get().papers_until == at
        before = Notice.objects.filter(to=cast["case_participant"]).count()
        later = meeting.starts_at + 4 * DAY
        meet.reschedule(opened, starts_at=later, minutes=90, words=PLACE, by=lead, at=at + HOUR)
        assert Assignment.objects.get(user=cast["case_participant"]).until == at
        assert meeting.participants.get().papers_until == at
        assert Notice.objects.filter(to=cast["case_participant"]).count() == before


def test_the_page_shows_who_is_on_it_and_takes_her_off(cast: Cast) -> None:
    now = timezone.now()
    with within(cast.home.pk):
        deputy = second_lead(cast)
        assert deputy.user is not None
        opened, lead = taken_up(cast, at=now - timedelta(hours=2))
        people.assign(opened.file, deputy.user, Part.DEPUTY, by=lead, at=now - timedelta(hours=1))
    file, client = opened.file, cast.client("infohus_lead")
    listed = reverse("case_people", args=[HOME, file.pk])
    off = reverse("take_off", args=[HOME, file.pk, deputy.user.pk])
    page = client.get(listed).content.decode()
    assert deputy.user.full_name in page
    assert off in page
    assert listed in client.get(reverse("infohus_case", args=[HOME, file.pk])).content.decode()
    assert deputy.user.full_name in client.get(off).content.decode()
    assert client.post(off).headers["Location"] == listed
    assert client.get(off).status_code == 404
    assert client.get(listed).status_code == 200
    assert cast.client(deputy.user).get(listed).status_code == 404


def test_taking_oneself_off_asks_who_has_it_then(cast: Cast) -> None:
    now = timezone.now()
    with within(cast.home.pk):
        other = second_lead(cast)
        assert other.user is not None
        opened, lead = taken_up(cast, at=now - timedelta(hours=2))
    assert lead.user is not None
    client = cast.client("infohus_lead")
    off = reverse("take_off", args=[HOME, opened.file.pk, lead.user.pk])
    refused = client.post(off)
    assert refused.status_code == 200
    assert "Vælg, hvem der har sagen fra nu af" in refused.content.decode()
    assert client.post(off, {"instead": other.user.pk}).headers["Location"] == reverse("inbox", args=[HOME])
    with within(cast.home.pk):
        assert CaseFile.objects.get(pk=opened.file.pk).lead == other.user


def test_where_nobody_else_works_such_cases_it_says_what_to_do(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = taken_up(cast, at=timezone.now() - timedelta(hours=2))
    assert lead.user is not None
    page = cast.client("infohus_lead").get(reverse("take_off", args=[HOME, opened.file.pk, lead.user.pk]))
    assert "Ingen anden kan have sagen" in page.content.decode()
    assert "<button" not in page.content.decode().split("<main")[1].split("</main")[0]


@pytest.mark.parametrize("who", ["stranger", "elsewhere"])
def test_a_stranger_finds_neither_page(cast: Cast, who: str) -> None:
    with within(cast.home.pk):
        opened, lead = taken_up(cast, at=timezone.now() - timedelta(hours=2))
    assert lead.user is not None
    client = cast.client(getattr(cast, who))
    for name, args in (("case_people", [opened.file.pk]), ("take_off", [opened.file.pk, lead.user.pk])):
        assert client.get(reverse(name, args=[HOME, *args])).status_code == 404
        assert client.post(reverse(name, args=[HOME, *args])).status_code in (404, 405)
