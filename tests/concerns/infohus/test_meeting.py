# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The meeting: who takes part by which right, and until when a guest reads its papers."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.models import Assignment
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.disclosure.terms import Basis
from handlingsplan.concerns.infohus.actions import gather, meet, series
from handlingsplan.concerns.infohus.actions.refusals import IsOver, NotInvited, NotReady
from handlingsplan.concerns.infohus.models import Invitation, MeetingSeries
from handlingsplan.concerns.infohus.models.meeting import MeetingWords
from handlingsplan.concerns.infohus.queries.cases import case_of, days_to_meeting
from handlingsplan.concerns.infohus.rules import Missing
from handlingsplan.concerns.infohus.terms import Authority, Form, State
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.scope import within
from tests.concerns.infohus.cases import DAY, HOUR, called, contributed, gathering, invitation
from tests.concerns.reports import MONDAY
from tests.people import Cast

PLACE = MeetingWords("Mødelokale 2")


def test_a_meeting_is_called_once_something_has_been_gathered(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = gathering(cast)
        row = gather.invite(opened, invitation(), by=lead, at=MONDAY)
        wanted = meet.Call(MONDAY + DAY, 90, PLACE, [row])
        with pytest.raises(NotReady) as refused:
            meet.call(opened, wanted, by=lead, at=MONDAY)
        assert refused.value.missing is Missing.NOTHING_GATHERED


def test_nobody_is_called_without_a_time_to_come_and_somebody_of_this_case(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead, row, _first = contributed(cast)
        with pytest.raises(NotReady):
            meet.call(opened, meet.Call(MONDAY + DAY, 90, PLACE, []), by=lead, at=MONDAY)
        with pytest.raises(IsOver):
            meet.call(opened, meet.Call(MONDAY, 90, PLACE, [row]), by=lead, at=MONDAY)
        other = contributed(cast)[2]
        with pytest.raises(NotInvited):
            meet.call(opened, meet.Call(MONDAY + DAY, 90, PLACE, [other]), by=lead, at=MONDAY)


def test_the_call_says_number_and_link_and_nothing_else(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, _lead, meeting = called(cast, cast["case_participant"])
        notice = Notice.objects.get(to=cast["case_participant"])
        assert opened.file.number in notice.text
        assert notice.link.endswith(f"/sager/{opened.file.pk}/moeder/{meeting.pk}/")
        for telling in ("Villads", "Signe", "Mødelokale", "kstrem", "bekymring", "infohus"):
            assert telling not in f"{notice.subject} {notice.text} {notice.link}"


def test_who_has_no_account_is_written_to_with_a_link_to_the_calendar(cast: Cast) -> None:
    with within(cast.home.pk):
        called(cast)
        notice = Notice.objects.get()
        assert (notice.to, notice.to_address) == (None, "signe@lysbjerg.example")


def test_a_guest_reads_until_a_fortnight_after_also_when_the_meeting_moves(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead, meeting = called(cast, cast["case_participant"])
        mine = Assignment.objects.filter(file=opened.file, user=cast["case_participant"])
        after = timedelta(days=14, minutes=90)
        assert (mine.get().part, mine.get().until) == (Part.GUEST, meeting.starts_at + after)
        later = meeting.starts_at + 4 * DAY
        meet.reschedule(opened, starts_at=later, minutes=90, words=PLACE, by=lead, at=MONDAY + 5 * HOUR)
        meeting.refresh_from_db()
        assert (mine.get().until, meeting.sequence) == (later + after, 1)
        assert meeting.participants.get().papers_until == later + after
        with pytest.raises(IsOver):
            meet.reschedule(opened, starts_at=MONDAY, minutes=90, words=PLACE, by=lead, at=MONDAY + HOUR)


def test_calling_off_ends_the_guests_reading(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead, _meeting = called(cast, cast["case_participant"])
        meet.give_up(opened, by=lead, at=MONDAY + DAY)
        assert Assignment.objects.get(file=opened.file, part=Part.GUEST).until == MONDAY + DAY


def test_one_more_can_be_called(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead, meeting = called(cast)
        asked = invitation(Authority.PSYCHIATRY, Basis.PSP)
        also = gather.invite(opened, asked, by=lead, at=MONDAY + DAY)
        meet.call_also(opened, also, by=lead, at=MONDAY + DAY)
        assert [one.basis for one in meeting.participants.all()] == [Basis.SSP, Basis.PSP]


def test_the_meeting_begins_the_assessment(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead, meeting = called(cast)
        meet.begin_meeting(opened, by=lead, at=meeting.starts_at)
        case = case_of(opened.file)
        assert (case.state, opened.file.stage) == (State.ASSESSMENT, "infohus.assessment")
        assert [clock.kind for clock in running(case)] == ["recommendation"]
        assert days_to_meeting(opened) == 3


def test_no_meeting_is_begun_that_was_not_called(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = gathering(cast)
        with pytest.raises(NotReady):
            meet.begin_meeting(opened, by=lead, at=MONDAY)
        assert days_to_meeting(opened) is None


@pytest.mark.parametrize("place", ["Hos Villads Holm", "Møde om radikalisering", "Lokale 12 34 56 78"])
def test_a_standing_meeting_knows_no_person(cast: Cast, place: str) -> None:
    lead = cast.viewer("infohus_lead")
    told: dict[str, Any] = {"form": Form.STANDING, "first_on": date(2026, 11, 5), "starts_at": time(9)}
    with within(cast.home.pk):
        with pytest.raises(series.OnlyAPlace):
            series.keep_series(**told, every_weeks=2, place=place, by=lead, at=MONDAY)
        kept = series.keep_series(**told, every_weeks=2, place="Rådhuset, lokale 2", by=lead, at=MONDAY)
        series.end_series(kept, by=lead, at=MONDAY)
        assert MeetingSeries.objects.get().ended_on == date(2026, 11, 5)
        assert not {field.name for field in MeetingSeries._meta.fields} & {"user", "file", "case", "sealed"}
        assert not Invitation.objects.exists()
