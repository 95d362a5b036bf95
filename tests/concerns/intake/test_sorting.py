# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What must be answered before a concern goes on, and how it leaves the desk (R05, R06, R08, R09)."""

from datetime import timedelta
from typing import Any

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.contents import items
from handlingsplan.concerns.casefiles.models import Assignment, CaseFile
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.intake.actions import child, exits, sort
from handlingsplan.concerns.intake.actions.child import ChildAnswer
from handlingsplan.concerns.intake.actions.refusals import (
    ChildFirst,
    NotAboutChild,
    NotAdult,
    NotSorted,
    NotYetHappened,
    ReasonNeeded,
    WordsNeeded,
)
from handlingsplan.concerns.intake.desk_terms import ChildChoice, Observation, Risk
from handlingsplan.concerns.intake.models import HandOver, HandOverWords, Inquiry
from handlingsplan.concerns.intake.terms import AgeBand, Answer, Kind, State
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.move import NotPossibleNow
from tests.concerns.desk import REASON, SORTED, desk, otherwise, second_lead
from tests.concerns.reports import MONDAY
from tests.people import Cast

HANDED = HandOverWords(to="Voksenrådgivningen", what="At han har brug for støtte.", ground="Samtykke den 2. november")
CHILD = {"age_band": AgeBand.FROM_15}
LATER = MONDAY + timedelta(hours=2)


def test_whoever_takes_it_has_it_and_the_others_are_deputies(cast: Cast) -> None:
    other = second_lead(cast)
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        sort.take(case, inquiry, by=lead, at=MONDAY)
        on_it = {(row.user, row.part) for row in Assignment.objects.filter(file=case.file)}
        assert on_it == {(lead.user, "lead"), (other.user, "deputy")}
        assert (inquiry.state, case.file.stage, case.file.lead) == (State.SORTING, "intake.sorting", lead.user)


def test_a_sorted_concern_is_taken_up_in_the_infohus(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast, violence=Answer.YES)
        sort.sort(case, inquiry, SORTED, by=lead, at=MONDAY)
        sort.take_up(case, inquiry, by=lead, at=MONDAY)
        assert inquiry.state == State.PASSED_ON
        assert case.file.stage == "infohus.police_clarification"
        assert not running(inquiry).filter(kind__startswith="sorting").exists()
        assert Case.objects.get(file=case.file).no_contact


@pytest.mark.parametrize(
    "changes",
    [
        {"identifiable": Answer.NO},
        {"lives_here": Answer.UNKNOWN},
        {"risk": Risk.NO},
        {"risk": Risk.NOT_YET},
        {"risk_why": " "},
        {"observation": Observation.NONE},
        {"observed": "x"},
        {"same_otherwise": ""},
    ],
    ids=str,
)
def test_nothing_goes_to_the_infohus_with_an_answer_missing(cast: Cast, changes: dict[str, Any]) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        sort.sort(case, inquiry, otherwise(**changes), by=lead, at=MONDAY)
        with pytest.raises(NotSorted) as refused:
            sort.take_up(case, inquiry, by=lead, at=MONDAY)
        assert len(refused.value.missing) == 1


def test_nothing_goes_to_the_infohus_unsorted(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        with pytest.raises(NotSorted):
            sort.take_up(case, inquiry, by=lead, at=MONDAY)


def test_a_group_needs_nobody_to_be_identified(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast, about_group=True)
        sort.sort(case, inquiry, otherwise(identifiable=Answer.NO), by=lead, at=MONDAY)
        sort.take_up(case, inquiry, by=lead, at=MONDAY)
        assert inquiry.state == State.PASSED_ON


@pytest.mark.parametrize("age", [AgeBand.UNDER_10, AgeBand.FROM_10, AgeBand.FROM_15, AgeBand.UNKNOWN])
def test_no_way_out_leads_over_the_hours_of_a_child(cast: Cast, age: AgeBand) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast, age_band=age)
        sort.sort(case, inquiry, SORTED, by=lead, at=MONDAY)
        with pytest.raises(ChildFirst):
            sort.take_up(case, inquiry, by=lead, at=MONDAY)
        with pytest.raises(ChildFirst):
            exits.give_other_help(case, inquiry, HANDED, by=lead, at=MONDAY)
        with pytest.raises(ChildFirst):
            exits.forward(case, inquiry, HANDED, by=lead, at=MONDAY)
        with pytest.raises(ChildFirst):
            exits.hand_to_police(case, inquiry, HANDED, happened_at=MONDAY, by=lead, at=MONDAY)
        exits.tell_police(case, inquiry, HANDED, happened_at=MONDAY, by=lead, at=MONDAY)
        assert running(inquiry).filter(kind="child_acute_assessment").exists()


def test_a_notice_crosses_with_the_hours_that_already_run(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast, **CHILD)
        sort.take(case, inquiry, by=lead, at=LATER)
        choice = ChildAnswer(ChildChoice.NOTICE, why=REASON, passed_on=REASON)
        child.choose(case, inquiry, choice, by=lead, at=LATER)
        notice = Inquiry.objects.get(kind=Kind.NOTICE)
        there, here = running(notice).get(kind="child_acute_assessment"), running(inquiry)
        assert (there.started_at, there.due_at) == (MONDAY, MONDAY + timedelta(hours=24))
        assert not here.filter(kind="child_acute_assessment").exists()
        assert (notice.file.track, notice.file.stage) == ("social", "intake.notice")
        assert notice.reporter.pk
        assert notice.file.key_id != case.file.key_id


def test_a_notice_tells_what_was_chosen_and_nothing_of_the_first_sender(cast: Cast) -> None:
    from handlingsplan.concerns.intake.models import Reporter
    from handlingsplan.keys import case_keys

    with within(cast.home.pk):
        case, inquiry, lead = desk(cast, **CHILD)
        child.choose(case, inquiry, ChildAnswer(ChildChoice.NOTICE, REASON, passed_on=REASON), by=lead, at=LATER)
        notice = Inquiry.objects.select_related("file").get(kind=Kind.NOTICE)
        words = notice.words(case_keys.opened(notice.file.key_id))
        assert (words.seen, words.relation, words.feared) == (REASON, "", "")
        sender = Reporter.objects.get(inquiry=notice)
        assert sender.words(case_keys.opened(sender.key_id)).name == "Inge Infohus"


def test_not_a_notice_is_said_with_a_reason_and_a_judgement(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast, **CHILD)
        with pytest.raises(ReasonNeeded):
            child.choose(case, inquiry, ChildAnswer(ChildChoice.NOT_NOTICE, why=REASON), by=lead, at=MONDAY)
        child.choose(case, inquiry, ChildAnswer(ChildChoice.NOT_NOTICE, REASON, not_acute=REASON), by=lead, at=MONDAY)
        assert not running(inquiry).filter(kind="child_acute_assessment").exists()
        assert not Inquiry.objects.filter(kind=Kind.NOTICE).exists()


def test_only_an_unknown_age_turns_out_to_be_grown_up(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast, **CHILD)
        with pytest.raises(NotAdult):
            child.choose(case, inquiry, ChildAnswer(ChildChoice.ADULT, why=REASON), by=lead, at=MONDAY)
        case, inquiry, lead = desk(cast, age_band=AgeBand.UNKNOWN)
        child.choose(case, inquiry, ChildAnswer(ChildChoice.ADULT, why=REASON), by=lead, at=MONDAY)
        case, inquiry, lead = desk(cast)
        with pytest.raises(NotAboutChild):
            child.choose(case, inquiry, ChildAnswer(ChildChoice.NOTICE, REASON, REASON), by=lead, at=MONDAY)


def test_other_help_says_to_whom_and_on_what_ground(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        sort.take(case, inquiry, by=lead, at=MONDAY)
        with pytest.raises(WordsNeeded):
            exits.give_other_help(case, inquiry, HandOverWords(to="x"), by=lead, at=MONDAY)
        exits.give_other_help(case, inquiry, HANDED, by=lead, at=MONDAY)
        assert (inquiry.state, case.file.outcome, case.file.shut_at) == (State.CLOSED_OTHER_HELP, "other_help", None)
        assert not running(inquiry).exists()


def test_the_police_are_told_in_any_state_and_the_case_goes_on(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        with pytest.raises(NotYetHappened):
            exits.tell_police(case, inquiry, HANDED, happened_at=LATER, by=lead, at=MONDAY)
        exits.tell_police(case, inquiry, HANDED, happened_at=MONDAY, by=lead, at=MONDAY)
        assert inquiry.state == State.RECEIVED
        exits.hand_to_police(case, inquiry, HANDED, happened_at=MONDAY, by=lead, at=MONDAY)
        assert (inquiry.state, HandOver.objects.count()) == (State.CLOSED_POLICE, 2)


def test_what_the_desk_wrote_can_be_found_again_and_stands_nowhere_in_the_open(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        sort.sort(case, inquiry, SORTED, by=lead, at=MONDAY)
        exits.give_other_help(case, inquiry, HANDED, by=lead, at=MONDAY)
        found = {item.ref.split(":")[0]: item.text for item in items({case.file.pk: case.key})}
        assert SORTED.observed in found["intake.sorting"]
        assert HANDED.what in found["intake.handover"]
        said = str(list(Event.objects.values_list("details", flat=True)))
        assert SORTED.observed not in said
        assert HANDED.to not in said


def test_only_who_sorts_may_sort(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, _lead = desk(cast)
        for role in ("childrens_adviser", "case_participant", "receiver"):
            with pytest.raises(MayNot):
                sort.sort(case, inquiry, SORTED, by=cast.viewer(role), at=MONDAY)


def test_two_who_take_it_at_once(cast: Cast) -> None:
    other = second_lead(cast)
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        late = Inquiry.objects.select_related("file").get(pk=inquiry.pk)
        sort.take(case, inquiry, by=lead, at=MONDAY)
        with pytest.raises(NotPossibleNow):
            sort.take(case, late, by=other, at=MONDAY)
        assert CaseFile.objects.get(pk=case.file.pk).lead == lead.user
