# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What must exist before each step, as tables."""

from datetime import UTC, date, datetime, timedelta

import pytest

from handlingsplan.concerns.disclosure.terms import COOPERATION, Basis, Refusal
from handlingsplan.concerns.infohus.next_acts import next_act
from handlingsplan.concerns.infohus.rules import (
    MISSING_NAMES,
    PARTIES,
    Missing,
    Standing,
    bases_for,
    before_answer,
    before_assessment,
    before_contact,
    before_inviting,
    before_meeting,
    days_of,
    papers_until,
    psychiatry_is_missing,
    refusal,
)
from handlingsplan.concerns.infohus.terms import Authority, Contacted, Dimension, PoliceAnswer, State

YES, NO_CRIME = PoliceAnswer.CAN_BE_HANDLED, PoliceAnswer.NO_CRIME_RELEVANCE


@pytest.mark.parametrize(
    ("now", "whom", "why_not"),
    [
        (Standing(no_contact=True), Contacted.CITIZEN, Missing.POLICE_WAIT),
        (Standing(no_contact=True, asked=True), Contacted.SCHOOL, Missing.POLICE_WAIT),
        (Standing(no_contact=True, answer=YES), Contacted.CITIZEN, None),
        (Standing(no_contact=True, answer=YES, asked=True), Contacted.FAMILY, Missing.POLICE_WAIT),
        (Standing(), Contacted.FAMILY, None),
        (Standing(control_sign=True), Contacted.FAMILY, Missing.NO_RISK_ASSESSMENT),
        (Standing(control_sign=True), Contacted.NETWORK, Missing.NO_RISK_ASSESSMENT),
        (Standing(control_sign=True), Contacted.CITIZEN, None),
        (Standing(control_sign=True, risk_assessed=True), Contacted.FAMILY, None),
        (Standing(control_sign=True, risk_assessed=True, no_contact=True), Contacted.FAMILY, Missing.POLICE_WAIT),
    ],
)
def test_who_may_be_contacted(now: Standing, whom: Contacted, why_not: Missing | None) -> None:
    assert before_contact(now, whom) is why_not


@pytest.mark.parametrize(
    ("now", "missing"),
    [
        (Standing(answer=YES), [Missing.NOBODY_INVITED]),
        (Standing(answer=YES, invited=2), [Missing.NOTHING_GATHERED]),
        (Standing(answer=YES, invited=2, answered=1), []),
        (Standing(answer=NO_CRIME), [Missing.NOT_FOR_INFOHUS, Missing.NOBODY_INVITED]),
        (Standing(answer=NO_CRIME, invited=1, answered=1), [Missing.NOT_FOR_INFOHUS]),
    ],
)
def test_what_is_missing_before_the_meeting(now: Standing, missing: list[Missing]) -> None:
    assert before_meeting(now) == missing


def test_what_is_missing_before_the_other_steps() -> None:
    assert before_answer(Standing()) == [Missing.POLICE_NOT_ASKED]
    assert before_answer(Standing(asked=True)) == []
    assert before_inviting(Standing(answer=NO_CRIME)) == [Missing.NOT_FOR_INFOHUS]
    assert before_assessment(Standing()) == [Missing.NO_MEETING]
    assert before_assessment(Standing(meeting_called=True)) == [Missing.NOBODY_TAKES_PART]
    assert before_assessment(Standing(meeting_called=True, takes_part=1)) == []


def test_each_thing_that_can_be_missing_has_a_sentence() -> None:
    assert set(MISSING_NAMES) == set(Missing)
    assert set(PARTIES) == set(Authority)


@pytest.mark.parametrize("basis", sorted(COOPERATION))
@pytest.mark.parametrize("authority", [Authority.OUTSIDE, Authority.IMMIGRATION, Authority.JOBCENTRE])
def test_who_stands_outside_the_cooperation_is_not_told_by_it(authority: Authority, basis: Basis) -> None:
    assert refusal(authority, basis) is not None


@pytest.mark.parametrize(
    ("authority", "basis"),
    [
        (Authority.POLICE, Basis.SSP),
        (Authority.PSYCHIATRY, Basis.PSP),
        (Authority.PRISON_SERVICE, Basis.KSP_RELEASED),
        (Authority.SCHOOL, Basis.SSP),
        (Authority.SELF_GOVERNING, Basis.SSP),
        (Authority.CHILDREN, Basis.INSIDE),
        (Authority.OUTSIDE, Basis.CONSENT),
    ],
)
def test_who_may_be_told_and_by_which_right(authority: Authority, basis: Basis) -> None:
    assert refusal(authority, basis) is None
    assert basis in bases_for(authority)


def test_a_private_party_is_told_with_consent_only() -> None:
    assert bases_for(Authority.OUTSIDE) == [Basis.CONSENT]
    assert refusal(Authority.OUTSIDE, Basis.SSP) is Refusal.CONSENT_ONLY


def test_psychiatry_is_thought_of_when_vulnerability_is_spoken_of() -> None:
    assert psychiatry_is_missing([Dimension.VULNERABILITY], {Authority.SCHOOL})
    assert not psychiatry_is_missing([Dimension.VULNERABILITY], {Authority.PSYCHIATRY})
    assert not psychiatry_is_missing([Dimension.FAMILY], set())


def test_papers_are_read_until_a_fortnight_after_the_meeting() -> None:
    starts = datetime(2026, 11, 5, 9, tzinfo=UTC)
    assert papers_until(starts, 90) == datetime(2026, 11, 19, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("since", "first"),
    [(date(2026, 1, 1), date(2026, 1, 8)), (date(2026, 1, 8), date(2026, 1, 8)), (date(2026, 1, 9), date(2026, 1, 22))],
)
def test_the_days_of_a_standing_meeting(since: date, first: date) -> None:
    days = days_of(date(2026, 1, 8), 2, since=since, count=3)
    assert days == [first, first + timedelta(weeks=2), first + timedelta(weeks=4)]
    assert days_of(date(2026, 1, 8), 2, since=since, count=3, ended_on=first) == [first]


def test_a_follow_up_that_saw_no_need_leads_to_the_closing_and_a_recommendation_to_its_answer() -> None:
    assert next_act(State.FOLLOW_UP, Standing(), awaits=False).page == "close_case"
    assert next_act(State.FOLLOW_UP, Standing()).page == "measures"
    assert next_act(State.AWAITING_AUTHORITY, Standing()).page == "note_owner_answer"
