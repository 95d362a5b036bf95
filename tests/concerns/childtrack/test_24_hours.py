# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The 24 hours begin with the receipt and end with the assessment, and with nothing else."""

from datetime import timedelta

import pytest

from handlingsplan.clocks import actions as clocks
from handlingsplan.clocks.actions import MayNotPause
from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.models import Assignment
from handlingsplan.concerns.childtrack.actions import assess as verbs
from handlingsplan.concerns.childtrack.actions.refusals import InvolvedBefore, NotAsked, NotYetHappened, SayWhy
from handlingsplan.concerns.childtrack.actions.take import take
from handlingsplan.concerns.childtrack.models.words import Assessed
from handlingsplan.concerns.childtrack.terms import ACUTE_CLOCK, Agreement, Answer
from handlingsplan.concerns.childtrack.wording import entry_rows
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.move import NotPossibleNow
from tests.concerns.childtrack.notices import (
    SOON,
    WHY,
    another_adviser,
    assessed,
    assessment,
    notice_received,
    opened,
    taken,
)
from tests.concerns.reports import MONDAY
from tests.people import Cast


def clock() -> Clock:
    return Clock.objects.get(kind=ACUTE_CLOCK)


def test_taking_it_starts_nothing_anew_and_stops_nothing(cast: Cast) -> None:
    with within(cast.home.pk):
        case, _notice = taken(cast)
        assert (clock().started_at, clock().stopped_at) == (MONDAY, None)
        assert case.file.due_at == MONDAY + timedelta(hours=24)
        assert not Clock.objects.filter(kind="sorting", stopped_at=None).exists()
        assert Assignment.objects.get(file=case.file).part == "adviser"


def test_it_is_taken_once(cast: Cast) -> None:
    with within(cast.home.pk):
        case, _notice = taken(cast)
        with pytest.raises(NotPossibleNow):
            take(case, by=another_adviser(cast), at=SOON)


def test_nothing_can_pause_it(cast: Cast) -> None:
    with within(cast.home.pk):
        taken(cast)
        with pytest.raises(MayNotPause):
            clocks.pause(clock(), SOON)


def test_the_assessment_ends_it_when_it_was_made(cast: Cast) -> None:
    with within(cast.home.pk):
        case, notice = assessed(cast)
        assert clock().stopped_at == SOON
        assert (notice.state, case.file.due_kind) == ("screening", "receipt_to_notifier")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"words": Assessed("Nej")}, SayWhy),
        ({"acute": Answer.YES}, SayWhy),
        ({"control_sign": ""}, NotAsked),
        ({"siblings": ""}, NotAsked),
        ({"happened_at": MONDAY - timedelta(minutes=1)}, NotYetHappened),
        ({"happened_at": SOON + timedelta(minutes=1)}, NotYetHappened),
    ],
)
def test_it_asks_for_what_must_be_there(cast: Cast, changes: dict[str, object], refusal: type[Exception]) -> None:
    with within(cast.home.pk):
        case, notice = taken(cast)
        with pytest.raises(refusal):
            verbs.assess(case, notice, assessment(cast, **changes), by=cast.viewer("childrens_adviser"), at=SOON)
        assert clock().stopped_at is None


class TestAChildWhoAlreadyGetsHelp:
    def test_is_read_by_a_second_before_the_hours_end(self, cast: Cast) -> None:
        with within(cast.home.pk):
            second = another_adviser(cast)
            case, notice = assessed(cast, gets_help=Answer.YES)
            assert (notice.state, clock().stopped_at) == ("second_assessment", None)
            own = opened(case.file, by=second)
            verbs.read_as_second(own, notice, Agreement.AGREES, WHY, by=second, at=SOON)
            assert (notice.state, clock().stopped_at) == ("screening", SOON)

    def test_is_not_read_by_who_assessed(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, notice = assessed(cast, gets_help=Answer.YES)
            adviser = cast.viewer("childrens_adviser")
            with pytest.raises(InvolvedBefore):
                verbs.read_as_second(case, notice, Agreement.AGREES, WHY, by=adviser, at=SOON)

    def test_is_not_read_by_who_assessed_an_earlier_notice_about_the_same_child(self, cast: Cast) -> None:
        with within(cast.home.pk):
            second, third = another_adviser(cast), another_adviser(cast, "Cilla Rådgiver")
            earlier = opened(notice_received().inquiry.file, by=second)
            old = take(earlier, by=second, at=SOON)
            verbs.assess(earlier, old, assessment(cast, who=second.user), by=second, at=SOON)
            case, notice = assessed(cast, gets_help=Answer.YES)
            with pytest.raises(InvolvedBefore):
                verbs.read_as_second(opened(case.file, by=second), notice, Agreement.AGREES, WHY, by=second, at=SOON)
            verbs.read_as_second(opened(case.file, by=third), notice, Agreement.AGREES, WHY, by=third, at=SOON)
            assert notice.state == "screening"

    def test_is_not_read_by_who_took_it_nor_by_who_wrote_the_assessment_down(self, cast: Cast) -> None:
        with within(cast.home.pk):
            taker, writer = cast.viewer("childrens_adviser"), another_adviser(cast)
            assessor, fresh = another_adviser(cast, "Cilla Rådgiver"), another_adviser(cast, "Dan Rådgiver")
            case, notice = taken(cast)
            told = assessment(cast, gets_help=Answer.YES, who=assessor.user)
            verbs.assess(opened(case.file, by=writer), notice, told, by=writer, at=SOON)
            for involved in (taker, writer, assessor):
                own = opened(case.file, by=involved)
                with pytest.raises(InvolvedBefore):
                    verbs.read_as_second(own, notice, Agreement.AGREES, WHY, by=involved, at=SOON)
            assert (notice.state, clock().stopped_at) == ("second_assessment", None)
            verbs.read_as_second(opened(case.file, by=fresh), notice, Agreement.AGREES, WHY, by=fresh, at=SOON)
            assert notice.state == "screening"

    def test_sent_back_the_hours_go_on(self, cast: Cast) -> None:
        with within(cast.home.pk):
            second = another_adviser(cast)
            case, notice = assessed(cast, gets_help=Answer.YES)
            own = opened(case.file, by=second)
            verbs.read_as_second(own, notice, Agreement.SENT_BACK, WHY, by=second, at=SOON)
            assert (notice.state, clock().stopped_at) == ("acute_assessment", None)


class TestLate:
    """After the 24 hours it says why, and the case keeps it."""

    LATE = MONDAY + timedelta(hours=30)

    def test_it_says_why(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, notice = taken(cast)
            told = assessment(cast, happened_at=self.LATE)
            with pytest.raises(SayWhy) as refused:
                verbs.assess(case, notice, told, by=cast.viewer("childrens_adviser"), at=self.LATE)
            assert refused.value.field == "late_why"

    def test_the_reason_is_kept(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, notice = taken(cast)
            words = Assessed(WHY, late_why="Underretningen lå i en lukket postkasse i to dage.", on_call="Døgnvagten")
            told = assessment(cast, happened_at=self.LATE, words=words)
            entry = verbs.assess(case, notice, told, by=cast.viewer("childrens_adviser"), at=self.LATE)
            said = {row.value for row in entry_rows(entry, entry.words(case.key))}
            assert {words.late_why, words.on_call} <= said

    def test_what_was_assessed_in_time_and_written_later_is_not_late(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, notice = taken(cast)
            verbs.assess(case, notice, assessment(cast), by=cast.viewer("childrens_adviser"), at=self.LATE)
            assert clock().stopped_at == SOON
