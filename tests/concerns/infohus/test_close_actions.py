# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case is closed once, with its checklist; as unfounded by two, and shut in the same breath."""

from datetime import timedelta

import pytest

from handlingsplan.access.models import Grant
from handlingsplan.access.roles import permissions_of
from handlingsplan.access.viewer import MayNot, Viewer
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.actions.two_signatures import NotYourOwn, WordsNeeded
from handlingsplan.concerns.casefiles.models import ClosingProposal, ClosingWords
from handlingsplan.concerns.casefiles.terms import Outcome, Part
from handlingsplan.concerns.infohus.actions import close as verbs
from handlingsplan.concerns.infohus.actions.close import close, propose_unfounded, send_back, sign_unfounded
from handlingsplan.concerns.infohus.actions.meet import begin_meeting
from handlingsplan.concerns.infohus.models import ClosureWords
from handlingsplan.concerns.infohus.terms import State
from handlingsplan.figures.models import Tally
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.move import NotPossibleNow
from tests.concerns.infohus.boards import in_infohus, told
from tests.concerns.infohus.cases import called, reopened
from tests.concerns.reports import MONDAY
from tests.people import Cast, person

LATER = MONDAY + timedelta(days=2)
REASON = ClosingWords("Det var en misforståelse.", "Ingen planer om vold.", "Afsenderen får besked.")
DONE = ClosureWords("Forløbet er slut.", {"network": "Han går til håndbold igen."}, informed="Familien og skolen.")
FIGURES = {"form": "unknown", "gender": "not_stated"}


def deputy(cast: Cast) -> Viewer:
    """A second infohus lead."""
    user = person("Svend Stedfortræder")
    Grant.objects.create(municipality=cast.home, user=user, role="infohus_lead")
    return Viewer(
        user=user, municipality=cast.home, roles=("infohus_lead",), permissions=permissions_of(["infohus_lead"])
    )


def counted(dimension: str) -> list[str]:
    return list(Tally.objects.filter(topic="case_closed", dimension=dimension).values_list("code", flat=True))


def test_unfounded_takes_two_and_is_shut_at_once(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        other, case = deputy(cast), in_infohus(lead)
        assert other.user is not None
        propose_unfounded(case, REASON, by=lead, at=LATER)
        assert (case.file.stage, case.file.due_kind) == ("infohus.awaiting_signature", "second_reading")
        assert case.file in visible_to(other)
        with pytest.raises(NotYourOwn):
            sign_unfounded(case, by=lead, at=LATER)
        sign_unfounded(case, by=other, at=LATER)
        assert (case.file.outcome, case.file.shut_at) == ("unfounded", LATER)
        assert not running(case.file.infohus).exists()
        assert not visible_to(lead).exists()
        record = ClosingProposal.objects.get().words(case.key).record
        assert record.startswith("Der er ikke fundet grundlag for bekymringen.")
        assert (counted("conclusion"), counted("days_to_closing")) == (["U"], ["up_to_7"])


def test_the_second_reader_sends_it_back(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        other, case = deputy(cast), in_infohus(lead, state=State.GATHERING)
        assert other.user is not None
        propose_unfounded(case, REASON, by=lead, at=LATER)
        with pytest.raises(WordsNeeded):
            send_back(case, " ", by=other, at=LATER)
        send_back(case, "Skolen er ikke spurgt.", by=other, at=LATER)
        assert (case.file.infohus.state, case.file.due_kind) == (State.GATHERING, "gathering"), "no meeting was held"


def test_sent_back_after_a_meeting_it_is_assessed_again_and_not_by_who_proposed_it(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead, _meeting = called(cast)
        other = deputy(cast)
        begin_meeting(case, by=lead, at=LATER)
        case.file.infohus.refresh_from_db()
        propose_unfounded(case, REASON, by=lead, at=LATER)
        with pytest.raises(NotYourOwn):
            send_back(case, "Jeg er kommet i tvivl.", by=lead, at=LATER)
        own = reopened(case, by=other, at=LATER)
        send_back(own, "Der mangler en vurdering af netværket.", by=other, at=LATER)
        assert (own.file.infohus.state, own.file.due_kind) == (State.ASSESSMENT, "recommendation")
        assert [clock.kind for clock in running(own.file.infohus)] == ["recommendation"]
        assert not ClosingProposal.objects.get().signed_at
        assert own.file.is_open
        propose_unfounded(own, REASON, by=lead, at=LATER)
        assert own.file.stage == "infohus.awaiting_signature"


def test_a_finished_case_is_closed_with_its_checklist(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead, state=State.FOLLOW_UP)
        told(case, lead)
        closure = close(case, Outcome.DONE, DONE, figures=FIGURES, sharing_seen=True, by=lead, at=LATER)
        assert closure.words(case.key) == DONE
        assert (case.file.outcome, case.file.shut_at, case.file.shut_on is None) == ("done", None, False)
        assert not running(case.file.infohus).exists()
        assert (counted("form"), counted("conclusion")) == (["unknown"], ["none"])
        with pytest.raises(NotPossibleNow):
            close(case, Outcome.DONE, DONE, figures=FIGURES, sharing_seen=True, by=lead, at=LATER)


def test_nothing_is_closed_with_an_open_checklist(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
        handed = ClosureWords("Kort.", handed_to="Familieafdelingen", ground="Samtykke", informed="Familien")
        with pytest.raises(verbs.PersonNotInformed):
            close(case, Outcome.OTHER_HELP, handed, figures={}, sharing_seen=True, by=lead, at=LATER)
        for open_ in (ClosureWords(" ", informed="x"), ClosureWords("Kort.", informed="Familien")):
            with pytest.raises(verbs.ChecklistOpen):
                close(case, Outcome.OTHER_HELP, open_, figures={}, sharing_seen=True, by=lead, at=LATER)
        assert case.file.closed_on is None


def test_handing_to_the_police_waits_for_nothing(cast: Cast) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead, state=State.POLICE_CLARIFICATION)
        words = ClosureWords("Politiet tager over.", handed_to="Vagtleder, politikredsen", informed="Afsenderen")
        close(case, Outcome.POLICE, words, figures={}, sharing_seen=True, by=lead, at=LATER)
        assert (case.file.outcome, case.file.stage) == ("police", "infohus.closed_police")


@pytest.mark.parametrize("role", ["case_participant", "receiver", "childrens_adviser", "case_leader", "mentor"])
def test_others_close_nothing(cast: Cast, role: str) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead, state=State.FOLLOW_UP)
        with pytest.raises(MayNot):
            close(case, Outcome.DONE, DONE, figures={}, sharing_seen=True, by=cast.viewer(role), at=LATER)


def test_closing_while_a_meeting_is_called_calls_it_off_and_its_guests_read_no_more(cast: Cast) -> None:
    with within(cast.home.pk):
        opened, lead, meeting = called(cast, cast["case_participant"])
        at = MONDAY + timedelta(hours=5)
        opened.file.infohus.refresh_from_db()
        propose_unfounded(opened, REASON, by=lead, at=at)
        meeting.refresh_from_db()
        assert meeting.given_up_at == at
        assert opened.file.assignments.get(part=Part.GUEST).until == at
