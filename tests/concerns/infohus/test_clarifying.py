# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The police are asked first, and nobody is contacted before they have answered."""

import pytest

from handlingsplan.audit.models import Event
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.disclosure.actions.pass_on import ReasonTooShort
from handlingsplan.concerns.disclosure.models import Disclosure
from handlingsplan.concerns.disclosure.terms import Basis, Party
from handlingsplan.concerns.infohus.actions import clarify, contact
from handlingsplan.concerns.infohus.actions.refusals import AlreadyAsked, NotReady, NotYetHappened
from handlingsplan.concerns.infohus.models.clarification import ContactWords, RiskWords
from handlingsplan.concerns.infohus.queries.cases import case_of
from handlingsplan.concerns.infohus.rules import Missing
from handlingsplan.concerns.infohus.terms import Contacted, PoliceAnswer, State
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.move import NotPossibleNow
from tests.concerns.infohus.cases import DAY, HOUR, QUESTION, asked, called, gathering, reopened, taken_up
from tests.concerns.reports import MONDAY
from tests.people import Cast

SAID = ContactWords("Moren", "Hun er bekymret.", "At vi følger op.")
RISK = RiskWords("Pres fra familien", "Moster", "Kun den unge selv")


def test_asking_the_police_is_kept_as_passed_on(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, _lead = asked(cast)
        passed = Disclosure.objects.get()
        assert (passed.recipient_kind, passed.basis) == (Party.POLICE, Basis.SSP)
        assert passed.words(opened.key).extract == QUESTION.asked


def test_the_police_are_asked_one_thing_at_a_time_and_with_a_reason(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = taken_up(cast)
        short = clarify.Question("Hvad ved I?", "Politiet", "Nødvendigt", Basis.SSP, True)
        with pytest.raises(ReasonTooShort):
            clarify.ask_police(opened, short, by=lead, at=MONDAY)
        clarify.ask_police(opened, QUESTION, by=lead, at=MONDAY)
        with pytest.raises(AlreadyAsked):
            clarify.ask_police(opened, QUESTION, by=lead, at=MONDAY)


def test_an_answer_needs_a_question_and_a_day_that_has_been(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = taken_up(cast)
        answer = clarify.Answer(PoliceAnswer.CAN_BE_HANDLED, MONDAY.date(), "Frost")
        with pytest.raises(NotReady) as refused:
            clarify.note_answer(opened, answer, by=lead, at=MONDAY)
        assert refused.value.missing is Missing.POLICE_NOT_ASKED
        clarify.ask_police(opened, QUESTION, by=lead, at=MONDAY)
        tomorrow = clarify.Answer(PoliceAnswer.CAN_BE_HANDLED, (MONDAY + DAY).date(), "Frost")
        with pytest.raises(NotYetHappened):
            clarify.note_answer(opened, tomorrow, by=lead, at=MONDAY)


@pytest.mark.parametrize("answer", [PoliceAnswer.CAN_BE_HANDLED, PoliceAnswer.NO_CRIME_RELEVANCE])
def test_the_case_goes_on_when_the_police_leave_it_to_the_municipality(cast: Cast, answer: PoliceAnswer) -> None:
    with within(cast.home.pk):
        opened, _lead = gathering(cast, answer)
        case = case_of(opened.file)
        assert (case.state, opened.file.stage) == (State.GATHERING, "infohus.gathering")
        assert [clock.kind for clock in running(case)] == ["gathering"]
        words = case.clarifications.get().words(opened.key)
        assert (words.asked, words.answered_by) == (QUESTION.asked, "Politiassistent Fiktiv Frost")


def test_the_case_is_closed_with_the_police_when_they_alone_attend_to_it(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, _lead = gathering(cast, PoliceAnswer.POLICE_ALONE)
        case = case_of(opened.file)
        assert (case.state, opened.file.outcome) == (State.CLOSED_POLICE, Outcome.POLICE)
        assert not running(case).exists()


def test_nobody_is_contacted_before_the_police_have_answered(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = asked(cast, violence=True)
        for whom in Contacted:
            with pytest.raises(NotReady):
                contact.note_contact(opened, whom, SAID, happened_at=MONDAY, by=lead, at=MONDAY)
        answer = clarify.Answer(PoliceAnswer.CAN_BE_HANDLED, MONDAY.date(), "Frost")
        clarify.note_answer(opened, answer, by=lead, at=MONDAY + HOUR)
        noted = contact.note_contact(opened, Contacted.CITIZEN, SAID, happened_at=MONDAY, by=lead, at=MONDAY)
        assert noted.words(opened.key) == SAID


def test_parents_are_contacted_after_the_risk_has_been_weighed(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = gathering(cast, control_sign=True)
        with pytest.raises(NotReady) as refused:
            contact.note_contact(opened, Contacted.FAMILY, SAID, happened_at=MONDAY, by=lead, at=MONDAY)
        assert refused.value.missing is Missing.NO_RISK_ASSESSMENT
        assert contact.assess_risk(opened, RISK, by=lead, at=MONDAY).words(opened.key) == RISK
        contact.note_contact(opened, Contacted.FAMILY, SAID, happened_at=MONDAY, by=lead, at=MONDAY)


def test_a_contact_ahead_is_refused_and_the_sign_can_be_taken_away(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = gathering(cast, control_sign=True)
        with pytest.raises(NotYetHappened):
            contact.note_contact(opened, Contacted.CITIZEN, SAID, happened_at=MONDAY + DAY, by=lead, at=MONDAY)
        contact.note_control_sign(opened, is_there=False, by=lead, at=MONDAY)
        assert not case_of(opened.file).control_sign


def test_a_new_serious_sign_sends_it_back_to_the_police_and_calls_the_meeting_off(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead, meeting = called(cast)
        clarify.ask_again(opened, QUESTION, violence_mentioned=True, by=lead, at=MONDAY + DAY)
        case = case_of(opened.file)
        meeting.refresh_from_db()
        assert (case.state, case.no_contact, meeting.given_up_at) == (State.POLICE_CLARIFICATION, True, MONDAY + DAY)
        with pytest.raises(NotReady):
            contact.note_contact(opened, Contacted.SCHOOL, SAID, happened_at=MONDAY, by=lead, at=MONDAY + DAY)


def test_asked_again_an_earlier_answer_opens_nothing_before_the_new_one(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = gathering(cast)
        contact.note_contact(opened, Contacted.FAMILY, SAID, happened_at=MONDAY, by=lead, at=MONDAY + 3 * HOUR)
        clarify.ask_again(opened, QUESTION, violence_mentioned=True, by=lead, at=MONDAY + DAY)
        for whom in Contacted:
            with pytest.raises(NotReady) as refused:
                contact.note_contact(opened, whom, SAID, happened_at=MONDAY, by=lead, at=MONDAY + DAY)
            assert refused.value.missing is Missing.POLICE_WAIT
        later = MONDAY + 2 * DAY
        answer = clarify.Answer(PoliceAnswer.CAN_BE_HANDLED, later.date(), "Frost")
        clarify.note_answer(opened, answer, by=lead, at=later)
        assert contact.note_contact(opened, Contacted.FAMILY, SAID, happened_at=later, by=lead, at=later).pk


def test_handing_over_closes_the_case_and_keeps_what_was_handed_over(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = taken_up(cast)
        clarify.hand_to_police(opened, QUESTION, by=lead, at=MONDAY)
        assert case_of(opened.file).state == State.CLOSED_POLICE
        assert Disclosure.objects.get().recipient_kind == Party.POLICE
        with pytest.raises(NotPossibleNow):
            clarify.hand_to_police(opened, QUESTION, by=lead, at=MONDAY)


def test_of_two_who_answer_at_once_one_wins(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = asked(cast)
        also = reopened(opened, by=lead, at=MONDAY)
        answer = clarify.Answer(PoliceAnswer.CAN_BE_HANDLED, MONDAY.date(), "Frost")
        clarify.note_answer(opened, answer, by=lead, at=MONDAY + HOUR)
        with pytest.raises((SomebodyWasFirst, NotPossibleNow, NotReady)):
            clarify.note_answer(also, answer, by=lead, at=MONDAY + HOUR)


def test_nothing_that_was_written_stands_in_the_open(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead = asked(cast, control_sign=True)
        contact.assess_risk(opened, RISK, by=lead, at=MONDAY)
        told = " ".join(str(details) for details in Event.objects.values_list("details", flat=True))
        for word in ("til hinder", "tovholder", "Moster", "Pres"):
            assert word not in told
