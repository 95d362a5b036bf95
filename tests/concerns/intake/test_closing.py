# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Closing as unfounded: two people, its first line, shut in the same breath (R24)."""

import pytest
from django.db import IntegrityError, transaction

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.actions.two_signatures import (
    NothingToSign,
    NotYourOwn,
    WaitsAlready,
    WordsNeeded,
)
from handlingsplan.concerns.casefiles.models import CaseFile, ClosingProposal, ClosingWords
from handlingsplan.concerns.intake.actions import close, sort
from handlingsplan.concerns.intake.actions.refusals import ChildFirst
from handlingsplan.concerns.intake.terms import AgeBand, State
from handlingsplan.figures.models import Tally
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.scope import within
from tests.concerns.desk import CLOSING, desk, opened, second_lead
from tests.concerns.reports import MONDAY
from tests.people import Cast


def test_two_people_close_it_and_it_is_shut_at_once(cast: Cast) -> None:
    deputy = second_lead(cast)
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        proposal = close.propose_unfounded(case, inquiry, CLOSING, by=lead, at=MONDAY)
        assert proposal.words(case.key).record.startswith("Der er ikke fundet grundlag for bekymringen.\n")
        assert Notice.objects.filter(to=deputy.user).get().text == "Sag 2026-1 venter på dig."
        case, inquiry = opened(case.file, deputy)
        close.sign_unfounded(case, inquiry, by=deputy, at=MONDAY)
        file = CaseFile.objects.get(pk=case.file.pk)
        assert (inquiry.state, file.outcome) == (State.CLOSED_UNFOUNDED, "unfounded")
        assert file.shut_at == MONDAY
        assert list(visible_to(lead)) == list(visible_to(deputy)) == []
        assert not running(inquiry).exists()
        assert Tally.objects.filter(topic="inquiry_closed", code="unfounded").get().count == 1


def test_whoever_proposed_it_cannot_sign(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        proposal = close.propose_unfounded(case, inquiry, CLOSING, by=lead, at=MONDAY)
        with pytest.raises(NotYourOwn):
            close.sign_unfounded(case, inquiry, by=lead, at=MONDAY)
        with pytest.raises(NotYourOwn):
            close.send_back(case, inquiry, "Nej", by=lead, at=MONDAY)
        own = {"read_by": lead.user, "signed_at": MONDAY}
        with pytest.raises(IntegrityError), transaction.atomic():
            ClosingProposal.objects.filter(pk=proposal.pk).update(**own)


def test_the_second_sends_it_back_with_a_reason_that_only_the_case_knows(cast: Cast) -> None:
    deputy = second_lead(cast)
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        close.propose_unfounded(case, inquiry, CLOSING, by=lead, at=MONDAY)
        case, inquiry = opened(case.file, deputy)
        with pytest.raises(WordsNeeded):
            close.send_back(case, inquiry, "  ", by=deputy, at=MONDAY)
        close.send_back(case, inquiry, "Spørg træneren igen.", by=deputy, at=MONDAY)
        assert (inquiry.state, case.file.stage) == (State.SORTING, "intake.sorting")
        assert ClosingProposal.objects.get().words(case.key).sent_back == "Spørg træneren igen."
        assert Notice.objects.filter(to=lead.user).exists()
        with pytest.raises(NothingToSign):
            close.sign_unfounded(case, inquiry, by=deputy, at=MONDAY)
        close.propose_unfounded(case, inquiry, CLOSING, by=deputy, at=MONDAY)


def test_one_proposal_at_a_time_and_never_without_words(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        with pytest.raises(WordsNeeded):
            close.propose_unfounded(case, inquiry, ClosingWords("x", "", "y"), by=lead, at=MONDAY)
        close.propose_unfounded(case, inquiry, CLOSING, by=lead, at=MONDAY)
        with pytest.raises(WaitsAlready):
            close.propose_unfounded(case, inquiry, CLOSING, by=lead, at=MONDAY)


def test_a_childs_hours_are_judged_before_anything_is_closed(cast: Cast) -> None:
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast, age_band=AgeBand.UNKNOWN)
        with pytest.raises(ChildFirst):
            close.propose_unfounded(case, inquiry, CLOSING, by=lead, at=MONDAY)
        assert inquiry.state == State.RECEIVED


def test_who_signs_and_who_is_told_are_those_who_sort_and_are_not_biased(cast: Cast) -> None:
    from handlingsplan.concerns.casefiles.actions import people

    deputy, biased = second_lead(cast), second_lead(cast, "Bent Bekendt")
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        people.declare(case.file, is_biased=True, by=biased, at=MONDAY)
        sort.take(case, inquiry, by=lead, at=MONDAY)
        close.propose_unfounded(case, inquiry, CLOSING, by=lead, at=MONDAY)
        assert [notice.to for notice in Notice.objects.all()] == [deputy.user]


def test_nobody_else_has_a_hand_in_it(cast: Cast) -> None:
    stranger = Viewer(user=cast.stranger, municipality=cast.home)
    with within(cast.home.pk):
        case, inquiry, lead = desk(cast)
        close.propose_unfounded(case, inquiry, CLOSING, by=lead, at=MONDAY)
        assert list(visible_to(stranger)) == []
