# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The owner decides, a measure has all that R22 asks for, a withdrawn consent stops it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.disclosure.models import Disclosure
from handlingsplan.concerns.infohus.actions.contact import note_contact
from handlingsplan.concerns.infohus.actions.refusals import NotReady
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.models.clarification import ContactWords
from handlingsplan.concerns.infohus.rules import Missing
from handlingsplan.concerns.infohus.terms import Contacted
from handlingsplan.concerns.measures.actions import answers, tasks
from handlingsplan.concerns.measures.actions import measures as verbs
from handlingsplan.concerns.measures.actions.followup import Held, follow_up
from handlingsplan.concerns.measures.actions.refusals import (
    AlreadyAnswered,
    ConsentNeeded,
    DoesNotCarryOut,
    NoConsentToWithdraw,
    NotAsked,
    OtherNeedsFirst,
    OutOfOrder,
    SayChange,
    SayWhy,
)
from handlingsplan.concerns.measures.catalogue import measure_type, measure_types
from handlingsplan.concerns.measures.models import Task
from handlingsplan.concerns.measures.models.answer import OwnerAnswerWords
from handlingsplan.concerns.measures.models.followup import FollowUpWords
from handlingsplan.concerns.measures.queries.overview import Next, overview
from handlingsplan.concerns.measures.terms import Answer, Channel, Consent, FollowedUp, Result
from handlingsplan.figures.policy import topic
from handlingsplan.tenancy.scope import within
from handlingsplan.workflow.move import NotPossibleNow
from tests.concerns.measures.cases import LATER, TODAY, WHY, WORDS, accepted, begun, given, plan, recommended
from tests.people import Cast
from tests.rows import row

CHANGES = {"network": "Han går til boksning to gange om ugen.", "education": "Intet nyt."}


def running(case: Case) -> list[str]:
    return list(
        Clock.objects.filter(about_id=case.pk, about_type="infohus.case", stopped_at=None).values_list(
            "kind", flat=True
        )
    )


class TestTheOwnersAnswer:
    def test_accepted_the_case_goes_to_measures(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case = accepted(cast)
            infohus = case.file.infohus
            assert (infohus.state, case.file.stage, case.file.due_kind) == (
                "measures",
                "infohus.measures",
                "first_followup",
            )
            assert running(infohus) == ["first_followup"]
            assert overview(case).next is Next.BEGIN

    def test_declined_it_is_followed_up_what_happens_instead(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case = recommended(cast)
            no = given(answer=Answer.DECLINES, words=OwnerAnswerWords(WHY))
            answers.note_answer(case, no, by=cast.viewer("infohus_lead"), at=LATER)
            assert case.file.infohus.state == "follow_up"

    def test_from_a_colleague_it_waits_until_the_lead_takes_note(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case = recommended(cast)
            colleague = cast.viewer("case_participant")
            answers.answer(case, given(), channel=Channel.INSIDE, by=colleague, at=LATER)
            assert case.file.infohus.state == "awaiting_authority"
            assert overview(case).next is Next.TAKE_NOTE
            with pytest.raises(AlreadyAnswered):
                answers.answer(case, given(), channel=Channel.INSIDE, by=colleague, at=LATER)
            answers.take_note(case, by=cast.viewer("infohus_lead"), at=LATER)
            assert case.file.infohus.state == "measures"

    @pytest.mark.parametrize(
        ("changes", "refusal"),
        [
            ({"words": OwnerAnswerWords("Nej", reference="1")}, SayWhy),
            ({"words": OwnerAnswerWords(WHY)}, NotAsked),
            ({"answer": Answer.MODIFIES}, SayWhy),
        ],
    )
    def test_asks_for_a_reason_and_a_reference(
        self, cast: Cast, changes: dict[str, object], refusal: type[Exception]
    ) -> None:
        with within(cast.home.pk):
            case = recommended(cast)
            with pytest.raises(refusal):
                answers.note_answer(case, given(**changes), by=cast.viewer("infohus_lead"), at=LATER)


class TestAMeasure:
    def test_keeps_what_it_rests_on(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, measure = begun(cast)
            assert measure.words(case.key) == WORDS
            assert (measure.key, measure.consented_on) == ("mentor_adult", TODAY)

    @pytest.mark.parametrize(
        ("changes", "refusal"),
        [
            ({"consented_on": None}, ConsentNeeded),
            ({"words": replace(WORDS, consent_of="")}, ConsentNeeded),
            ({"words": replace(WORDS, other_needs="")}, OtherNeedsFirst),
            ({"words": replace(WORDS, cooperation="")}, OtherNeedsFirst),
            ({"words": replace(WORDS, purpose="")}, SayWhy),
            ({"words": replace(WORDS, focus=[])}, NotAsked),
            ({"words": replace(WORDS, provider=" ")}, NotAsked),
            ({"ends_on": TODAY}, OutOfOrder),
        ],
    )
    def test_begins_with_everything_or_not_at_all(
        self, cast: Cast, changes: dict[str, object], refusal: type[Exception]
    ) -> None:
        with within(cast.home.pk):
            case = accepted(cast)
            by = cast.viewer("infohus_lead")
            with pytest.raises(refusal):
                verbs.begin(case, measure_type("mentor_adult"), plan(**changes), by=by, at=LATER)

    def test_does_not_begin_before_the_owner_has_answered(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case = recommended(cast)
            with pytest.raises(NotPossibleNow):
                verbs.begin(case, measure_type("mentor_adult"), plan(), by=cast.viewer("infohus_lead"), at=LATER)

    def test_stops_when_the_consent_is_withdrawn(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, measure = begun(cast)
            by = cast.viewer("infohus_lead")
            tasks.give(case, measure, cast["mentor"], "Mød ham hver tirsdag i klubben.", by=by, at=LATER)
            verbs.withdraw_consent(case, measure, "", on=TODAY, by=by, at=LATER)
            assert (measure.state, measure.withdrawn_on) == ("stopped", TODAY)
            assert not Task.objects.filter(ended_at=None).exists()
            assert any("22. november 2026" in str(line.value) for line in overview(case).measures[0].rows)

    def test_without_a_consent_has_none_to_withdraw(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case = accepted(cast)
            by = cast.viewer("infohus_lead")
            measure = verbs.begin(case, measure_type("street"), plan(consented_on=None), by=by, at=LATER)
            with pytest.raises(NoConsentToWithdraw):
                verbs.withdraw_consent(case, measure, "", on=TODAY, by=by, at=LATER)

    def test_ends_with_a_result(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, measure = begun(cast)
            by = cast.viewer("infohus_lead")
            verbs.end(case, measure, Result.PARTLY, "Han går i skole igen, men kommer for sent.", by=by, at=LATER)
            measure.refresh_from_db()
            assert (measure.state, measure.result) == ("ended", "partly")
            assert measure.words(case.key).result.startswith("Han går")


class TestTheMentor:
    def test_reads_her_own_words_and_it_is_logged(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, measure = begun(cast)
            task = tasks.give(
                case, measure, cast["mentor"], "Mød ham hver tirsdag.", by=cast.viewer("infohus_lead"), at=LATER
            )
            assert tasks.read(task, by=cast.viewer("mentor"), at=LATER).text == "Mød ham hver tirsdag."

    def test_is_somebody_with_that_role(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, measure = begun(cast)
            with pytest.raises(DoesNotCarryOut):
                tasks.give(
                    case, measure, cast["receiver"], "Mød ham hver tirsdag.", by=cast.viewer("infohus_lead"), at=LATER
                )


class TestAFollowUp:
    def held(self, outcome: FollowedUp, **changes: object) -> Held:
        words = FollowUpWords(WHY, "Mentoren ser ham hver uge.", CHANGES)
        known: dict[str, object] = {"words": words, "held_on": TODAY, "focus": ("network", "education")}
        return Held(outcome, **{**known, **changes})  # type: ignore[arg-type]

    def test_goes_on_every_ninety_days(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, _measure = begun(cast)
            follow_up(case, self.held(FollowedUp.CONTINUES), by=cast.viewer("infohus_lead"), at=LATER)
            assert (case.file.infohus.state, running(case.file.infohus)) == ("measures", ["followup"])
            assert case.file.due_at is not None
            assert case.file.due_at - LATER > timedelta(days=89)

    def test_without_a_need_the_case_is_to_be_closed_and_sharing_looked_at(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, _measure = begun(cast)
            shared = row(
                Disclosure,
                cast.home,
                file=case.file,
                received=False,
                basis="115_ssp",
                review_on=TODAY + timedelta(days=60),
            )
            follow_up(case, self.held(FollowedUp.NO_NEED), by=cast.viewer("infohus_lead"), at=LATER)
            shared.refresh_from_db()
            assert (case.file.infohus.state, running(case.file.infohus)) == ("follow_up", ["followup"]), (
                "Not forgotten."
            )
            assert shared.review_on == TODAY
            assert overview(case).next is Next.CLOSE

    def test_with_a_new_sign_goes_back_to_the_police(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, _measure = begun(cast)
            follow_up(case, self.held(FollowedUp.NEW_SIGN), by=cast.viewer("infohus_lead"), at=LATER)
            assert (case.file.infohus.state, case.file.due_kind) == ("police_clarification", "police_clarification")
            with pytest.raises(NotReady) as refused:
                note_contact(
                    case,
                    Contacted.FAMILY,
                    ContactWords("Moderen", "Hun ringede."),
                    happened_at=LATER,
                    by=cast.viewer("infohus_lead"),
                    at=LATER,
                )
            assert refused.value.missing is Missing.POLICE_WAIT

    def test_says_the_change_of_each_dimension_in_words(self, cast: Cast) -> None:
        with within(cast.home.pk):
            case, _measure = begun(cast)
            silent = self.held(FollowedUp.CONTINUES, words=FollowUpWords(WHY, "Det går", {"network": "Ja."}))
            with pytest.raises(SayChange):
                follow_up(case, silent, by=cast.viewer("infohus_lead"), at=LATER)


def test_every_type_of_the_list_can_be_read_and_counted(cast: Cast) -> None:
    codes = topic("measure_begun").dimensions["measure"].codes
    for kind in measure_types():
        assert kind.counted in codes, kind.key
        assert kind.consent in set(Consent)
    assert {kind.key for kind in measure_types() if kind.adults} == {"targeted_advice", "mentor_adult"}
