# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""From draft to the council: review, consultation, the management's approval, and back with reasons."""

from dataclasses import asdict
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.queries import people_who_may
from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.notices.actions import tell
from handlingsplan.planning.plans.models import Edition, Plan, Review
from handlingsplan.planning.plans.queries.document import decided_of
from handlingsplan.planning.plans.rules import Check
from handlingsplan.planning.plans.states import PLAN
from handlingsplan.planning.plans.terms import Permission, PlanState, Verdict
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded, history, move


class NotReadyForCouncil(Exception):
    """Something the law asks for is still missing."""

    message = gettext_lazy("Something the law asks for is still missing. See the formal check.")

    def __init__(self, missing: list[Check]) -> None:
        super().__init__(self.message)
        self.missing = missing


def step(
    plan: Plan, verb: str, *, by: Viewer, at: datetime, reason: str = "", missing: list[Check] | None = None
) -> None:
    """Take the plan one step of its lifecycle that needs nothing but a press of a button and perhaps a reason.

    `missing` is what stands in the way of the council (rules.ready_for_council); sending to the council with anything
    missing raises NotReadyForCouncil. Raises also MayNot, NotPossibleNow, ReasonNeeded.
    """
    if verb == "send_to_council" and missing:
        raise NotReadyForCouncil(missing)
    adopted_before = Edition.objects.filter(plan=plan).exists()
    move(plan, verb, lifecycle=PLAN, by=by, at=at, reason=reason, otherwise=adopted_before)
    sent = asdict(decided_of(plan)) if plan.state == PlanState.SENT_TO_COUNCIL else None
    Plan.objects.filter(pk=plan.pk).update(before_council=sent)
    for permission in _EXPECTED_NEXT.get(plan.state, ()):
        _tell_those_who_may(permission, plan, by=by)


def answer(plan: Plan, verdict: Verdict, *, reason: str, by: Viewer, at: datetime) -> Review:
    """A reviewer approves, or returns the plan with reasons; one return sends it back to the authors."""
    by.must(Permission.REVIEW)
    if plan.state not in {PlanState.INTERNAL_REVIEW, PlanState.CONSULTATION}:
        raise NotPossibleNow(verdict)
    if verdict is Verdict.RETURNED and not reason.strip():
        raise ReasonNeeded(verdict)
    assert by.user is not None
    given, _new = Review.objects.update_or_create(
        plan=plan,
        round=round_of(plan),
        reviewer=by.user,
        defaults={"municipality_id": municipality_in_scope(), "verdict": verdict.value, "reason": reason, "at": at},
    )
    record("plans.review.given", about=plan, by=by.user, at=at, details={"verdict": verdict.value})
    if verdict is Verdict.RETURNED:
        step(plan, "return_for_changes", by=by, at=at, reason=reason)
    return given


def round_of(plan: Plan) -> int:
    """How many times the plan has been sent to review."""
    return sum(1 for movement in history(plan) if movement.verb == "send_to_review")


def is_approved_by_a_reviewer(plan: Plan) -> bool:
    """Whether somebody has read the plan and approved it in this round."""
    return Review.objects.filter(plan=plan, round=round_of(plan), verdict=Verdict.APPROVED).exists()


_EXPECTED_NEXT: dict[str, tuple[Permission, ...]] = {
    PlanState.INTERNAL_REVIEW: (Permission.REVIEW,),
    PlanState.CONSULTATION: (Permission.REVIEW, Permission.APPROVE),
    PlanState.MANAGEMENT_APPROVED: (Permission.LEAD,),
    PlanState.SENT_TO_COUNCIL: (Permission.RECORD_DECISION,),
    PlanState.ADOPTED: (Permission.PUBLISH,),
    PlanState.DRAFT: (Permission.LEAD,),
    PlanState.IN_REVISION: (Permission.LEAD,),
}


def _tell_those_who_may(permission: Permission, plan: Plan, *, by: Viewer) -> None:
    for user in people_who_may(permission):
        if user != by.user:
            tell(
                user,
                subject=_("A plan waits for you"),
                text=_("The plan has come to you. Its page says what is expected, and by when:"),
                link=f"/m/{plan.municipality.slug}/planer/{plan.pk}/",
            )
