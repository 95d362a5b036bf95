# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The board is written by addition and by version; two at once do not overwrite each other."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.contents import items
from handlingsplan.concerns.infohus.actions import assess as verbs
from handlingsplan.concerns.infohus.actions.assess import add_fact, assess, take
from handlingsplan.concerns.infohus.models import Assessment, Contribution, Invitation, Round
from handlingsplan.concerns.infohus.models.contribution import ContributionWords
from handlingsplan.concerns.infohus.models.invitation import InvitationWords
from handlingsplan.concerns.infohus.queries.board import boards, brought
from handlingsplan.concerns.infohus.queries.cases import invited
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.infohus.terms import Authority, Dimension, Nature, State
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.move import NotPossibleNow, move
from tests.concerns.infohus.boards import FACT, JUDGED, in_infohus
from tests.concerns.reports import MONDAY
from tests.people import Cast

NETWORK = Dimension.NETWORK


def test_a_fact_keeps_its_source_and_is_corrected_by_addition(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
        first = add_fact(case, NETWORK, FACT, by=lead, at=MONDAY, from_police=True)
        add_fact(case, NETWORK, replace(FACT, text="Han holdt pause."), by=lead, at=MONDAY, corrects=first.pk)
        (shown,) = boards(case, case.file.infohus)[0].cards[NETWORK].facts
        assert (shown.text, shown.source, shown.from_police) == (FACT.text, "Træneren", True)
        assert [one.text for one in shown.corrections] == ["Han holdt pause."]
        found = [item for item in items({case.file.pk: case.key}) if item.ref.startswith("infohus.fact")]
        assert [item.origin for item in found] == ["police", ""]
        assert Event.objects.filter(kind="infohus.board.fact_added").first().details == {"number": case.file.number}  # type: ignore[union-attr]


def test_a_fact_without_a_source_is_refused_and_so_is_a_correction_of_nothing(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
        with pytest.raises(verbs.FactNeedsAll):
            add_fact(case, NETWORK, replace(FACT, source=" "), by=lead, at=MONDAY)
        with pytest.raises(verbs.NotOnThisCard):
            add_fact(case, NETWORK, FACT, by=lead, at=MONDAY, corrects=999999)


def test_what_an_authority_brought_stands_by_reference(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
        infohus = case.file.infohus
        asked = Invitation(
            municipality=cast.home, case=infohus, authority=Authority.POLICE, basis="115", invited_at=MONDAY
        )
        asked.keep(InvitationWords("Poul", "Forebygger", "", "Kender sagen", "Hændelser"), key=case.key)
        asked.save()
        given = Contribution(
            municipality=cast.home, case=infohus, invitation=asked, from_police=True, written_at=MONDAY
        )
        given.keep(
            ContributionWords("Set ved stævnet.", Nature.FACT, "observed", "Patrulje", "2026-10-30", [NETWORK]),
            key=case.key,
        )
        given.save()
        facts, judgements = brought(case, invited(infohus, case.key), boards(case, infohus)[0].cards[NETWORK])
        assert ([one.contribution for one in facts], judgements) == ([given], [])
        assert take(case, NETWORK, [given.pk], by=lead, at=MONDAY) == 1
        assert take(case, NETWORK, [given.pk], by=lead, at=MONDAY) == 0
        board = boards(case, infohus)[0]
        (shown,) = board.cards[NETWORK].facts
        assert (shown.text, shown.from_police, str(shown.contributed_by)) == ("Set ved stævnet.", True, "Politi")
        assert brought(case, invited(infohus, case.key), board.cards[NETWORK]) == ([], [])


def test_two_at_once_and_one_is_told(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
        assess(case, NETWORK, JUDGED, version=0, by=lead, at=MONDAY)
        with pytest.raises(SomebodyWasFirst):
            assess(case, NETWORK, replace(JUDGED, judged="Andet."), version=0, by=lead, at=MONDAY)
        assess(case, NETWORK, replace(JUDGED, judged="Andet."), version=1, by=lead, at=MONDAY)
        card = boards(case, case.file.infohus)[0].cards[NETWORK]
        assert (card.words.judged, card.version) == ("Andet.", 2)
        assert Assessment.objects.count() == 2


def test_resources_are_written_or_said_to_be_unknown(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
        for wrong in (replace(JUDGED, resources=" "), replace(JUDGED, none_known=True)):
            with pytest.raises(verbs.ResourcesNeeded):
                assess(case, NETWORK, wrong, version=0, by=lead, at=MONDAY)


def test_asking_the_police_again_begins_a_new_round_beside_the_last(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
        assess(case, NETWORK, JUDGED, version=0, by=lead, at=MONDAY)
        later = MONDAY + timedelta(days=30)
        move(case.file.infohus, "back_to_police", lifecycle=CASE, by=lead, at=later)
        type(case.file.infohus).objects.update(state=State.ASSESSMENT)
        case.file.infohus.state = State.ASSESSMENT
        assess(case, NETWORK, replace(JUDGED, judged="Nyt."), version=0, by=lead, at=later + timedelta(days=1))
        newest, before = boards(case, case.file.infohus)
        assert (newest.cards[NETWORK].words.judged, before.cards[NETWORK].words.judged) == ("Nyt.", JUDGED.judged)
        assert list(Round.objects.values_list("number", flat=True)) == [1, 2]


@pytest.mark.parametrize("state", [State.GATHERING, State.AWAITING_AUTHORITY, State.CLOSED_DONE])
def test_the_board_is_written_only_during_the_assessment(cast: Cast, state: State) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead, state=state)
        with pytest.raises(NotPossibleNow):
            add_fact(case, NETWORK, FACT, by=lead, at=MONDAY)


@pytest.mark.parametrize("role", ["case_participant", "receiver", "childrens_adviser", "case_leader", "mentor"])
def test_others_write_nothing(cast: Cast, role: str) -> None:
    lead, other = cast.viewer("infohus_lead"), cast.viewer(role)
    with within(cast.home.pk):
        case = in_infohus(lead)
        with pytest.raises(MayNot):
            add_fact(case, NETWORK, FACT, by=other, at=MONDAY)
        with pytest.raises(MayNot):
            assess(case, NETWORK, JUDGED, version=0, by=other, at=MONDAY)
