# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A recommendation is sent when everything is there; it goes to the authority that decides."""

from typing import Any

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.infohus import sockets
from handlingsplan.concerns.infohus.actions.assess import add_fact
from handlingsplan.concerns.infohus.actions.recommend import NotReady, keep, send
from handlingsplan.concerns.infohus.models import Recommendation
from handlingsplan.concerns.infohus.queries.recommendations import last_conclusion, last_sent
from handlingsplan.concerns.infohus.recommending import Missing, missing
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.infohus.terms import Conclusion, Dimension, State
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.move import NotPossibleNow, history
from tests.concerns.infohus.boards import FACT, filled, in_infohus, words
from tests.concerns.reports import MONDAY
from tests.people import Cast


def test_a_preventive_effort_goes_to_its_owner(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    lead, told = cast.viewer("infohus_lead"), []
    monkeypatch.setattr(sockets, "_recommended", [lambda *args: told.append(args[2].owner_name)])
    with within(cast.home.pk):
        case = filled(in_infohus(lead), lead)
        made, conclusion = send(case, words(), version=0, by=lead, at=MONDAY)
        infohus = case.file.infohus
        assert (conclusion, infohus.state, case.file.stage) == (
            Conclusion.PREVENTION,
            State.AWAITING_AUTHORITY,
            "infohus.awaiting_authority",
        )
        assert [clock.kind for clock in running(infohus)] == [case.file.due_kind] == ["authority_answer"]
        assert told == ["Jobcenter Lysbjerg"]
        found = last_sent(case)
        assert found is not None
        assert found[0] == made
        assert found[1].action == "En mentor i et halvt år."
        assert made.round.ended_at is None
        assert Recommendation.objects.get().round.ended_at == MONDAY
        assert [step.reason for step in history(infohus)] == [""]


@pytest.mark.parametrize(
    ("changes", "lacking"),
    [
        ({"conclusion": ""}, Missing.CONCLUSION),
        ({"problems": " "}, Missing.PROBLEMS),
        ({"resources": ""}, Missing.RESOURCES),
        ({"focus": []}, Missing.FOCUS),
        ({"action": ""}, Missing.ACTION),
        ({"owner_name": ""}, Missing.OWNER),
        ({"observation": "none"}, Missing.OBSERVATION),
        ({"observed": ""}, Missing.OBSERVATION),
        ({"same_otherwise": "no"}, Missing.OTHERWISE),
        ({"involved_how": ""}, Missing.INVOLVED),
        ({"dissent": "Skolen ser det anderledes."}, Missing.DISSENT),
        ({"conclusion": Conclusion.POLICE_ALONE, "observation": "none"}, Missing.OBSERVATION),
        ({"conclusion": Conclusion.NOT_YET}, Missing.NAMED),
    ],
)
def test_what_is_missing_is_said(changes: dict[str, Any], lacking: Missing) -> None:
    assert missing(words(**changes), extended=False) == [lacking]


def test_belief_or_looks_alone_need_no_observation_where_nothing_is_founded() -> None:
    for conclusion in (Conclusion.OTHER_HELP, Conclusion.UNFOUNDED):
        assert missing(words(conclusion=conclusion, observation="none", observed=""), extended=False) == []


def test_every_card_is_finished_first(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
        add_fact(case, Dimension.FAMILY, FACT, by=lead, at=MONDAY)
        with pytest.raises(NotReady) as refused:
            send(case, words(), version=0, by=lead, at=MONDAY)
        assert (refused.value.lacks, refused.value.gaps) == ([], list(Dimension))
        assert not Recommendation.objects.exists()


def test_more_time_is_taken_once(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    not_yet = words(conclusion=Conclusion.NOT_YET, missing="Skolens udtalelse om efteråret.")
    with within(cast.home.pk):
        case = in_infohus(lead)
        send(case, not_yet, version=0, by=lead, at=MONDAY)
        infohus = case.file.infohus
        assert (infohus.state, infohus.extended, case.file.due_kind) == (State.GATHERING, True, "gathering")
        type(infohus).objects.update(state=State.ASSESSMENT)
        infohus.state = State.ASSESSMENT
        with pytest.raises(NotReady) as refused:
            send(case, not_yet, version=1, by=lead, at=MONDAY)
        assert refused.value.lacks == [Missing.EXTENDED]


@pytest.mark.parametrize("conclusion", [Conclusion.UNFOUNDED, Conclusion.OTHER_HELP, Conclusion.POLICE_ALONE])
def test_the_other_conclusions_lead_to_closing_and_move_nothing_themselves(cast: Cast, conclusion: Conclusion) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = filled(in_infohus(lead), lead)
        send(case, words(conclusion=conclusion), version=0, by=lead, at=MONDAY)
        assert (case.file.infohus.state, last_conclusion(case)) == (State.ASSESSMENT, conclusion)


def test_two_who_write_at_once(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
        keep(case, words(), version=0, by=lead, at=MONDAY)
        with pytest.raises(SomebodyWasFirst):
            keep(case, words(problems="Andet"), version=0, by=lead, at=MONDAY)


def test_nothing_is_sent_twice_and_others_send_nothing(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = filled(in_infohus(lead), lead)
        with pytest.raises(MayNot):
            send(case, words(), version=0, by=cast.viewer("case_participant"), at=MONDAY)
        send(case, words(), version=0, by=lead, at=MONDAY)
        with pytest.raises(NotPossibleNow):
            send(case, words(), version=1, by=lead, at=MONDAY)


def test_the_infohus_has_no_verb_that_decides() -> None:
    assert not {"decide", "order", "grant", "refuse"} & {move.verb for move in CASE.moves}
