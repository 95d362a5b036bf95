# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A founded concern from the police's answer to the day it is shut, by the verbs that the pages use."""

from datetime import timedelta

from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.actions.file import shut_those_due
from handlingsplan.concerns.casefiles.contents import items
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.infohus.actions import meet
from handlingsplan.concerns.infohus.actions.close import close
from handlingsplan.concerns.infohus.actions.recommend import send
from handlingsplan.concerns.infohus.models import ClosureWords
from handlingsplan.concerns.infohus.terms import Authority
from handlingsplan.concerns.measures.actions import measures
from handlingsplan.concerns.measures.actions.answers import note_answer
from handlingsplan.concerns.measures.actions.followup import Held, follow_up
from handlingsplan.concerns.measures.catalogue import measure_type
from handlingsplan.concerns.measures.models.followup import FollowUpWords
from handlingsplan.concerns.measures.terms import FollowedUp
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.move import history
from tests.concerns.infohus.boards import filled, told, words
from tests.concerns.infohus.cases import DAY, called
from tests.concerns.measures.cases import TODAY, WHY, given, plan
from tests.concerns.reports import MONDAY
from tests.people import Cast

ENDS = ClosureWords("Han er i lære og har fået fællesskab.", {"network": "Håndbold igen."}, informed="Han selv.")


def test_a_founded_concern_to_shielding(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead, _meeting = called(cast)
        infohus = case.file.infohus
        meet.begin_meeting(case, by=lead, at=MONDAY + 3 * DAY)
        infohus.refresh_from_db()
        filled(case, lead, at=MONDAY + 3 * DAY)
        send(case, words(owner_kind=Authority.ADULTS), version=0, by=lead, at=MONDAY + 4 * DAY)
        later = MONDAY + 20 * DAY
        note_answer(case, given(), by=lead, at=later)
        measures.begin(case, measure_type("mentor_adult"), plan(), by=lead, at=later)
        said = FollowUpWords(WHY, "Mentoren ser ham hver uge.", {"network": "Han er tilbage på holdet."})
        follow_up(case, Held(FollowedUp.NO_NEED, said, TODAY, ("network",)), by=lead, at=later)
        told(case, lead, at=later)
        close(case, Outcome.DONE, ENDS, figures={}, sharing_seen=True, by=lead, at=later)
        assert not running(infohus).exists()
        verbs = [step.verb for step in history(infohus)]
        assert verbs[:4] == ["note_answer", "call_meeting", "begin_assessment", "recommend"]
        assert verbs[4:] == ["take_answer", "follow_up", "finish"]
        assert {item.ref.split(":")[0] for item in items({case.file.pk: case.key})} >= {
            "infohus.fact",
            "infohus.assessment",
            "infohus.recommendation",
            "infohus.closure",
        }
        assert shut_those_due(later + timedelta(days=29)) == 0
        assert shut_those_due(later + timedelta(days=31)) == 1
        assert not visible_to(lead).filter(pk=case.file.pk).exists()
