# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""From draft to the council, and back with reasons."""

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.notices.models import Notice
from handlingsplan.planning.plans.actions import review
from handlingsplan.planning.plans.models import Plan, Review
from handlingsplan.planning.plans.queries.overview import facts_of, sections_of
from handlingsplan.planning.plans.rules import ready_for_council
from handlingsplan.planning.plans.terms import Verdict
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded, history
from tests.people import NAMES, Cast

from .small_plan import AT, DECIDED, TITLE, WAY

LEADER, REVIEWER, APPROVER, SECRETARIAT = "plan_coordinator", "reviewer", "approver", "council_secretariat"


def take(plan: Plan, verb: str, cast: Cast, role: str, reason: str = "") -> None:
    review.step(plan, verb, by=cast.viewer(role), at=AT, reason=reason)


def answer(plan: Plan, verdict: Verdict, cast: Cast, reason: str = "", role: str = REVIEWER) -> Review:
    return review.answer(plan, verdict, reason=reason, by=cast.viewer(role), at=AT)


def told() -> list[str]:
    return sorted({notice.to.full_name for notice in Notice.objects.select_related("to")})


def test_the_way_to_the_council_with_each_persons_part(home: Cast, plan: Plan) -> None:
    for verb, role in zip(WAY, (LEADER, LEADER, APPROVER, LEADER), strict=True):
        take(plan, verb, home, role)
    assert plan.state == "sent_to_council"
    assert [movement.verb for movement in history(plan)] == list(WAY)


def test_reviewers_are_told_that_a_plan_waits_without_its_name(home: Cast, plan: Plan) -> None:
    take(plan, "send_to_review", home, LEADER)
    assert told() == [NAMES[REVIEWER]]
    notice = Notice.objects.get()
    assert TITLE not in notice.subject + notice.text
    assert notice.link == f"/m/lysbjerg/planer/{plan.pk}/"


def test_one_return_sends_it_back_with_the_reason(home: Cast, plan: Plan) -> None:
    take(plan, "send_to_review", home, LEADER)
    answer(plan, Verdict.RETURNED, home, "Skolen mangler.")
    assert plan.state == "draft"
    assert history(plan).last().reason == Review.objects.get().reason == "Skolen mangler."
    assert NAMES[LEADER] in told()


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_return_needs_a_reason(home: Cast, plan: Plan, reason: str) -> None:
    take(plan, "send_to_review", home, LEADER)
    with pytest.raises(ReasonNeeded):
        answer(plan, Verdict.RETURNED, home, reason)
    assert plan.state == "internal_review"
    assert not Review.objects.exists()


def test_an_approval_is_noted_and_moves_nothing(home: Cast, plan: Plan) -> None:
    take(plan, "send_to_review", home, LEADER)
    assert answer(plan, Verdict.APPROVED, home).round == 1
    assert plan.state == "internal_review"


def test_a_reviewer_may_change_her_mind_within_a_round(home: Cast, plan: Plan) -> None:
    take(plan, "send_to_review", home, LEADER)
    answer(plan, Verdict.APPROVED, home)
    answer(plan, Verdict.RETURNED, home, "Jeg så ikke side to.")
    take(plan, "send_to_review", home, LEADER)
    answer(plan, Verdict.APPROVED, home)
    assert [(r.round, r.verdict) for r in Review.objects.order_by("round")] == [(1, "returned"), (2, "approved")]


@pytest.mark.parametrize("state", ["draft", "management_approved", "published"])
def test_no_answer_is_given_to_what_is_not_in_review(home: Cast, plan: Plan, state: str) -> None:
    plan.state = state
    with pytest.raises(NotPossibleNow):
        answer(plan, Verdict.APPROVED, home)


@pytest.mark.parametrize("role", [LEADER, APPROVER, "section_author", "reader"])
def test_only_reviewers_answer(home: Cast, plan: Plan, role: str) -> None:
    take(plan, "send_to_review", home, LEADER)
    with pytest.raises(MayNot):
        answer(plan, Verdict.APPROVED, home, role=role)


def test_who_wrote_it_does_not_approve_it_for_the_management(home: Cast, plan: Plan) -> None:
    take(plan, "send_to_review", home, LEADER)
    with pytest.raises(MayNot):
        take(plan, "approve_for_management", home, LEADER)


def test_an_unfinished_plan_does_not_go_to_the_council(home: Cast, plan: Plan) -> None:
    Plan.objects.update(state="management_approved")
    plan.refresh_from_db()
    missing = ready_for_council(facts_of(plan, sections_of(plan), None, today=DECIDED))
    with pytest.raises(review.NotReadyForCouncil) as refused:
        review.step(plan, "send_to_council", by=home.viewer(LEADER), at=AT, missing=missing)
    assert "written" in {check.key for check in refused.value.missing}
    assert plan.state == "management_approved"


def test_the_management_and_the_council_can_send_it_back(home: Cast, plan: Plan) -> None:
    take(plan, "send_to_review", home, LEADER)
    take(plan, "decline_for_management", home, APPROVER, "Økonomien mangler.")
    assert plan.state == "draft"
    Plan.objects.update(state="sent_to_council")
    plan.refresh_from_db()
    take(plan, "withdraw_from_council", home, SECRETARIAT, "Udsat.")
    assert plan.state == "draft"
