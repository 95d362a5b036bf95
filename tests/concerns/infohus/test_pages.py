# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of a case: for its lead, and for nobody else."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from handlingsplan.concerns.disclosure.terms import Basis
from handlingsplan.concerns.infohus.models import Clarification, Invitation, Meeting, MeetingSeries
from handlingsplan.concerns.infohus.queries.cases import case_of
from handlingsplan.concerns.infohus.terms import Authority, PoliceAnswer, State
from handlingsplan.tenancy.scope import within
from tests.concerns.infohus.cases import called, contributed, gathering, taken_up
from tests.people import HOME, Cast

QUESTION = {
    "asked": "Er der noget til hinder?",
    "asked_whom": "Politiets tovholder",
    "why": "Uden svaret ved vi ikke, om der skal passes på nogen.",
    "basis": Basis.SSP.value,
    "not_investigation": "on",
}
PAGES = [
    "infohus_case",
    "to_police",
    "ask_police",
    "ask_police_again",
    "note_police_answer",
    "note_contact",
    "assess_contact_risk",
    "note_control_sign",
    "infohus_gathering",
    "infohus_meeting",
    "call_meeting",
    "begin_meeting",
]


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_shown_to_the_lead_and_hidden_from_strangers(cast: Cast, visit: Any, page: str) -> None:
    with within(cast.home.pk):
        opened, _lead, _row, _item = contributed(cast)
    assert visit("infohus_lead", opened).get(page).status_code == 200
    for stranger in (cast.stranger, cast.elsewhere, "case_participant", "childrens_adviser", "case_leader", "mentor"):
        assert visit(stranger, opened).get(page).status_code == 404
    assert visit(None, opened).get(page).status_code == 302


def test_the_page_says_what_is_next_and_what_is_missing(cast: Cast, visit: Any) -> None:
    with within(cast.home.pk):
        opened, _lead = taken_up(cast, violence=True)
    page = text(visit("infohus_lead", opened).get("infohus_case"))
    assert reverse("ask_police", args=[HOME, opened.file.pk]) in page
    assert reverse("to_police", args=[HOME, opened.file.pk]) in page
    assert 'aria-current="step"' in page
    assert "Ingen omkring borgeren kontaktes" in page


def test_the_police_are_asked_and_their_answer_noted(cast: Cast, visit: Any) -> None:
    with within(cast.home.pk):
        opened, _lead = taken_up(cast)
    lead = visit("infohus_lead", opened)
    short = lead.post("ask_police", **{**QUESTION, "why": "Nødvendigt"}, version=1)
    assert short.status_code == 200
    assert QUESTION["asked"] in text(short)
    lead.post("ask_police", **QUESTION)
    answer = {"answer": PoliceAnswer.CAN_BE_HANDLED.value, "on": "2026-11-02", "answered_by": "Frost", "said": ""}
    assert lead.post("note_police_answer", **answer).status_code == 302
    with within(cast.home.pk):
        assert Clarification.objects.get().answer == PoliceAnswer.CAN_BE_HANDLED
        assert case_of(opened.file).state == State.GATHERING


def test_of_two_at_once_the_second_keeps_what_she_typed(cast: Cast, visit: Any) -> None:
    with within(cast.home.pk):
        opened, _lead = taken_up(cast)
    lead = visit("infohus_lead", opened)
    before = lead.get("ask_police").context["form"]["version"].value()
    with within(cast.home.pk):
        opened.file.__class__.objects.filter(pk=opened.file.pk).update(version=before + 1)
    late = lead.post("ask_police", **QUESTION, version=before)
    assert late.status_code == 200
    assert QUESTION["asked"] in text(late)
    assert late.context["form"].non_field_errors()
    again = late.context["form"]["version"].value()
    assert lead.post("ask_police", **QUESTION, version=again).status_code == 302


def test_handing_over_from_the_police_page(cast: Cast, visit: Any) -> None:
    with within(cast.home.pk):
        opened, _lead = taken_up(cast)
    lead = visit("infohus_lead", opened)
    page = text(lead.get("to_police"))
    assert "tel:112" in page
    assert "tel:114" in page
    assert lead.post("to_police", **QUESTION).status_code == 302
    assert visit("infohus_lead", opened).get("to_police").status_code == 200


def test_a_contact_is_refused_with_its_reason_and_what_was_typed(cast: Cast, visit: Any) -> None:
    with within(cast.home.pk):
        opened, _lead = taken_up(cast, violence=True)
    said = {"whom": "citizen", "happened_at": "2026-11-02T10:00", "spoke_to": "Ham selv", "text": "Vi talte om skolen."}
    answer = visit("infohus_lead", opened).post("note_contact", **said)
    assert answer.status_code == 200
    assert "Vi talte om skolen." in text(answer)


def test_an_authority_is_asked_and_brings_its_own(cast: Cast, visit: Any) -> None:
    with within(cast.home.pk):
        opened, _lead = gathering(cast)
    lead = visit("infohus_lead", opened)
    assert lead.get("invite_authority", "school").status_code == 200
    assert lead.get("invite_authority", "bank").status_code == 404
    asked = {
        "name": "Signe Fiktiv",
        "function": "Skoleleder",
        "email": "",
        "user": "",
        "asks": "Fravær",
        "reason": "Skolen ser ham hver dag og ved, hvad der er anderledes.",
        "basis": Basis.SSP.value,
        "not_investigation": "on",
    }
    assert lead.post("invite_authority", "school", **asked).status_code == 302
    with within(cast.home.pk):
        row = Invitation.objects.get()
    item = {
        "text": "Han kommer ikke til fodbold.",
        "nature": "fact",
        "certainty": "observed",
        "source": "Læreren",
        "day": "2026-11-01",
        "dimensions": ["network"],
    }
    refused = lead.post("contribute", row.pk, **item, is_sensitive="on")
    assert refused.status_code == 200
    assert "Han kommer ikke til fodbold." in text(refused)
    assert lead.post("contribute", row.pk, **item).status_code == 302
    page = text(lead.get("infohus_gathering"))
    assert "Han kommer ikke til fodbold." in page
    assert "Læreren" in page
    assert lead.post("decline_invitation", row.pk).status_code == 302


def test_the_meeting_is_called_moved_and_begun(cast: Cast, visit: Any) -> None:
    with within(cast.home.pk):
        opened, _lead, row, _item = contributed(cast)
    lead = visit("infohus_lead", opened)
    day = timezone.localtime() + timedelta(days=3)
    when = {"starts_at": day.strftime("%Y-%m-%dT10:00"), "minutes": 90, "place": "Lokale 2", "agenda": "1. Velkomst"}
    nobody = lead.post("call_meeting", **when)
    assert nobody.status_code == 200
    assert lead.post("call_meeting", **when, invitations=[row.pk]).status_code == 302
    page = text(lead.get("infohus_meeting"))
    assert "Lokale 2" in page
    assert lead.post("move_meeting", **{**when, "place": "Lokale 3"}).status_code == 302
    assert lead.post("begin_meeting").status_code == 302
    with within(cast.home.pk):
        assert case_of(opened.file).state == State.ASSESSMENT


@pytest.mark.parametrize(("days", "status"), [(13, 200), (15, 404)])
def test_a_guest_reads_the_papers_until_the_end_date(
    cast: Cast, visit: Any, declared: Any, days: int, status: int
) -> None:
    long_ago = timezone.now() - timedelta(days=days)
    with within(cast.home.pk):
        opened, _lead, meeting = called(cast, cast["case_participant"])
        ended = long_ago + timedelta(days=14)
        Meeting.objects.filter(pk=meeting.pk).update(starts_at=long_ago)
        meeting.participants.update(papers_until=ended)
        opened.file.assignments.filter(user=cast["case_participant"]).update(until=ended)
    declared("case_participant", opened)
    guest = visit("case_participant", opened)
    assert guest.get("meeting_papers", meeting.pk).status_code == status
    if status == 200:
        assert guest.get("infohus_case").status_code == 302
        for page in set(PAGES) - {"infohus_case"}:
            assert guest.get(page).status_code == 404
        assert "Han er holdt op" in text(guest.get("meeting_papers", meeting.pk))


def test_a_guest_declares_herself_first_and_writes_for_her_own_authority(cast: Cast, visit: Any, declared: Any) -> None:
    with within(cast.home.pk):
        opened, _lead, meeting = called(cast, cast["case_participant"], at=timezone.now())
        mine = Invitation.objects.get()
        other = Invitation.objects.create(
            municipality=cast.home,
            case=mine.case,
            authority=Authority.JOBCENTRE,
            basis=Basis.INSIDE,
            sealed=mine.sealed,
            place=mine.place,
            invited_at=timezone.now(),
        )
    guest = visit("case_participant", opened)
    assert "inhabil" in guest.get("meeting_papers", meeting.pk).url
    declared("case_participant", opened)
    assert guest.get("contribute", mine.pk).status_code == 200
    assert guest.get("contribute", other.pk).status_code == 404
    assert guest.post("decline_invitation", other.pk).status_code == 404
    assert guest.post("decline_invitation", mine.pk).status_code == 302


def test_the_calendar_holds_a_number_and_a_link_and_nothing_else(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, _lead, meeting = called(cast)
    answer = cast.client(None).get(reverse("meeting_calendar", args=[HOME, meeting.uid]))
    entry = answer.content.decode()
    assert "SUMMARY:M" in entry
    assert opened.file.number in entry
    for telling in ("Villads", "Signe", "Mødelokale", "LOCATION", "DESCRIPTION", "ATTENDEE", "kstrem", "infohus"):
        assert telling not in entry
    assert "moede.ics" in answer["Content-Disposition"]


def test_standing_meetings_are_set_and_ended_by_the_lead(cast: Cast) -> None:
    lead = cast.client("infohus_lead")
    page = reverse("standing_meetings", args=[HOME])
    said = {"form": "standing", "first_on": "2026-11-05", "starts_at": "09:00", "every_weeks": 2, "place": "Rådhuset"}
    assert lead.get(page).status_code == 200
    assert lead.post(reverse("new_series", args=[HOME]), {**said, "place": "Hos Villads Holm"}).status_code == 200
    assert lead.post(reverse("new_series", args=[HOME]), said).status_code == 302
    with within(cast.home.pk):
        series = MeetingSeries.objects.get()
    assert "Rådhuset" in text(lead.get(page))
    assert lead.post(reverse("end_series", args=[HOME, series.pk])).status_code == 302
    for stranger in (cast.stranger, cast.elsewhere, "case_participant"):
        assert cast.client(stranger).get(page).status_code == 404
